/** Words that begin a byline, folded. */
export const bylineStarts: readonly string[] = [
  'by', 'written by', 'story by', 'text by', 'words by', 'author', 'authors', 'reporter', 'posted by', 'published by', 'von', 'autor', 'autorin', 'autoren', 'text', 'par', 'propos recueillis par', 'auteur', 'por', 'escrito por', 'autora', 'di', 'a cura di', 'autore', 'door', 'af', 'av', 'skrevet af', 'skrevet av', 'teksti', 'tekst', 'napsal', 'piše', 'írta', 'szerző', 'de către', 'autorul', 'автор', 'текст', 'автори', 'yazan', 'συντάκτης', 'γράφει', 'γράφουν', 'מאת', 'بقلم', 'كتب', 'كتبت', 'نویسنده', 'oleh', 'penulis', 'laporan', 'tác giả', 'โดย', 'verkis', '记者', '記者', '作者', '文', '文／', '撰文', '筆者',
];

/** Words that end a byline in languages that put them after the name. */
export const bylineEnds: readonly string[] = ['기자', '특파원', '記者', '记者', '報導', '报道'];

/** Small words inside names and between them. */
export const nameParticles: ReadonlySet<string> = new Set([
  'de', 'da', 'do', 'dos', 'das', 'del', 'della', 'di', 'van', 'von', 'der', 'den', 'ten', 'ter', 'la', 'le', 'el', 'al', 'bin', 'ibn', 'bint', 'y', 'e', 'and', 'und', 'et', 'en', 'och', 'og', 'ja', 'i', 'a', 'kaj', 'и', 'та', 've', 'και', 'du', 'af', 'av', 'zu', 'zum', 'zur', 'dan', 'for', 'in', 'at', 'of', 'the',
]);

/** Where a name ends and a post begins: `Meg James, Staff Writer`. */
export const posts: readonly string[] = [
  'staff writer', 'staff reporter', 'senior reporter', 'senior writer', 'chief correspondent', 'correspondent', 'reporter', 'special to', 'contributor', 'contributing writer', 'news editor', 'editor', 'columnist', 'business editor', 'political editor', 'view author archive', 'email the author', 'staff', 'associate editor', 'sports writer', 'for the', 'for ', 'in ',
];

/** Words that papers, broadcasters and sites have in their names, in lower case. */
export const outletWords: ReadonlySet<string> = new Set([
  'news', 'newspaper', 'newsroom', 'times', 'post', 'courier', 'observer', 'wire', 'newswire', 'press', 'media', 'tv', 'television', 'radio', 'journal', 'herald', 'tribune', 'gazette', 'daily', 'weekly', 'sunday', 'telegraph', 'guardian', 'chronicle', 'mail', 'mirror', 'sun', 'star', 'globe', 'standard', 'independent', 'examiner', 'inquirer', 'sentinel', 'dispatch', 'bulletin', 'ledger', 'register', 'review', 'reporter', 'record', 'advertiser', 'argus', 'echo', 'voice', 'today', 'online', 'magazine', 'agency', 'network', 'broadcasting',
  'zeitung', 'blatt', 'anzeiger', 'tagblatt', 'tageblatt', 'nachrichten', 'rundschau', 'kurier', 'bote', 'presse', 'rundfunk', 'dépêche', 'courrier', 'diario', 'periódico', 'noticias', 'prensa', 'jornal', 'notícias', 'folha', 'giornale', 'corriere', 'gazzetta', 'stampa', 'krant', 'dagblad', 'nieuws', 'nieuwsblad', 'tidning', 'tidningen', 'nyheter', 'bladet', 'avis', 'sanomat', 'uutiset', 'gazeta', 'wiadomości', 'noviny', 'zprávy', 'газета', 'новости', 'известия', 'правда', 'новини', 'gazetesi', 'haber',
]);

/** How such names end where they are written as one word, in lower case. */
export const outletEnds: readonly string[] = ['zeitung', 'blatt', 'anzeiger', 'nachrichten', 'presse', 'bladet', 'posten', 'tidning', 'tidningen', 'avisen', 'krant', 'nieuws', '报', '報', '新聞', '新闻', '新聞社', '通信', '网', '網', '일보', '뉴스', '신문'];

/** News agencies as datelines and credits print them. */
export const agencies: readonly string[] = [
  'AP', 'Associated Press', 'The Associated Press', 'Reuters', 'REUTERS', 'AFP', 'Agence France-Presse', 'UPI', 'CNN', 'CNN Business', 'Bloomberg', 'dpa', 'DPA', 'dpa-AFX', 'EFE', 'ANSA', 'Adnkronos', 'LUSA', 'Lusa', 'Agência Brasil', 'TASS', 'ТАСС', 'Interfax', 'Интерфакс', 'РИА Новости', 'RIA Novosti', 'Xinhua', '新华社', '新華社', '中央社', 'Kyodo', '共同通信', '共同', '時事', 'Jiji', 'Yonhap', '연합뉴스', '뉴시스', 'Bernama', 'Antara', 'ANTARA', 'PTI', 'ANI', 'IANS', 'APA', 'SDA', 'ATS', 'Keystone-SDA', 'Belga', 'ANP', 'TT', 'NTB', 'Ritzau', 'STT', 'PAP', 'ČTK', 'TASR', 'HINA', 'Hina', 'Tanjug', 'Beta', 'MTI', 'Agerpres', 'BTA', 'БТА', 'Ukrinform', 'Укрінформ', 'UNIAN', 'УНІАН', 'Anadolu', 'AA', 'WAM', 'QNA', 'SPA', 'SANA', 'سانا', 'رويترز', 'أ ف ب', 'واس', 'MENA', 'Fars', 'IRNA', 'إرنا', 'KUNA', 'Sputnik', 'Europa Press', 'Notimex', 'Télam', 'Telam', 'Prensa Latina', 'CBS News', 'NBC News', 'ABC News', 'Fox News', 'BBC', 'NPR', 'AAP', 'PA', 'Press Association', 'Canadian Press', 'The Canadian Press', 'KNA', 'epd', 'Getty Images',
];
