/**
 * Words by which a line tells that it is not the story, as data: lower case, white space single, no accents folded. To add
 * a language, add its words. Matching is by `lineLabel.ts`: at the start of a line, up to a word's end.
 */

/** Before one related headline: `Read also: …`. */
export const READ_ALSO: readonly string[] = [
  'read also', 'also read', 'read more', 'read next', 'see also', 'also see', 'related', 'related story', 'related stories', 'related article', 'related articles',
  'related news', 'related post', 'related posts', 'related content', 'related coverage', 'related topics', 'recommended for you', 'more on this story', 'more on theme', 'more stories',
  'you may also like', 'you might also like', 'you may like', 'you might like', "don't miss", 'don’t miss', 'watch also', 'also watch',
  'watch more', 'in case you missed it',
  'baca juga', 'lihat juga', 'simak juga', 'baca selengkapnya', 'berita terkait', 'artikel terkait', 'tonton juga',
  'lire aussi', 'à lire aussi', 'a lire aussi', 'lire également', 'à lire également', 'voir aussi', 'sur le même sujet', 'à voir aussi', 'articles liés', 'articles similaires',
  'leia também', 'leia tambem', 'leia mais', 'veja também', 'veja tambem', 'saiba mais', 'notícias relacionadas', 'ler também',
  'lea también', 'lea tambien', 'lee también', 'lee tambien', 'leer también', 'leer más', 'lea más', 'lee más', 'te puede interesar', 'le puede interesar', 've también', 'vea también', 'mira también', 'noticias relacionadas', 'también te puede interesar', 'notas relacionadas',
  'llegeix també', 'leggi anche', 'leggi tutto', 'vedi anche', 'guarda anche', 'per approfondire', 'articoli correlati', 'notizie correlate',
  'lesen sie auch', 'lesen sie mehr', 'lies auch', 'mehr zum thema', 'siehe auch', 'auch interessant', 'das könnte sie auch interessieren', 'lesen sie hier',
  'lees ook', 'lees meer', 'zie ook', 'bekijk ook', 'läs också', 'läs även', 'läs mer', 'les også', 'se også', 'læs også', 'lue myös', 'katso myös', 'lue lisää', 'lesa meira',
  'читайте также', 'читать также', 'читайте на тему', 'читать далее', 'смотрите также', 'по теме', 'материалы по теме', 'читайте ещё', 'читайте еще',
  'читайте також', 'дивіться також', 'див. також', 'за темою', 'читати також', 'читай також', 'чытайце таксама', 'прочетете още', 'вижте още', 'вижте също', 'прочитајте још', 'прочитајте и', 'pročitajte još', 'pročitajte i', 'preberite tudi', 'preberite še',
  'czytaj także', 'czytaj też', 'przeczytaj także', 'przeczytaj również', 'zobacz także', 'zobacz też', 'zobacz również', 'czytaj więcej', 'čtěte také', 'přečtěte si', 'přečtěte si také', 'číst dále', 'čítajte aj', 'prečítajte si', 'čítajte tiež',
  'olvassa el', 'kapcsolódó', 'ezt olvasta már', 'citește și', 'citeşte şi', 'vezi și', 'citiți și', 'lexoni edhe', 'lexo edhe', 'διαβάστε επίσης', 'διαβάστε ακόμα', 'δείτε επίσης', 'διαβάστε ακόμη', 'ayrıca okuyun', 'bunu da okuyun', 'ilgili haber', 'ilgili haberler', 'loe ka', 'lasi arī', 'skaitykite taip pat', 'taip pat skaitykite',
  'اقرأ أيضا', 'اقرأ أيضًا', 'اقرأ ايضا', 'إقرأ أيضا', 'إقرأ أيضاً', 'اقرأ أيضاً', 'اقرأ المزيد', 'شاهد أيضا', 'شاهد أيضًا', 'مواضيع ذات صلة', 'أخبار ذات صلة', 'بیشتر بخوانید', 'همچنین بخوانید', 'مطالب مرتبط', 'یہ بھی پڑھیں', 'مزید پڑھیں', 'קראו גם', 'ראו גם', 'עוד בנושא',
  'यह भी पढ़ें', 'ये भी पढ़ें', 'इसे भी पढ़ें', 'और पढ़ें', 'আরও পড়ুন', 'আরো পড়ুন', 'यो पनि पढ्नुहोस्', 'हेही वाचा', 'இதையும் படியுங்கள்', 'ఇవి కూడా చదవండి', 'ഇതും വായിക്കുക', 'อ่านเพิ่มเติม', 'อ่านต่อ', 'ข่าวที่เกี่ยวข้อง', 'xem thêm', 'đọc thêm', 'tin liên quan', 'đọc tiếp', 'basahin din', 'baca lagi', 'soma pia', 'soma zaidi', 'lees verder', 'legu ankaŭ', 'vidu ankaŭ',
  '相关阅读', '延伸阅读', '延伸閱讀', '相關新聞', '相关新闻', '推荐阅读', '更多新聞', '関連記事', 'あわせて読みたい', '合わせて読みたい', '関連ニュース', '관련기사', '관련 기사', '함께 보면 좋은 기사',
];

