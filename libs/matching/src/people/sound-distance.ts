import { isVowel } from './sound.ts';

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

/** What leaving a sound of one side out costs. */
type DropCost = (sound: string) => number;

/** What it costs to take one sound for another, from 0 (the same) to 1 (nothing in common). Either order. */
const NEAR =
  'ae.25 ai.5 ao.35 au.45 ei.2 eo.45 eu.5 io.5 iu.5 ou.15 yi.1 ye.3 wu.1 wo.2 wv.15 vu.4 vo.4 vf.25 vb.3 bp.35 fp.35 fb.6 dt.3 gk.3 gh.35 gG.1 kG.4 hG.5 rG.5 kX.25 hX.15 gX.4 GX.4 gJ.3 sz.25 sS.2 sC.35 sc.2 zc.25 kc.5 Cc.2 Sc.35 zS.4 zZ.3 zJ.35 SZ.35 SC.25 CJ.3 SJ.5 ZJ.15 yJ.35 hJ.5 XJ.5 iJ.4 kC.35 tT.1 sT.35 fT.5 dT.35 dD.1 zD.2 tD.4 dz.35 tC.4 dJ.35 nN.1 nm.35 mN.5 lr.6 yh.6 hk.45 sX.6 CX.5 pP.1 dr.6 bw.4 ny.6 tc.35 gN.5 Ch.4 gy.3 cJ.35 CG.5 yr.35';
const COSTS = new Map(
  NEAR.split(' ').flatMap((entry) => {
    const [one = '', other = ''] = entry;
    const cost = Number(entry.slice(2));
    return [[one + other, cost] as const, [other + one, cost] as const];
  }),
);
const LOOSE_COSTS = new Map([
  ['lr', 0.1],
  ['rl', 0.1],
  ['bv', 0.1],
  ['vb', 0.1],
  ['Ss', 0.1],
  ['sS', 0.1],
  ['hf', 0.2],
  ['fh', 0.2],
  ['Ct', 0.25],
  ['tC', 0.25],
  ['xs', 0.1],
  ['zJ', 0.1],
  ['Jz', 0.1],
  ['bw', 0.2],
  ['gk', 0.15],
  ['kg', 0.15],
  ['dt', 0.15],
  ['td', 0.15],
  ['pb', 0.15],
  ['bp', 0.15],
]);

const WEAK = new Map([
  ['h', 0.3],
  ['X', 0.6],
  ['y', 0.3],
  ['w', 0.4],
  ['G', 0.6],
]);
const VOWEL = 0.35;
/** A vowel that the other side's script does not write. */
const UNWRITTEN = 0.07;
/** Letters that stand for a long vowel or a consonant, which only the reader knows. */
const SOFT = 0.12;
const LOOSE_VOWEL = 0.12;

/**
 * How alike two sounds of words are, 1 for the same to 0 for nothing in common: the cheapest way to turn one into the
 * other (a sound put in, left out or taken for another), as a share of their length. Vowels count half.
 */
export function soundLikeness(one: string, other: string, how: Listening): number {
  if (one === other) return 1;
  const length = (lengthOf(one, how) + lengthOf(other, how)) / 2;
  if (length === 0) return 0;
  const [drop, put] = [dropCosts(how, 'other'), dropCosts(how, 'one')];
  let last = [0];
  for (const [at, sound] of [...other].entries()) last.push((last[at] ?? 0) + put(sound));
  for (const sound of one) last = nextRow(last, { sound, other, dropped: drop(sound), put, how });
  const cost = (last[other.length] ?? Infinity) * (isShort(one, other, how) ? SHORT : 1);
  return Math.max(0, 1 - cost / length);
}

/** In "Zhang" and "Zheng" a vowel is all that tells two names apart, where both scripts write it. */
const SHORT = 1.8;
const isShort = (one: string, other: string, { withoutVowels, loose }: Listening): boolean =>
  withoutVowels === 'neither' && !loose && consonantsOf(one) <= 2 && consonantsOf(other) <= 2;

function consonantsOf(sounds: string): number {
  let count = 0;
  for (const sound of sounds) count += Number(!isVowel(sound));
  return count;
}

interface Step {
  readonly sound: string;
  readonly other: string;
  /** What leaving `sound` out costs. */
  readonly dropped: number;
  readonly put: DropCost;
  readonly how: Listening;
}

function nextRow(last: readonly number[], { sound, other, dropped, put, how }: Step): number[] {
  const row = [(last[0] ?? 0) + dropped];
  for (let column = 1; column <= other.length; column += 1) {
    const facing = other[column - 1] ?? '';
    const taken = (last[column - 1] ?? 0) + swapCost(sound, facing, how);
    const left = (last[column] ?? 0) + dropped;
    row.push(Math.min(taken, left, (row[column - 1] ?? 0) + put(facing)));
  }
  return row;
}

function swapCost(one: string, other: string, { withoutVowels, loose }: Listening): number {
  if (one === other) return 0;
  const near = COSTS.get(one + other) ?? 1;
  if (loose) return Math.min(near, LOOSE_COSTS.get(one + other) ?? 1);
  if (withoutVowels !== 'neither' && isSoft(one) && isSoft(other)) return Math.min(near, SOFT);
  return near;
}

/** A vowel, or a consonant that stands for one where vowels are not written. */
const isSoft = (sound: string): boolean => isVowel(sound) || sound === 'y' || sound === 'w';

/** What leaving out a sound costs on the side that faces `facing`. */
function dropCosts({ withoutVowels, loose }: Listening, facing: 'one' | 'other'): DropCost {
  const unwritten = withoutVowels === facing;
  const vowel = unwritten ? UNWRITTEN : loose ? LOOSE_VOWEL : VOWEL;
  return (sound) => {
    if (isVowel(sound)) return vowel;
    if (unwritten && (sound === 'y' || sound === 'w')) return SOFT;
    return WEAK.get(sound) ?? 1;
  };
}

function lengthOf(sounds: string, { withoutVowels, loose }: Listening): number {
  const vowel = withoutVowels !== 'neither' || loose ? 0.25 : 0.5;
  let length = 0;
  for (const sound of sounds) length += isVowel(sound) ? vowel : 1;
  return length;
}
