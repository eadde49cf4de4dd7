import { readBrackets, valuesIn } from './brackets.ts';

/** Sixty sentences in the ways of news; brackets hold the amount and its value, and its bound where the words say one. */
export const AMOUNT_SENTENCES: readonly string[] = `
Trade surged to a record [[$240 billion = 240000000000 USD]] in 2023, a rise of more than [[64% = 0.64 moreThan]].
The terminal would cost [[€48 million = 48000000 EUR]], twice the first estimate.
The bank set aside [[£1.25bn = 1250000000 GBP]] for claims.
Sales fell [[3.5 percent = 0.035]] in March.
The union asked for [[seven per cent = 0.07]] more pay.
The fine of [[US$ 20,000 = 20000 USD]] was paid the same day.
Its budget of [[48.1 million euros = 48100000 EUR]] was approved.
Inflation slowed to [[2.4% = 0.024]] from [[2.9% = 0.029]].
The company raised [[half a million pounds = 500000 GBP]] from neighbours.
A barrel rose to [[$82.45 = 82.45 USD]] on Monday.
They borrowed [[500 million yuan = 500000000 CNY]] from a state bank.
At least [[€5m = 5000000 EUR atLeast]] was spent on the roof.
The tariff of [[25% = 0.25]] on steel stays.
The party won [[12.5 percent = 0.125]] of the vote.
Nearly [[40 percent = 0.4 lessThan]] of pupils walk to school.
He owed [[A$3.2 million = 3200000 AUD]] to the studio.
The prize is worth [[11 million Swedish kronor = 11000000 SEK]].
A ticket is [[50 cents = 0.5 USD]] dearer now.
Growth of [[0.1% = 0.001]] surprised nobody.
The state owes [[1.2 trillion dollars = 1200000000000 USD]].
The ministry promised [[2 billion hryvnias = 2000000000 UAH]].
It was sold for [[¥30,000 = 30000 JPY]] in Osaka.
Rents rose by [[a hundred dollars = 100 USD]] a month.
Prices went up [[ten percent = 0.1]] in a year.
The firm wrote off [[$1.5 trillion = 1500000000000 USD]] of debt.
The loan of [[EUR 750 million = 750000000 EUR]] runs for ten years.
Unemployment, at [[6.2 per cent = 0.062]], is the lowest since 2008.
The ransom was [[3,000 rubles = 3000 RUB]].
They paid [[C$900 = 900 CAD]] each.
The mine brings [[12 billion rand = 12000000000 ZAR]] a year.
The gap of [[15% = 0.15]] has not closed.
Around [[90 percent = 0.9 about]] of homes have power again.
The deal is valued at [[$4.75bn = 4750000000 USD]].
He won by less than [[one percent = 0.01 lessThan]] of ballots.
The harbour earned [[€2.3 billion = 2300000000 EUR]] last year.
The town pays [[12 euros = 12 EUR]] a head.
A pint at [[£6.50 = 6.5 GBP]] is too much.
The levy is [[0.75 percent = 0.0075]] of profits.
The [[$10-million = 10000000 USD]] bridge is closed.
Some [[30 percent = 0.3 about]] of fish stocks are gone.
The court froze [[₽5 billion = 5000000000 RUB]] in assets.
The grant of [[250,000 Swiss francs = 250000 CHF]] came in time.
They ask [[two million dollars = 2000000 USD]] for the island.
Over [[€100 million = 100000000 EUR moreThan]] went missing.
Its share fell below [[5% = 0.05 lessThan]].
The debt stands at [[£2.7 trillion = 2700000000000 GBP]].
Bread costs [[30 pence = 0.3 GBP]] more.
Aid of [[$61bn = 61000000000 USD]] passed the House.
The rate was [[21.5% = 0.215]] in Ankara.
Wages rose [[4 pct = 0.04]] on the year.
The plant needs [[1,200 million rupees = 1200000000 INR]].
A fee of [[HK$500 = 500 HKD]] applies.
He bet [[twenty-five dollars = 25 USD]] on it.
Exports grew by [[one and a half percent = 0.015]].
No more than [[10% = 0.1 atMost]] may be foreign.
The jackpot of [[$1.04 billion = 1040000000 USD]] was won in Ohio.
The pact frees [[€800bn = 800000000000 EUR]] for defence.
The repair will cost between [[$5 million = 5000000 USD]] and [[$10 million = 10000000 USD]].
Between [[5% = 0.05]] and [[7% = 0.07]] of seats stay empty.
The tax of [[19 percent = 0.19]] hits [[€20 = 20 EUR]] meals.
`.trim().split('\n');

export interface AmountScores {
  readonly gold: number;
  readonly found: number;
  /** Of span and value. */
  readonly f1: number;
  /** Sentences with a wrong or missing amount, and what was found in them. */
  readonly wrong: readonly string[];
}

/** Span and value of every sum and percentage of the sentences. */
export const scoreAmounts = (): AmountScores => {
  const wrong: string[] = [];
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const sentence of AMOUNT_SENTENCES) {
    const read = readBrackets(sentence);
    const values = valuesIn(read.text, ['money', 'percent']);
    const hits = values.filter((value) => read.gold.includes(value)).length;
    gold += read.gold.length;
    found += values.length;
    right += hits;
    if (hits < read.gold.length || values.length > hits) wrong.push(`${sentence} → ${values.join(', ')}`);
  }
  return { gold, found, f1: (200 * right) / (gold + found), wrong };
};
