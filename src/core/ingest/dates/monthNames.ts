import { foldWord } from './dateTokens.ts';

/**
 * Month names as dates print them, January to December, forms of one month separated by `|`.
 * Inflected forms are listed where dates use them (Russian `марта`, Finnish `toukokuuta`, Greek `Μαρτίου`).
 * Names of the months from CLDR, https://cldr.unicode.org (public data), abbreviations as seen on news pages.
 */
const monthNames: Readonly<Record<string, string>> = {
  en: 'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sept|sep,october|oct,november|nov,december|dec',
  de: 'januar|jänner|jan,februar|feber|feb,märz|maerz|mär|mrz,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez',
  fr: 'janvier|janv,février|févr|fév,mars,avril|avr,mai,juin,juillet|juil,août,septembre|sept,octobre|oct,novembre|nov,décembre|déc',
  es: 'enero|ene,febrero|feb,marzo|mar,abril|abr,mayo|may,junio|jun,julio|jul,agosto|ago,septiembre|setiembre|sept|sep|set,octubre|oct,noviembre|nov,diciembre|dic',
  pt: 'janeiro|jan,fevereiro|fev,março|mar,abril|abr,maio|mai,junho|jun,julho|jul,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez',
  it: 'gennaio|gen|genn,febbraio|feb|febbr,marzo|mar,aprile|apr,maggio|mag|magg,giugno|giu,luglio|lug,agosto|ago,settembre|set|sett,ottobre|ott,novembre|nov,dicembre|dic',
  nl: 'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sept|sep,oktober|okt,november|nov,december|dec',
  ca: 'gener|gen,febrer|febr,març,abril|abr,maig,juny,juliol|jul,agost|ag,setembre|set,octubre|oct,novembre|nov,desembre|des',
  ro: 'ianuarie|ian,februarie|feb,martie|mar,aprilie|apr,mai,iunie|iun,iulie|iul,august|aug,septembrie|sept,octombrie|oct,noiembrie|nov|noi,decembrie|dec',
  id: 'januari|jan,februari|feb|peb,maret|mar,april|apr,mei,juni|jun,juli|jul,agustus|agu|agt|ags,september|sep,oktober|okt,november|nov|nop,desember|des',
  ms: 'januari|jan,februari|feb,mac,april|apr,mei,jun,julai|jul,ogos|ogo,september|sep,oktober|okt,november|nov,disember|dis',
  eo: 'januaro|jan,februaro|feb,marto|mar,aprilo|apr,majo|maj,junio|jun,julio|jul,aŭgusto|aŭg|augusto,septembro|sep,oktobro|okt,novembro|nov,decembro|dec',
  sv: 'januari|jan,februari|feb|febr,mars,april|apr,maj,juni|jun,juli|jul,augusti|aug,september|sept|sep,oktober|okt,november|nov,december|dec',
  da: 'januar|jan,februar|feb,marts|mar,april|apr,maj,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,december|dec',
  no: 'januar|jan,februar|feb,mars,april|apr,mai,juni|jun,juli|jul,august|aug,september|sep,oktober|okt,november|nov,desember|des',
  fi: 'tammikuuta|tammikuu,helmikuuta|helmikuu,maaliskuuta|maaliskuu,huhtikuuta|huhtikuu,toukokuuta|toukokuu,kesäkuuta|kesäkuu,heinäkuuta|heinäkuu,elokuuta|elokuu,syyskuuta|syyskuu,lokakuuta|lokakuu,marraskuuta|marraskuu,joulukuuta|joulukuu',
  pl: 'stycznia|styczeń|sty,lutego|luty|lut,marca|marzec|mar,kwietnia|kwiecień|kwi,maja|maj,czerwca|czerwiec|cze,lipca|lipiec|lip,sierpnia|sierpień|sie,września|wrzesień|wrz,października|październik|paź,listopada|lis,grudnia|grudzień|gru',
  cs: 'ledna|leden,února|únor,března|březen,dubna|duben,května|květen,června|červen,července|červenec,srpna|srpen,září,října|říjen,listopadu,prosince|prosinec',
  sk: 'januára|január,februára|február,marca|marec,apríla|apríl,mája|máj,júna|jún,júla|júl,augusta,septembra,októbra|október,novembra,decembra',
  hr: 'siječnja|siječanj,veljače|veljača,ožujka|ožujak,travnja|travanj,svibnja|svibanj,lipnja|lipanj,srpnja|srpanj,kolovoza|kolovoz,rujna|rujan,listopada,studenoga|studenog|studeni,prosinca|prosinac',
  sr: 'јануар|januar|јан,фебруар|februar|феб,март|mart|мар,април|april|апр,мај|maj,јун|jun|јуни,јул|jul|јули,август|avgust|авг,септембар|septembar|септ,октобар|oktobar|окт,новембар|novembar|нов,децембар|decembar|дец',
  hu: 'január|jan,február|febr|feb,március|márc,április|ápr,május|máj,június|jún,július|júl,augusztus|aug,szeptember|szept,október|okt,november|nov,december|dec',
  tr: 'ocak|oca,şubat|şub,mart|mar,nisan|nis,mayıs|may,haziran|haz,temmuz|tem,ağustos|ağu,eylül|eyl,ekim|eki,kasım|kas,aralık|ara',
  el: 'ιανουαρίου|ιανουάριος|ιαν,φεβρουαρίου|φεβρουάριος|φεβ,μαρτίου|μάρτιος|μαρ,απριλίου|απρίλιος|απρ,μαΐου|μάιος|μαϊ|μάι,ιουνίου|ιούνιος|ιουν,ιουλίου|ιούλιος|ιουλ,αυγούστου|αύγουστος|αυγ,σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ,οκτωβρίου|οκτώβριος|οκτ,νοεμβρίου|νοέμβριος|νοε,δεκεμβρίου|δεκέμβριος|δεκ',
  ru: 'января|январь|янв,февраля|февраль|фев|февр,марта|март|мар,апреля|апрель|апр,мая|май,июня|июнь|июн,июля|июль|июл,августа|август|авг,сентября|сентябрь|сен|сент,октября|октябрь|окт,ноября|ноябрь|ноя|нояб,декабря|декабрь|дек',
  uk: 'січня|січень|січ,лютого|лютий|лют,березня|березень|бер,квітня|квітень|квіт,травня|травень|трав,червня|червень|черв,липня|липень|лип,серпня|серпень|серп,вересня|вересень|вер,жовтня|жовтень|жовт,листопада|листопад|лист,грудня|грудень|груд',
  bg: 'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември',
  ar: 'يناير|كانون الثاني|جانفي,فبراير|شباط|فيفري,مارس|آذار|مارش,أبريل|إبريل|نيسان|أفريل,مايو|أيار|ماي,يونيو|يونية|حزيران|جوان,يوليو|يولية|تموز|جويلية,أغسطس|آب|أوت,سبتمبر|أيلول|شتنبر,أكتوبر|تشرين الأول,نوفمبر|تشرين الثاني|نونبر,ديسمبر|كانون الأول|دجنبر',
  fa: 'ژانویه,فوریه,مارس,آوریل,مه,ژوئن,ژوئیه,اوت,سپتامبر,اکتبر,نوامبر,دسامبر',
  ur: 'جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر',
  he: 'בינואר|ינואר,בפברואר|פברואר,במרץ|מרץ|במרס|מרס,באפריל|אפריל,במאי|מאי,ביוני|יוני,ביולי|יולי,באוגוסט|אוגוסט,בספטמבר|ספטמבר,באוקטובר|אוקטובר,בנובמבר|נובמבר,בדצמבר|דצמבר',
  hi: 'जनवरी,फरवरी|फ़रवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर|सितम्बर,अक्टूबर|अक्तूबर,नवंबर|नवम्बर,दिसंबर|दिसम्बर',
  bn: 'জানুয়ারি|জানুয়ারি|জানুয়ারী,ফেব্রুয়ারি|ফেব্রুয়ারি|ফেব্রুয়ারী,মার্চ,এপ্রিল,মে,জুন,জুলাই,আগস্ট|অগস্ট,সেপ্টেম্বর,অক্টোবর,নভেম্বর,ডিসেম্বর',
  th: 'มกราคม|มค,กุมภาพันธ์|กพ,มีนาคม|มีค,เมษายน|เมย,พฤษภาคม|พค,มิถุนายน|มิย,กรกฎาคม|กค,สิงหาคม|สค,กันยายน|กย,ตุลาคม|ตค,พฤศจิกายน|พย,ธันวาคม|ธค',
  sw: 'januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba',
};

