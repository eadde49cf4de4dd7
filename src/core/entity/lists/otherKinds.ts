/** Last words that make an event ("World Cup", "Munich Security Conference" is left to organisations). */
export const eventEnds: string = `
War,Wars,Olympics,Games,Cup,Championship,Championships,Festival,Revolution,Uprising,Massacre,Genocide,Holocaust,Summit,Forum,Earthquake,Hurricane,Typhoon,Cyclone,Pandemic,Rebellion,Crusade,
Marathon,Prix,Open,Carnival,Expo,Biennale,Election,Elections,Referendum,Inauguration,Crisis,Spring,Intifada,Offensive,Siege,Coup,Riots,Protests,Tour,Awards,Oscars,Eurovision,Bowl,Derby,Convention
`;
/** First words of events: "Battle of Britain", "Operation Desert Storm", "Hurricane Katrina". */
export const eventStarts: string = `Battle,Siege,Operation,Hurricane,Typhoon,Cyclone,Storm,Tropical Storm,Treaty,Massacre,Fall`;
/** Events by name. */
export const events: string = `
World War II,World War I,World War Two,World War One,First World War,Second World War,Cold War,Gulf War,Vietnam War,Korean War,Great War,Brexit,Christmas,Easter,Ramadan,Eid,Hanukkah,Passover,
Thanksgiving,New Year,Lunar New Year,Halloween,Diwali,Yom Kippur,Victory Day,Independence Day,Bastille Day,Armistice Day,Holocaust,Eurovision,Super Bowl,Brexit Day,Black Friday,Arab Spring,
Watergate,Euromaidan,Great Depression,Renaissance,Industrial Revolution,Tour de France,Wimbledon Championships,Bloody Sunday,Valentine's Day,Mother's Day,Labor Day,Memorial Day,Juneteenth
`;
/** Last words that make a written or agreed work ("Minsk Agreement", "Clean Air Act"). */
export const workEnds: string = `Act,Agreement,Accord,Accords,Treaty,Protocol,Convention,Constitution,Amendment,Bill,Law,Pact,Charter,Declaration,Code,Prize,Award,Medal,Memorandum,Resolution,Directive,Regulation,Doctrine,Plan,Deal`;
/** Products and models by name. */
export const products: string = `
iPhone,iPad,Android,Windows,ChatGPT,Firefox,Internet Explorer,Chrome,Safari,Linux,Xbox,PlayStation,Boeing 737,Boeing 737 Max,Airbus A320,Patriot,Javelin,Himars,HIMARS,Iskander,Kalibr,Leopard,
Abrams,Bradley,Novichok,Sputnik V,Bitcoin,Ethereum,Ozempic,Viagra,Botox,Kalashnikov,Kinzhal,Shahed,Tomahawk,Starlink,Dreamliner,Concorde,Gmail,Photoshop,Wi-Fi,Bluetooth
`;
/** Capitalised words that name nothing: days, months, languages' and rank words, internet words. They end a name. */
export const noNames: string = `
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March* April* May* June* July August* September October November December Jan Feb Mar Apr Jun
Jul Aug Sep Sept Oct Nov Dec I I'm I've I'll I'd God Internet Web Bible Covid Covid-19 COVID-19 Mr Mrs Ms Mr. Mrs. Ms. Dr. Image Photo Photograph Picture Video Read More Also Related Source File
Credit Caption Advertisement Share Follow Subscribe Sign Log Breaking Exclusive Opinion Analysis Update Watch Live Q A O Okay OK Yes No Oh Ah Hey Hello Dear Thanks Thank Please Sorry Wow
`;
/** Words that begin sentences and headlines and no names. */
export const openers: string = `
The A An But And Or Nor So Yet In On At By For From To Of With Without Within Under Over After Before Since Until During Through Throughout Between Among Against About Above Below Behind Beside Besides
Beyond Despite Although Though While When Whenever Where Whereas Because If Unless As Like Unlike Than That This These Those There Here He She It We They You His Her Its Our Their Your My Who Whose What
Which Why How Not No Nobody Nothing None All Any Both Each Either Every Everyone Few Many More Most Much Neither Other Others Several Some Such Two Three Four Five Six Seven Eight Nine Ten One Another
Also Even Just Only Still Then Thus Hence However Moreover Meanwhile Instead Indeed Perhaps Maybe Once Now Later Earlier Former Ex Late Today Yesterday Tomorrow Tonight Last Next First Second Third
According Asked Speaking Based Following Including Amid Amidst Across Around Along Near Per Via Is Are Was Were Be Been Has Have Had Do Does Did Can Could May Might Must Shall Should Will Would Let
Despite Whether Too Very Again Always Never Often Sometimes Soon Post Pro Anti Non Pre Mid Old Young Senior Then
`;
