import type { EntityKind } from '../../../src/core/model/entity.ts';

/**
 * A gold list of 150 pairs of names, each side as one article names a thing: half are one thing, half are not. Written for the project
 * from the way newsrooms spell names. A side is its name, or name and what the article calls it ("Berg (mayor)"), or a full
 * name and its acronym in the same article ("Lindsund Energy Agency = LEA").
 */
export interface Pair {
  readonly kind: EntityKind;
  readonly one: string;
  readonly other: string;
  /** Kind of the second side when the two articles do not agree. */
  readonly otherKind?: EntityKind;
}

const pairs = (kind: EntityKind, list: string): readonly Pair[] => list.trim().split('\n').map((line) => {
  const [one = '', other = ''] = line.split('|').map((side) => side.trim());
  return { kind, one, other };
});

export const merging: readonly Pair[] = [
  ...pairs('person', `
Yuri Ushakov | Yury Ushakov
Volodymyr Zelensky | Volodymyr Zelenskyy
Volodymyr Zelensky | Vladimir Zelensky
Volodymyr Zelenskiy | Volodymyr Zelenskyi
Richard von Weizsäcker | Richard von Weizsaecker
Angela Müller | Angela Mueller
Søren Kjær | Soren Kjaer
Recep Tayyip Erdoğan | Recep Tayyip Erdogan
Recep Tayyip Erdogan | Tayyip Erdogan
Viktor Orbán | Orbán Viktor
Xi Jinping | Jinping Xi
Kim Jong-un | Kim Jong Un
Kim Jong-Un | Kim Jong-un
Sergei Lavrov | Sergey Lavrov
Dmitry Peskov | Dmitri Peskov
Alexei Navalny | Aleksey Navalny
Alexander Lukashenko | Aliaksandr Lukashenka
Viktor Yanukovych | Viktor Yanukovich
Mikhail Gorbachev | Mikhail Gorbachov
Andriy Yermak | Andrii Yermak
Oleksandr Syrskyi | Oleksandr Syrsky
Muhammad Yunus | Mohammed Yunus
Mohamed Morsi | Mohammed Morsi
Ismail Haniyeh | Ismail Haniya
Mahmoud Abbas | Mahmud Abbas
Hassan Rouhani | Hassan Rohani
Muammar Gaddafi | Moammar Gadhafi
Bashar al-Assad | Bashar Assad
Abdel Fattah el-Sisi | Abdel Fattah al-Sisi
Mohammed bin Salman | Mohammad bin Salman
Bill Clinton | William Clinton
Joe Biden | Joseph R. Biden
Joe Biden | Joseph Robinette Biden
George W. Bush | George Walker Bush
J. D. Vance | JD Vance
Bernie Sanders | Bernard Sanders
Mike Pompeo | Michael Pompeo
Tony Blair | Anthony Blair
Liz Truss | Elizabeth Truss
John F. Kennedy | John Fitzgerald Kennedy
Pedro Sánchez | Pedro Sánchez Pérez-Castejón
Gabriel García Márquez | Gabriel Garcia Marquez
Ursula von der Leyen | Ursula Von Der Leyen
ANNA BERG | Anna Berg
Dr. Anna Berg | Anna Berg
Anna Berg Jr. | Anna Berg
Putin (president) | Vladimir Putin (Russian president)
Lindqvist (mayor) | Eva Lindqvist (mayor of Lindsund)
Sean O'Brien | Sean O’Brien
Jean-Claude Juncker | Jean Claude Juncker
  `),
  ...pairs('organisation', `
World Trade Organization = WTO | WTO
World Trade Organisation | World Trade Organization
World Health Organization | WHO
Ministry of Defence | Defence Ministry
Department of Justice | Justice Department
Ministry of Defense | Ministry of Defence
Apple Inc. | Apple
Siemens AG | Siemens
Lindsund Energy Agency = LEA | LEA
the Harbour Board | Harbour Board
European Union | EU
E.U. | EU
Organization for Security and Co-operation in Europe | OSCE
Johnson & Johnson | Johnson and Johnson
TASS | Tass
Centre for Coastal Research | Center for Coastal Research
  `),
  ...pairs('place', `
United States | U.S.
U.S. | US
United Kingdom | Britain
Kyiv | Kiev
Saint Petersburg | St. Petersburg
Türkiye | Turkey
  `),
  ...pairs('group', `
Russian | Russians
Muslim | Muslims
  `),
  ...pairs('event', `
World War II | World War II
  `),
];

export const parting: readonly Pair[] = [
  ...pairs('person', `
Anna Berg | Jonas Berg
Anna Berg | Hanna Berg
Melania Trump | Donald Trump
Donald Trump | Donald Tusk
Hillary Clinton | Bill Clinton
Xi Jinping | Xi Mingze
Kim Jong Un | Kim Jong Il
Kim Yo-jong | Kim Jong-un
Boris Johnson | Mike Johnson
Boris Johnson | Boris Nemtsov
Peter Meyer | Peter Meier
Thomas Schmidt | Thomas Schmitt
Jan Andersen | Jan Anderson
Lena Andersson | Lena Anders
James Scott | Scott James
Thomas George | George Thomas
John Smith | Jane Smith
John A. Smith | John B. Smith
George W. Bush | George H. W. Bush
J. Berg | K. Berg
Martin Luther King | Martin Luther
John Paul Jones | John Paul
Berg | Anna Berg
Berg (coach) | Anna Berg (mayor)
President Berg (president) | Anna Berg (striker)
Berg (US president) | Anna Berg (Russian president)
Vladimir Putin | Vladimir Medvedev
Alexander Novak | Alexandra Novak
Daniel Lee | Danielle Lee
Robert Kennedy | John Kennedy
Maria Ivanova | Marina Ivanova
Sergei Ivanov | Sergei Ivashov
Julian Weber | Julia Weber
Paul Martin | Paula Martin
Michael Jordan | Michael B. Jordan Jr.
Wang Wei | Wang Wen
Li Qiang | Li Keqiang
Mohammed Deif | Mohammed Morsi
Ali Khamenei | Ruhollah Khomeini
Anna Lindh | Anna Lind
Eric Adams | Erica Adams
Kamala Harris | Harris Kamal
Henry Ford | Harrison Ford
Anna | Anna Berg
Carl Bildt | Carl Bild
Christian Lindner | Christina Lindner
Mark Carney | Marco Carney
Petro Poroshenko | Pavlo Poroshenko
  `),
  ...pairs('organisation', `
BBC | CBC
Defence Ministry | Russian Defence Ministry
Foreign Ministry | Finance Ministry
Democratic Party | Republican Party
University of Washington | Washington University
Bank of England | Bank of Ireland
European Council | Council of Europe
European Commission | European Council
LEA | Lindsund Energy Company
ABC | American Broadcasting Company
Central Bank | European Central Bank
New York Times | New York Post
Lindsund Harbour Board | Lindsund School Board
World Bank | World Trade Organization
Ford Motor Company | Ford Foundation
National Front | National Guard
  `),
  ...pairs('place', `
North Korea | South Korea
Niger | Nigeria
Austria | Australia
Iran | Iraq
Guinea | Equatorial Guinea
New York | New Jersey
Congo | Democratic Republic of the Congo
Virginia | West Virginia
  `),
  { kind: 'person', one: 'Jordan', other: 'Jordan', otherKind: 'place' },
  { kind: 'person', one: 'Paris Hilton', other: 'Paris', otherKind: 'place' },
  { kind: 'organisation', one: 'Washington Post', other: 'Washington', otherKind: 'place' },
];
