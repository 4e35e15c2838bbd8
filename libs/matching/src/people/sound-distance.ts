/** How two words are to be compared. */
export interface Listening {
  /**
   * Which of them comes from a script that leaves short vowels out (Arabic, Hebrew, …): a vowel that only the other one
   * has is no difference. The vowels that such a script does write are long, and count.
   */
  readonly withoutVowels: 'neither' | 'one' | 'other' | 'both';
  /** One of them is a foreign name in Chinese characters or kana: vowels are put in, and l is r. */
  readonly loose: boolean;
}

/** What it costs to take one sound for another, from 0 (the same) to 1 (nothing in common). Either order. */
const NEAR =
  'ae.25 ai.5 ao.35 au.45 ei.2 eo.45 eu.5 io.5 iu.5 ou.15 yi.1 ye.3 wu.1 wo.2 wv.15 vu.4 vo.4 vf.25 vb.3 bp.35 fp.35 fb.6 dt.3 gk.3 gh.35 gG.1 kG.4 hG.5 rG.5 kX.25 hX.15 gX.4 GX.4 gJ.3 sz.25 sS.2 sC.35 sc.2 zc.25 kc.5 Cc.2 Sc.35 zS.4 zZ.3 zJ.35 SZ.35 SC.25 CJ.3 SJ.5 ZJ.15 yJ.35 hJ.5 XJ.5 iJ.4 kC.35 tT.1 sT.35 fT.5 dT.35 dD.1 zD.2 tD.4 dz.35 tC.4 dJ.35 nN.1 nm.35 mN.5 lr.6 yh.6 hk.45 sX.6 CX.5 pP.1 dr.6 bw.4 ny.6 tc.35 gN.5 Ch.4 gy.3 cJ.35 CG.5 yr.35 CZ.3 Jc.3';
const LOOSE_NEAR =
  'lr.1 bv.1 sS.1 hf.2 Ct.25 zJ.1 bw.2 gk.15 dt.15 bp.15 SC.15 zs.15 JZ.1 hX.1 hg.3 vf.15 hk.3';
/** Letters that stand for a long vowel or a consonant, which only the reader knows. */
const SOFT_LETTERS = 'aeiouyw';
const SOFT = 0.12;

const VOWEL = 0.35;
/** A vowel that the other side's script does not write. */
const UNWRITTEN = 0.07;
const LOOSE_VOWEL = 0.12;
const WEAK = { h: 0.3, X: 0.6, y: 0.3, w: 0.4, G: 0.6 };

/** Sounds are letters of ASCII, so a table of costs has one place for each two of them. */
const LETTERS = 128;
type Costs = Float64Array;

/** The cost of taking one letter for another, by both. */
function swapCosts(...tables: readonly string[]): Costs {
  const costs = new Float64Array(LETTERS * LETTERS).fill(1);
  for (let letter = 0; letter < LETTERS; letter += 1) costs[letter * LETTERS + letter] = 0;
  const pairs = tables
    .flatMap((table) => table.split(' '))
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const);
  for (const [pair, cost] of pairs) lower(costs, pair, cost);
  return costs;
}

function lower(costs: Costs, pair: string, cost: number): void {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  const least = Math.min(cost, costs[one * LETTERS + other] ?? 1);
  costs[one * LETTERS + other] = least;
  costs[other * LETTERS + one] = least;
}

/** The cost of leaving a letter out. */
function dropCosts(vowel: number, weak: Readonly<Record<string, number>>): Costs {
  const costs = new Float64Array(LETTERS).fill(1);
  for (const letter of 'aeiou') costs[letter.charCodeAt(0)] = vowel;
  for (const [letter, cost] of Object.entries(weak)) costs[letter.charCodeAt(0)] = cost;
  return costs;
}

const SOFT_NEAR = [...SOFT_LETTERS]
  .flatMap((one) =>
    [...SOFT_LETTERS].filter((other) => other !== one).map((other) => `${one}${other}${SOFT}`),
  )
  .join(' ');
const SWAP = {
  written: swapCosts(NEAR),
  withoutVowels: swapCosts(NEAR, SOFT_NEAR),
  loose: swapCosts(NEAR, LOOSE_NEAR),
};
const DROP = {
  written: dropCosts(VOWEL, WEAK),
  unwritten: dropCosts(UNWRITTEN, { ...WEAK, y: SOFT, w: SOFT }),
  loose: dropCosts(LOOSE_VOWEL, WEAK),
};