export interface MonthName {
  /** 1 to 12. */
  readonly month: number;
  readonly languages: readonly string[];
}

const readNames = (): ReadonlyMap<string, readonly MonthName[]> => {
  const names = new Map<string, MonthName[]>();
  for (const [language, months] of Object.entries(monthNames)) {
    months.split(',').forEach((forms, index) => {
      for (const form of forms.split('|')) {
        const key = foldWord(form);
        const entries = names.get(key) ?? [];
        const same = entries.findIndex((entry) => entry.month === index + 1);
        if (same >= 0) entries[same] = { month: index + 1, languages: [...(entries[same]?.languages ?? []), language] };
        else entries.push({ month: index + 1, languages: [language] });
        names.set(key, entries);
      }
    });
  }
  return names;
};

const names: ReadonlyMap<string, readonly MonthName[]> = readNames();

/**
 * The month a word names, in any of the languages; `undefined` when it names none, or different months in two languages
 * (`listopada` is October in Croatian, November in Polish) and `language` does not decide.
 */
export const monthOf = (word: string, language?: string): MonthName | undefined => {
  const entries = names.get(word);
  if (entries === undefined) return undefined;
  const primary = language?.toLowerCase().split('-')[0];
  const inLanguage = primary === undefined ? undefined : entries.find((entry) => entry.languages.includes(primary));
  return inLanguage ?? (entries.length === 1 ? entries[0] : undefined);
};