/** The same, but so common in running text that most of the line must be a link. */
export const READ_ALSO_IF_LINKED: readonly string[] = [
  'more', 'read', 'also', 'see', 'see more', 'context', 'background', 'live', 'analysis', 'interview', 'video', 'gallery', 'podcast', 'fact check', 'factbox', 'exclusive', 'meer', 'mehr', 'más', 'mais', 'ещё', 'ещё по теме', 'plus', 'voir', 'recommended', 'read this', 'more news', 'more from', 'explainer', 'opinion', 'in pictures', 'in depth', 'watch', 'listen', 'must read', 'up next', 'most read', 'trending', 'trending now', 'baca', 'à lire', 'además', 'más noticias', 'más información', 'puedes leer', 'pročitajte', 'lesetipp', 'basahin', 'recommended reading', 'ver también', 'weiterlesen', 'oxuyun', 'veja mais', 'читайте подробнее', 'further reading', 'more on this', 'editor’s picks', "editor's picks", 'olvasd el',
];

/** Before the name of who owns, made or sent it: `Source: …`, `Photo: …`. */
export const SOURCE_LABELS: readonly string[] = [
  'source', 'sources', 'via', 'credit', 'credits', 'photo', 'photos', 'photo credit', 'photo by', 'image', 'images', 'image credit', 'image credits', 'photo credits', 'photos by', 'image by', 'images by', 'video by', 'picture by', 'picture credit', 'photographs by', 'illustration by', 'image source', 'picture', 'pictures', 'video', 'graphic', 'with files from', 'with information from', 'with inputs from', 'with input from', 'with agency inputs', 'courtesy', 'courtesy of', 'story by', 'reporting by', 'writing by', 'editing by', 'additional reporting by', 'compiled by', 'translated by', 'original source', 'original article', 'header image', 'featured image', 'cover photo', 'feature image', 'reference', 'references',
  'sumber', 'sumber foto', 'editor', 'reporter', 'penulis', 'pewarta', 'foto', 'fotos', 'crédit photo', 'crédits photo', 'crédit', 'crédits', 'photo d’illustration', 'avec afp', 'fuente', 'fuentes', 'con información de', 'foto de', 'fotografía', 'imagen', 'fonte', 'fontes', 'com informações de', 'com informações da', 'com informações do', 'crédito', 'créditos', 'fonti', 'foto di',
  'quelle', 'quellen', 'bild', 'bildquelle', 'foto von', 'bron', 'bronnen', 'beeld', 'källa', 'källor', 'kilde', 'kilder', 'lähde', 'kuva', 'источник', 'источники', 'фото', 'автор фото', 'джерело', 'джерела', 'крыніца', 'източник', 'снимка', 'извор', 'izvor', 'vir', 'źródło', 'źródła', 'fot', 'zdroj', 'zdroje', 'forrás', 'sursa', 'sursă', 'burimi', 'πηγή', 'πηγές', 'kaynak', 'mənbə', 'allikas', 'avots', 'šaltinis',
  'المصدر', 'المصادر', 'منبع', 'ماخذ', 'מקור', 'צילום', 'स्रोत', 'সূত্র', 'மூலம்', 'ที่มา', 'แหล่งที่มา', 'nguồn', 'theo', 'ảnh', 'chanzo', 'fonto', 'pinagmulan', '来源', '來源', '资料来源', '图片来源', '責任編輯', '责任编辑', '出典', '提供', '写真', '출처', '사진',
];

