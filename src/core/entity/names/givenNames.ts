import { skeletonOf } from './skeleton.ts';

/** Given names that are one name in several languages or spellings: equal in every comparison. */
const VARIANTS = `
vladimir volodymyr wladimir uladzimir; alexander aleksandr aleksander oleksandr alexandr aliaksandr; alexey aleksei oleksii oleksiy alexei; sergey sergei serhiy serhii siarhei
serge; nikolai mykola nikolay nikolaj; mikhail mykhailo michail mihail; dmitry dmytro dmitri dimitri dzmitry; andrey andrii andriy andrei andrej; pavel pavlo; yuri yury yuriy iurii
jurij; yevgeny evgeny yevhen evgenii yevgeni evgueni; vasily vasyl vasiliy vassily; oleg oleh; igor ihor; grigory hryhoriy grigoriy; konstantin kostyantyn constantine; ekaterina
kateryna yekaterina; anastasia anastasiya nastasia; natalia nataliya natalya nataliia; olga olha volha; elena yelena olena; tatiana tatyana tetiana; irina iryna; svetlana sviatlana;
arseniy arseny arsenii; vitaly vitaliy vitali vitalii; valery valeriy valerii valerij; gennady hennadiy gennadiy; ruslan rouslan; maxim maksim maksym; fyodor fedor; pyotr petr petro;
kirill kyrylo cyril; semyon semen; leonid leonyd; viktor victor; viktoria victoria;
mohammed muhammad mohamed mohammad mohamad muhammed mehmet mohammod; ahmed ahmad ahmet; hussein husain hussain hossein husayn hussien; abdullah abdallah abdulla; abdel abdul abdal abd;
yousef youssef yusuf yousuf youssuf; ibrahim ebrahim; ismail esmail ismael; mahmoud mahmud; khalid khaled; faisal feisal faysal; osama usama; omar umar; ali aly; hasan hassan; mustafa
moustafa mostafa; saeed said sayed saied; jamal gamal; qasem kassem qassem qasim ghasem; suleiman soleiman sulayman suleyman; aisha ayesha aysha; fatima fatma fatimah; bashar bachar;
muammar moammar muamar; yasser yasir; walid waleed; rashid rasheed; hamid hameed; majid majeed; nasser nasir naser; tariq tarek tareq; karim kareem; amir ameer; salman selman;
stephen steven; catherine katherine kathryn katharine; philip phillip philipp; jeffrey geoffrey jeffery; frederick frederic frederik; carl karl; marc mark; eric erik; sara sarah; jon john;
geoff jeff; lewis louis; anna ana; ian iain; alan allan allen; sean shaun shawn; bryan brian; theresa teresa; claire clare; isabel isabelle isabella; michele michelle; nicholas nicolas
nikolas; cristina christina kristina; george georges georg; peter pieter; johannes johann; joseph josef; matthew mathew; anthony antony; zbigniew zbyszek; recep rejep; gerard
gerhard; viktoria; helmut helmuth; günter guenter gunter; jürgen juergen jurgen; jörg joerg jorg; björn bjoern bjorn; søren soeren soren
`;

