import type { Role } from '#workflow';
import type { ExplainedAct, ExplainedBlock } from './explained-act.ts';

/** Why a proceeding stands where it stands, in a sentence, and who can move it on. */
export interface Waiting {
  /** `ready`: an act that moves it on waits for nothing but a person; `blocked`: a condition comes first; `rests`: nothing is due. */
  readonly kind: 'ready' | 'blocked' | 'rests';
  readonly words: string;
  /** The rule of the condition; null where none stands in the way. */
  readonly cite: string | null;
  /** Who can do what it waits for; empty where nobody can, as with a day that has to come. */
  readonly by: readonly Role[];
  /** Persons with such a role whose portfolio covers the case. */
  readonly people: number;
  /** Whether whoever asks is one of them. */
  readonly yours: boolean;
}

/** Conditions about the person who asks; another person meets them. */
const ABOUT_THE_PERSON: readonly string[] = [
  'role',
  'four-eyes',
  'certifier-is-no-author',
  'decider-has-authority',
];

type Moves = Pick<
  ExplainedAct,
  'to' | 'signed' | 'title' | 'roles' | 'people' | 'allowed' | 'blocks' | 'elsewhere'
>;
interface Standing {
  readonly acts: readonly Moves[];
  readonly own: readonly Role[];
  /** What the proceeding says of assistance now. */
  readonly says: string;
}

/**
 * Says what a proceeding waits for: a day that the law sets, where nothing else is in the way of an act; or else, of the acts that lead on from here (the signed ones, where there are any), the one with
 * the fewest unmet conditions on the case, and of these conditions the one that holds up most. It decides nothing: every
 * act and every condition is listed beside it.
 */
export function whyItWaits({ acts, own, says }: Standing): Waiting {
  const moving = acts.filter((act) => act.to !== null && !isNever(act));
  if (SETTLED.includes(says)) return rests(moving);
  const day = moving.flatMap(waitsForADay)[0];
  if (day !== undefined) return blocked(day, own);
  const signed = moving.filter((act) => act.signed);
  const [nearest, fewest] = nearestOf(signed.length > 0 ? signed : moving);
  if (nearest.length === 0) return rests([]);
  if (fewest === 0) return ready(nearest, own);
  const blocks = nearest.flatMap(onTheCase);
  const most = blocks.toSorted((a, b) => countOf(blocks, b) - countOf(blocks, a))[0];
  return most === undefined ? rests(nearest) : blocked(most, own);
}

const onTheCase = ({ blocks }: Moves): readonly ExplainedBlock[] =>
  blocks.filter(({ id }) => !ABOUT_THE_PERSON.includes(id));

/** What the law itself has an act wait for, where that is a day to come and nothing else. */
function waitsForADay(act: Moves): readonly ExplainedBlock[] {
  const [only, ...others] = onTheCase(act);
  return only?.basis === 'law' && only.clearedBy.length === 0 && others.length === 0 ? [only] : [];
}

const countOf = (blocks: readonly ExplainedBlock[], { id, words }: ExplainedBlock): number =>
  blocks.filter((other) => other.id === id && other.words === words).length;

function nearestOf(acts: readonly Moves[]): readonly [nearest: readonly Moves[], fewest: number] {
  const fewest = Math.min(...acts.map((act) => onTheCase(act).length));
  return [acts.filter((act) => onTheCase(act).length === fewest), fewest];
}

/** What a proceeding says of assistance where it waits for nobody. */
const SETTLED: readonly string[] = ['not-barred', 'excepted'];

/** A way out that the law does not give: no act clears it, and no day. */
const isNever = ({ blocks }: Moves): boolean =>
  blocks.some(({ id }) => id === 'no-way' || id.startsWith('exit-belongs-to-this-law'));

const rests = (acts: readonly Moves[]): Waiting => ({
  kind: 'rests',
  words: acts.some((act) => onTheCase(act).length === 0)
    ? 'Nothing is due. It moves only if somebody finds a reason to act.'
    : 'Nothing is due, and no act leads on from where it stands.',
  cite: null,
  by: [],
  people: 0,
  yours: false,
});

function ready(acts: readonly Moves[], own: readonly Role[]): Waiting {
  const by = [...new Set(acts.flatMap(({ roles }) => roles))];
  const titles = acts.map(({ title }) => `“${title}”`);
  const shown = titles.length > 2 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles;
  return {
    kind: 'ready',
    words: `Every condition is met for ${shown.join(' or ')}; it waits for a person.`,
    cite: null,
    by,
    people: Math.max(0, ...acts.map(({ people }) => people)),
    yours: acts.some(({ allowed }) => allowed) && by.some((role) => own.includes(role)),
  };
}

const blocked = ({ words, cite, clearedBy, people }: ExplainedBlock, own: readonly Role[]): Waiting => ({
  kind: 'blocked',
  words,
  cite,
  by: clearedBy,
  people,
  yours: clearedBy.some((role) => own.includes(role)),
});