/** Follow, share, subscribe and the like. */
export const CALLS: readonly string[] = [
  'follow', 'follow us', 'follow our', 'follow on', 'follow me', 'join us', 'join our', 'join the', 'share this', 'share on', 'share article', 'share', 'like us', 'like this', 'loading...', 'subscribe', 'sign up', 'sign up for', 'click here', 'download our', 'download the', 'get the latest', 'get our', 'stay up to date', 'stay connected', 'stay tuned', 'advertisement', 'advertising', 'sponsored', 'support us', 'support our', 'donate', 'leave a comment', 'leave a reply', 'post a comment', 'comments are closed', 'print this', 'email this', 'click to share', 'tell us', 'send us', 'contact us', 'have a tip', 'get in touch', 'this article contains affiliate', 'skip to', 'back to top', 'continue reading', 'read the full', 'read full', 'for more news', 'for more information visit', 'for more stories', 'visit our',
  'ikuti', 'bagikan', 'suivez-nous', 'suivez', 'partager', 'abonnez-vous', 'inscrivez-vous', 'rejoignez', 'síguenos', 'siguenos', 'sigue a', 'comparte', 'compartir', 'suscríbete', 'únete', 'siga', 'siga-nos', 'compartilhe', 'compartilhar', 'inscreva-se', 'assine', 'receba', 'seguici', 'condividi', 'iscriviti', 'folgen sie', 'folge uns', 'teilen', 'abonnieren', 'volg ons', 'deel dit', 'följ oss', 'dela', 'følg oss', 'følg os', 'подписывайтесь', 'подпишитесь', 'подписаться', 'следите за', 'поделиться', 'підписуйтесь', 'підпишіться', 'поділитися', 'приєднуйтесь', 'śledź nas', 'udostępnij', 'obserwuj nas', 'sledujte nás', 'sdílet', 'kövessen minket', 'kövess minket', 'urmărește-ne', 'ακολουθήστε', 'bizi takip edin', 'abone ol', 'paylaş', 'تابعونا', 'تابعنا', 'تابعوا', 'شارك', 'اشترك', 'ما را دنبال کنید', 'עקבו אחרינו', 'हमें फॉलो', 'ফলো করুন', 'ติดตาม', 'theo dõi', '关注我们', '分享', 'フォロー', '구독', '공유',
];

