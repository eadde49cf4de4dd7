import { foldWord } from './dateTokens.ts';

/** Names of week days as dates print them; only that a word is one matters, not which. */
const weekdays: Readonly<Record<string, string>> = {
  en: 'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun',
  de: 'montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so',
  fr: 'lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim',
  es: 'lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom',
  pt: 'segunda terça quarta quinta sexta sábado domingo feira seg ter qua qui sex',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom',
  nl: 'maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo',
  ro: 'luni marți miercuri joi vineri sâmbătă duminică',
  id: 'senin selasa rabu kamis jumat sabtu minggu ahad',
  eo: 'lundo lundon mardo mardon merkredo ĵaŭdo vendredo sabato dimanĉo dimanĉon',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag',
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  fi: 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina',
  pl: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
  cs: 'pondělí úterý středa čtvrtek pátek sobota neděle',
  hu: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  el: 'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  uk: 'понеділок вівторок середа четвер пʼятниця субота неділя',
  ar: 'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  fa: 'دوشنبه شنبه چهارشنبه پنجشنبه جمعه یکشنبه',
  hi: 'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
  bn: 'সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার',
  ko: '월요일 화요일 수요일 목요일 금요일 토요일 일요일',
};

const known: ReadonlySet<string> = new Set(Object.values(weekdays).flatMap((names) => names.split(' ')).map(foldWord));

/** Whether a word in lookup form names a day of the week in one of the languages. */
export const isWeekday = (word: string): boolean => known.has(word);
