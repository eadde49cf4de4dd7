/** Number words. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ').map((word, value) => [word, value] as const),
  ([['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90], ['hundred', 100], ['dozen', 12]] as const).map((pair) => pair),
].flat());
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ').map((word, value) => [word, value] as const));
/** Powers of ten. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2], ['thousand', 3], ['k', 3], ['million', 6], ['millions', 6], ['mn', 6], ['mln', 6], ['m', 6], ['mio', 6], ['billion', 9], ['bn', 9], ['bln', 9], ['b', 9], ['trillion', 12], ['tn', 12], ['trn', 12],
]);
const names = (list: string): readonly string[] => list.split(' ');
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...names('January February March April May June July August September October November December').map((name, index) => [name, index + 1] as const),
  ...names('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec').flatMap((name, index) => [[name, index + 1], [`${name}.`, index + 1]] as const),
  ['Sept', 9], ['Sept.', 9],
]);
/** Written as other words too: "May" alone, "March" alone are months only behind a preposition. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['May', 'March', 'Mar', 'Jan', 'Jun', 'Apr', 'Dec', 'Sep', 'August']);
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...names('Monday Tuesday Wednesday Thursday Friday Saturday Sunday').map((name, index) => [name, index + 1] as const),
  ...names('Mon Tue Wed Thu Fri Sat Sun').map((name, index) => [`${name}.`, index + 1] as const),
  ['Tues', 2], ['Tues.', 2], ['Weds', 3], ['Thurs', 4], ['Thurs.', 4],
]);
/** Seasons of the northern half: first month; winter reaches into the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([['spring', 3], ['summer', 6], ['autumn', 9], ['fall', 9], ['winter', 12]]);

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
const unitNames = (singular: string, plural: string, unit: TimeUnit): readonly (readonly [string, TimeUnit])[] => [[singular, unit], [plural, unit]];
export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...unitNames('second', 'seconds', 'second'), ...unitNames('minute', 'minutes', 'minute'), ...unitNames('hour', 'hours', 'hour'), ...unitNames('day', 'days', 'day'),
  ...unitNames('week', 'weeks', 'week'), ...unitNames('month', 'months', 'month'), ...unitNames('quarter', 'quarters', 'quarter'), ...unitNames('year', 'years', 'year'),
  ...unitNames('decade', 'decades', 'decade'), ...unitNames('century', 'centuries', 'century'), ['mins', 'minute'], ['min', 'minute'], ['hrs', 'hour'],
]);
/** ISO 8601 duration of one unit: how many of which letter. */
export const DURATIONS: Readonly<Record<TimeUnit, readonly [number, string]>> = {
  second: [1, 'TS'], minute: [1, 'TM'], hour: [1, 'TH'], day: [1, 'D'], week: [1, 'W'], month: [1, 'M'], quarter: [3, 'M'], year: [1, 'Y'], decade: [10, 'Y'], century: [100, 'Y'],
};
/** The next smaller unit for halves: one and a half hours are 90 minutes. */
export const HALVES: Readonly<Partial<Record<TimeUnit, readonly [number, TimeUnit]>>> = {
  minute: [30, 'second'], hour: [30, 'minute'], day: [12, 'hour'], year: [6, 'month'], decade: [5, 'year'], century: [50, 'year'],
};