/** Short forms and the full names they may stand for: fits, but is not the same. Given in the order: full name: short forms. */
const NICKNAMES = `
william bill billy will willie liam; robert bob bobby rob robbie; richard dick rick ricky rich; james jim jimmy jamie; john jack johnny; joseph joe joey; thomas tom tommy; michael mike mick mikey;
charles charlie chuck; edward ed eddie ted teddy ned; theodore ted teddy theo; anthony tony; daniel dan danny; david dave davy; donald don donnie; kenneth ken kenny; ronald ron ronnie;
stephen steve; gregory greg; geoffrey geoff; jeffrey jeff; timothy tim; matthew matt; andrew andy drew; christopher chris; peter pete; patrick pat paddy; samuel sam; benjamin ben benny;
nicholas nick nicky; alexander alex sasha alec sandy; alexandra alex sasha; albert al bert; alfred al fred; frederick fred freddie; lawrence larry; leonard leo len lenny; gerald gerry jerry;
jerome jerry; henry harry hank; harold harry hal; francis frank; franklin frank; raymond ray; walter walt; zachary zach zac; joshua josh; jonathan jon; jacob jake; nathaniel nate nathan;
nathan nate; philip phil; vincent vince; victor vic; douglas doug; eugene gene; bernard bernie; arthur art; martin marty; mitchell mitch; maxwell max; maximilian max; maxim max; russell russ;
stanley stan; terence terry; clifford cliff; rudolph rudy; randolph randy; randall randy; abraham abe; rodney rod; roderick rod; herbert herb; irving irv; louis lou; elizabeth liz beth betty
lizzie eliza betsy; margaret maggie meg peggy; catherine kate cathy katie kathy; susan sue susie; patricia pat patty tricia; barbara barb; deborah deb debbie; jennifer jen jenny; jessica jess;
rebecca becky; victoria vicky; christine chris christy tina; christina chris tina; pamela pam; sandra sandy; judith judy; kimberly kim; amanda mandy; samantha sam; dorothy dot dolly; eleanor
ellie nell; helen nell; jacqueline jackie; josephine jo; joanna jo; katherine kate katie kathy; madeleine maddie; virginia ginny; stephanie steph; theresa terri; valerie val; veronica ronnie;
kristin kris; michelle shelly; natalia natasha; maria masha; dmitry dima; mikhail misha; nikolai kolya; vladimir vova volodya; sergey seryozha; alexey alyosha; ivan vanya; yevgeny zhenya; boris
borya; pavel pasha; francisco paco pancho; jose pepe; ignacio nacho; manuel manolo; enrique quique; guillermo memo; jesus chucho; roberto beto; alejandro alex ale; luiz lula; giuseppe beppe;
luigi gigi; johannes hans jan; heinrich heinz; friedrich fritz; wilhelm willi willy; josef sepp; karl-heinz kalle; elisabeth lisa elsa; margarete grete; franz ferenc; jean-claude; ludwig lutz;
benedict ben; dominic dom; gabriel gabe; isaac ike; emmanuel manny; kamala; mohammed mo; abdul; ebenezer eb; augustus gus; constantine gus; oliver ollie; wesley wes; warren; calvin cal; kelvin
`;

/** Family names of Spain, Portugal and their language areas, behind which a second one may follow: "Sánchez Pérez-Castejón". */
const FIRST_FAMILY = /(?:ez|eiro|eira|ado|illo)$/u;
const FIRST_FAMILIES = `
garcia silva santos souza sousa costa oliveira castro torres flores morales ortega vargas mendoza rojas maduro moreno correa petro boric sheinbaum ruiz dias lopes gomes milei bukele lasso noboa arce rajoy feijoo
iglesias abascal aznar pereira carvalho ferreira ribeiro almeida barbosa medina aguilar herrera castillo romero reyes salazar fuentes delgado navarro molina soto
`;

export interface GivenNames {
  /** The one form of a skeleton that stands for all spellings of the name. */
  readonly canonical: (word: string) => string;
  /** Whether one is a short form of the other. Both canonical. */
  readonly isShort: (short: string, full: string) => boolean;
  readonly isNickname: (word: string) => boolean;
  /** Whether a second family name may follow this one. Canonical. */
  readonly isFirstFamily: (word: string) => boolean;
}

/** Words whose canonical form is remembered: names come again. */
const MOST_WORDS = 100_000;

const groups = (table: string): readonly (readonly string[])[] =>
  table.split(';').map((line) => line.split(/\s+/u).filter((word) => word !== '').map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')));

export const createGivenNames = (): GivenNames => {
  const variants = new Map<string, string>();
  for (const group of groups(VARIANTS)) {
    const head = skeletonOf(group[0] ?? '');
    for (const name of group) if (!variants.has(skeletonOf(name))) variants.set(skeletonOf(name), head);
  }
  const seen = new Map<string, string>();
  const canonical = (word: string): string => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const skeleton = skeletonOf(word);
    const found = variants.get(skeleton) ?? skeleton;
    if (seen.size > MOST_WORDS) seen.clear();
    seen.set(word, found);
    return found;
  };
  const shorts = new Map<string, Set<string>>();
  for (const [full = '', ...short] of groups(NICKNAMES)) {
    for (const name of short) {
      const fulls = shorts.get(canonical(name)) ?? new Set<string>();
      fulls.add(canonical(full));
      shorts.set(canonical(name), fulls);
    }
  }
  const firstFamilies = new Set(FIRST_FAMILIES.trim().split(/\s+/u).map(canonical));
  return {
    canonical,
    isShort: (short, full) => shorts.get(short)?.has(full) === true,
    isNickname: (word) => shorts.has(word),
    isFirstFamily: (word) => FIRST_FAMILY.test(word) || firstFamilies.has(word),
  };
};