/** Less than this is nothing to any caller: the exact figure is not worked out. */
const LEAST = 0.6;
/** In "Zhang" and "Zheng" a vowel is all that tells two names apart, where both scripts write it. */
const SHORT = 1.8;

/**
 * How alike two sounds of words are, 1 for the same to 0 for little in common (what would be below 0.6 is 0): the
 * cheapest way to turn one into the other (a sound put in, left out or taken for another), as a share of their length.
 * Vowels count half.
 */
export function soundLikeness(one: string, other: string, how: Listening): number {
  if (one === other) return 1;
  const length = (lengthOf(one, how) + lengthOf(other, how)) / 2;
  const most = length * (1 - LEAST);
  if (length === 0 || Math.abs(consonantsOf(one) - consonantsOf(other)) > most + WEAKEST) return 0;
  const factor = isShort(one, other, how) ? SHORT : 1;
  const cost = factor * cheapest(one, other, { ...costsFor(how), most: most / factor });
  return cost > most ? 0 : 1 - cost / length;
}

/** Weak consonants that may be left out for little. */
const WEAKEST = 2;

interface Pricing {
  readonly swap: Costs;
  readonly drop: Costs;
  readonly put: Costs;
  /** From here on the figure does not matter. */
  readonly most: number;
}

function costsFor({ withoutVowels, loose }: Listening): Omit<Pricing, 'most'> {
  if (loose) return { swap: SWAP.loose, drop: DROP.loose, put: DROP.loose };
  if (withoutVowels === 'neither') return { swap: SWAP.written, drop: DROP.written, put: DROP.written };
  return {
    swap: SWAP.withoutVowels,
    drop: withoutVowels === 'other' ? DROP.unwritten : DROP.written,
    put: withoutVowels === 'one' ? DROP.unwritten : DROP.written,
  };
}

function cheapest(one: string, other: string, pricing: Pricing): number {
  const width = other.length + 1;
  const puts = Float64Array.from({ length: width }, (_, at) =>
    at === 0 ? 0 : priceOf(pricing.put, other.charCodeAt(at - 1)),
  );
  let last = new Float64Array(width);
  for (let at = 1; at < width; at += 1) last[at] = numberAt(last, at - 1) + numberAt(puts, at);
  for (let row = 0; row < one.length; row += 1) {
    const next = new Float64Array(width);
    if (fillRow(next, { last, puts, other, sound: one.charCodeAt(row), pricing }) > pricing.most)
      return Infinity;
    last = next;
  }
  return numberAt(last, width - 1);
}

interface Row {
  readonly last: Float64Array;
  readonly puts: Float64Array;
  readonly other: string;
  readonly sound: number;
  readonly pricing: Pricing;
}

/** Fills the costs of having read one sound more; gives the least of them. */
function fillRow(next: Float64Array, { last, puts, other, sound, pricing: { swap, drop } }: Row): number {
  const dropped = priceOf(drop, sound);
  next[0] = numberAt(last, 0) + dropped;
  let least = numberAt(next, 0);
  for (let at = 1; at < next.length; at += 1) {
    const taken = numberAt(last, at - 1) + priceOf(swap, sound * LETTERS + other.charCodeAt(at - 1));
    const cost = Math.min(taken, numberAt(last, at) + dropped, numberAt(next, at - 1) + numberAt(puts, at));
    next[at] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

const numberAt = (numbers: Float64Array, at: number): number => numbers[at] ?? 0;
const priceOf = (costs: Costs, at: number): number => costs[at] ?? 1;

const isShort = (one: string, other: string, { withoutVowels, loose }: Listening): boolean =>
  withoutVowels === 'neither' && !loose && consonantsOf(one) <= 2 && consonantsOf(other) <= 2;

function consonantsOf(sounds: string): number {
  let count = 0;
  for (let at = 0; at < sounds.length; at += 1) count += VOWEL_LETTERS[sounds.charCodeAt(at)] === 1 ? 0 : 1;
  return count;
}

const VOWEL_LETTERS = new Uint8Array(LETTERS);
for (const vowel of 'aeiou') VOWEL_LETTERS[vowel.charCodeAt(0)] = 1;

function lengthOf(sounds: string, { withoutVowels, loose }: Listening): number {
  const consonants = consonantsOf(sounds);
  return consonants + (sounds.length - consonants) * (withoutVowels !== 'neither' || loose ? 0.25 : 0.5);
}