/** Symbols, prefixes and codes of currencies. */
export const CURRENCY_SYMBOLS: ReadonlyMap<string, string> = new Map([['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₽', 'RUB'], ['₹', 'INR'], ['₴', 'UAH'], ['₺', 'TRY'], ['₩', 'KRW'], ['₪', 'ILS'], ['₦', 'NGN'], ['₱', 'PHP'], ['฿', 'THB'], ['₫', 'VND'], ['₸', 'KZT']]);
/** What stands before a dollar sign. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([['US', 'USD'], ['U.S.', 'USD'], ['A', 'AUD'], ['AU', 'AUD'], ['C', 'CAD'], ['CA', 'CAD'], ['HK', 'HKD'], ['NZ', 'NZD'], ['S', 'SGD'], ['R', 'BRL'], ['NT', 'TWD'], ['MX', 'MXN']]);
export const CURRENCY_CODES: ReadonlySet<string> = new Set(names('USD EUR GBP JPY CNY RMB RUB INR UAH TRY KRW CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF BRL MXN ZAR ILS AED SAR THB IDR MYR PHP VND EGP NGN KES PKR BDT TWD ARS CLP COP RON BGN ISK KZT'));
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'], ['dollars', 'USD'], ['euro', 'EUR'], ['euros', 'EUR'], ['pounds', 'GBP'], ['sterling', 'GBP'], ['yen', 'JPY'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['ruble', 'RUB'], ['rubles', 'RUB'], ['rouble', 'RUB'], ['roubles', 'RUB'],
  ['rupee', 'INR'], ['rupees', 'INR'], ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['lira', 'TRY'], ['liras', 'TRY'], ['francs', 'CHF'], ['kronor', 'SEK'], ['kroner', 'NOK'], ['zloty', 'PLN'], ['zlotys', 'PLN'], ['forint', 'HUF'], ['forints', 'HUF'],
  ['shekel', 'ILS'], ['shekels', 'ILS'], ['dirhams', 'AED'], ['riyals', 'SAR'], ['baht', 'THB'], ['rupiah', 'IDR'], ['ringgit', 'MYR'], ['naira', 'NGN'], ['rand', 'ZAR'], ['reais', 'BRL'], ['pesos', 'MXN'], ['tenge', 'KZT'], ['koruna', 'CZK'],
]);
/** Hundredths. */
export const SMALL_COINS: ReadonlyMap<string, string> = new Map([['cents', 'USD'], ['cent', 'USD'], ['pence', 'GBP'], ['kopecks', 'RUB']]);
/** Adjectives before a currency's word: "Canadian dollars". */
export const CURRENCY_NATIONS: ReadonlyMap<string, string> = new Map([
  ['US dollars', 'USD'], ['U.S. dollars', 'USD'], ['American dollars', 'USD'], ['Canadian dollars', 'CAD'], ['Australian dollars', 'AUD'], ['Hong dollars', 'HKD'], ['Singapore dollars', 'SGD'], ['Zealand dollars', 'NZD'], ['British pounds', 'GBP'], ['Egyptian pounds', 'EGP'],
  ['Swiss francs', 'CHF'], ['Swedish kronor', 'SEK'], ['Norwegian kroner', 'NOK'], ['Danish kroner', 'DKK'], ['Pakistani rupees', 'PKR'], ['Argentine pesos', 'ARS'], ['Chilean pesos', 'CLP'], ['Colombian pesos', 'COP'], ['Mexican pesos', 'MXN'], ['Philippine pesos', 'PHP'],
  ['Chinese yuan', 'CNY'], ['Japanese yen', 'JPY'], ['Russian rubles', 'RUB'], ['Russian roubles', 'RUB'], ['Indian rupees', 'INR'], ['Turkish lira', 'TRY'], ['Saudi riyals', 'SAR'], ['Korean won', 'KRW'], ['Icelandic kronur', 'ISK'],
]);
/** Units of measure in one spelling. */
export const MEASURES: ReadonlyMap<string, string> = new Map(([
  ['km', 'km kilometers kilometres kilometer kilometre kms'], ['m', 'meters metres meter metre'], ['cm', 'cm centimeters centimetres'], ['mm', 'mm millimeters millimetres'], ['mi', 'miles mile'], ['ft', 'feet foot ft'], ['in', 'inches inch'],
  ['yd', 'yards'], ['nmi', 'nautical-miles'], ['kg', 'kg kilograms kilogrammes kilos kilo kilogram'], ['g', 'grams grammes'], ['t', 'tonnes tons tonne ton'], ['lb', 'lb lbs'], ['ha', 'hectares hectare'], ['ac', 'acres acre'],
  ['l', 'liters litres liter litre'], ['gal', 'gallons gallon'], ['bbl', 'barrels barrel'], ['°C', 'celsius'], ['°F', 'fahrenheit'], ['km/h', 'km/h kph'], ['mph', 'mph'], ['kW', 'kilowatts kw'], ['MW', 'megawatts megawatt mw'], ['GW', 'gigawatts gigawatt gw'],
  ['MWh', 'megawatt-hours mwh'], ['kt', 'kilotons kilotonnes'], ['people', 'people persons'],
] as const).flatMap(([unit, list]) => names(list).map((name) => [name, unit] as const)));
/** Things news counts by the thousand. */
export const COUNTED: ReadonlySet<string> = new Set(names('troops soldiers civilians refugees migrants residents passengers victims casualties deaths protesters demonstrators workers employees voters votes jobs homes houses households students children patients hostages prisoners drones missiles shells rockets tanks flights cases doses tests copies seats members officers fighters militants inmates delegates viewers users customers shares units vehicles cars aircraft ships'));