/** Before the place that had it first; the name follows. Longest first. */
export const FIRST_PUBLISHED: readonly string[] = [
  'appeared first on', 'appeared first at', 'appeared first in', 'first appeared on', 'first appeared in', 'first appeared at', 'originally appeared on', 'originally appeared in', 'originally appeared at', 'was originally published on', 'was originally published by', 'was originally published in', 'was originally published at', 'was first published on', 'was first published by', 'was first published in', 'was first published at', 'originally published on', 'originally published by', 'originally published in', 'originally published at', 'first published on', 'first published by', 'first published in', 'first published at', 'originally posted on', 'originally posted at', 'republished from', 'republished with permission from', 'is republished from', 'this story was produced by', 'this story comes from',
  'est apparu en premier sur', 'est apparu en premier dans', 'apparaît en premier sur', 'appeared first o', 'se publicó primero en', 'fue publicado originalmente en', 'publicado originalmente en', 'apareceu primeiro em', 'apareceu primeiro no', 'foi publicado originalmente em', 'proviene da', 'sembra essere il primo su', 'è stato pubblicato per la prima volta su', 'erschien zuerst auf', 'erschien zuerst bei', 'erschien zuerst in', 'verscheen eerst op', 'dök först upp på', 'vises først på', 'pojawił się poczatkowo na', 'pojawił się poczatkowo w', 'pojawił się początkowo na', 'впервые появилась на', 'сначала опубликовано на', 'появились сначала на', 'вперше з’явився на', 'ilk önce ortaya çıktı', 'ظهرت أولاً على', 'pertama kali tampil pada', 'pertama kali muncul di',
];
/** `The post X appeared first …`: what such a line begins with, besides the phrase itself. */
export const FIRST_PUBLISHED_STARTS: readonly string[] = [
  'this', 'the post', 'the article', 'the story', 'article', 'originally', 'first', 'republished', 'post', 'story', 'a version of this', 'version of this', 'l’article', "l'article", 'cet article', 'la entrada', 'el artículo', 'este artículo', 'o post', 'o conteúdo', 'a publicação', 'este artigo', 'l’articolo', "l'articolo", 'der beitrag', 'der artikel', 'het bericht', 'inlägget', 'artykuł', 'wpis', 'запись', 'сообщение', 'стаття', 'ظهرت', 'artikel', 'posting', 'il post', 'publicado originalmente', 'erschien zuerst',
];

/** Before a name that wrote it: `By Anna Berg`. */
export const BYLINE_WORDS: readonly string[] = [
  'by', 'written by', 'words by', 'text by', 'por', 'par', 'von', 'door', 'oleh', 'av', 'af', 'od', 'autor', 'autora', 'author', 'автор', 'текст', 'tekst', 'text', 'auteur', 'écrit par', 'skrevet af', 'yazan', 'بقلم', 'كتب', 'كتبت', 'נכתב על ידי', 'by:', '文／', '記者', '记者', '文/', 'de la redacción',
];

/** Calls only where the whole line is bold. */
export const SHOUTS: readonly string[] = ['watch', 'listen', 'tune in', 'stream', 'read', 'order', 'buy', 'register', 'vote', 'apply', 'nézd', 'kijk', 'schau', 'mira', 'regardez', 'écoutez', 'veja', 'guarda', 'смотрите', 'слушайте', 'дивіться'];

/** Before a list of subjects. */
export const TAG_LABELS: readonly string[] = ['tags', 'tag', 'category', 'categories', 'filed under', 'posted in', 'topics', 'keywords', 'etiquetas', 'étiquettes', 'mots-clés', 'schlagwörter', 'теги', 'метки', 'теґи', 'tagi', 'štítky', 'etiketler', 'kata kunci', 'palabras clave', '标签', '標籤', 'タグ', '태그'];

/** Notes on what was done to an article after it was published. */
export const EDIT_NOTES: readonly string[] = ['this footnote was', 'this article was amended', 'this article was updated', 'this article was corrected', 'this story was updated', 'this story has been updated', 'this story has been corrected', 'this article has been updated', 'this article has been corrected', 'this article has been amended', 'an earlier version of this', 'a previous version of this', 'this post has been updated', 'this post was updated'];

export const COPYRIGHT_STARTS: readonly string[] = ['©', '(c) 19', '(c) 20', 'copyright', '&copy;', 'all rights reserved', 'todos los derechos reservados', 'todos os direitos reservados', 'tous droits réservés', 'alle rechte vorbehalten', 'tutti i diritti riservati', 'все права защищены', 'всі права захищені', 'hak cipta', 'جميع الحقوق محفوظة', '版权所有', '版權所有', '無断転載'];
