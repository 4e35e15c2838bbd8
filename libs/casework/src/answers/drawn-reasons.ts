import type { Authority, Facts } from '#law';
import { dayInWords, isVerified } from '#law';
import type { Meaning, RegionGround } from '#workflow';
import { meaningOf } from '#workflow';
import type { DrawnFact, LawOfTheDay, Reason, TurnsOn } from './answer.ts';
import { groundsOfDrawn } from './initial-ground.ts';
import { questionsOfExits, turnsOnQuestions } from './turns-on-questions.ts';
import { exitsOf } from './under-authority.ts';
import type { Weighed } from './weigh-meaning.ts';
import { weighMeaning } from './weigh-meaning.ts';

/** What the drawn proceedings under one authority come to. */
export interface DrawnReasons {
  readonly blocking: readonly Reason[];
  readonly free: readonly Reason[];
  readonly obligations: readonly string[];
  readonly ends: readonly string[];
  readonly barsEnd: readonly (string | null)[];
  /** The meanings by which the way is free by a signature: what a later amendment can outdate. */
  readonly cleared: readonly { readonly meaning: Meaning; readonly drawn: DrawnFact }[];
}

/** What is asked of drawn proceedings, for assistance of which facts are known. */
export interface AskedDrawn {
  readonly drawn: readonly DrawnFact[];
  readonly known: Facts;
  /** By determination: whether a person said that the transfer is within what it covers by its words. */
  readonly within?: Readonly<Record<string, boolean>> | undefined;
}

interface Read {
  readonly drawn: DrawnFact;
  readonly meaning: Meaning;
  readonly weighed: Weighed;
  /** The readings on which what was found, or is to be found, turns. */
  readonly findings: readonly TurnsOn[];
}

/** Reads every region of the proceedings on the day, under the readings adopted, for assistance of which `known` is known. */
export function drawnReasons(
  authority: Authority,
  { on, adopted }: Pick<LawOfTheDay, 'on' | 'adopted'>,
  { drawn, known, within }: AskedDrawn,
): DrawnReasons {
  const read = drawn
    .filter(({ authorityId }) => authorityId === authority.id)
    .flatMap((one) =>
      groundsOfDrawn(authority, one).map((ground) => {
        const told = readGround(one, ground, { on, adopted, known, within });
        return { ...told, findings: turnsOnFindings(authority, ground, { ...told, adopted }) };
      }),
    );
  const said = (one: Read) => reasonOf(authority, one);
  const [blocking, free] = [read.filter(isBlocking), read.filter((one) => !isBlocking(one))];
  return {
    blocking: blocking.map(said),
    free: free.filter(isWorthSaying).map(said),
    obligations: free.flatMap(({ meaning }) => obligationOf(authority, meaning)),
    ends: [...free, ...blocking.filter(isOpen)].flatMap(({ meaning }) => meaning.changesOn ?? []),
    barsEnd: blocking.filter((one) => !isOpen(one)).map(({ meaning }) => meaning.changesOn),
    cleared: free.filter(({ meaning }) => meaning.kind === 'not-barred' || meaning.kind === 'excepted'),
  };
}

function readGround(
  drawn: DrawnFact,
  ground: RegionGround,
  { on, adopted, known, within }: Pick<LawOfTheDay, 'on' | 'adopted'> & Omit<AskedDrawn, 'drawn'>,
): Omit<Read, 'findings'> {
  const said = meaningOf(ground, { on, adopted });
  // Under a reading by which an exit lifts nothing, what the exit covers does not limit the bar that stands.
  const stands = ground.says === 'lifts' && said.kind === 'barred';
  const meaning = stands ? { ...said, covers: null, scope: null } : said;
  return { drawn, meaning, weighed: weighMeaning(meaning, known, within) };
}

/** Where the assessment is written beside the region, its elements; and the exits by which the state is left, or was entered. */
function turnsOnFindings(
  authority: Authority,
  ground: RegionGround,
  { adopted, meaning, weighed }: Pick<LawOfTheDay, 'adopted'> & Pick<Read, 'meaning' | 'weighed'>,
): readonly TurnsOn[] {
  if (meaning.kind === 'silent') return [];
  const elements = isAssessed(authority, ground.state) ? authority.elements : [];
  const questions = [...elements, ...questionsOfExits(authority, ground)];
  return turnsOnQuestions(authority, questions, { adopted, gives: VERDICT[weighed.effect] });
}

const isAssessed = ({ procedure }: Authority, stateId: string): boolean =>
  procedure.machine === 'charted' &&
  procedure.regions.some(
    ({ states }) =>
      states.some(({ id }) => id === stateId) && states.some(({ assessing }) => assessing === true),
  );

const isBlocking = ({ weighed }: Read): boolean => weighed.effect !== 'free';
const isOpen = ({ weighed }: Read): boolean => weighed.effect === 'open';
/** A region that is silent says nothing, unless the law itself will make it speak. */
const isWorthSaying = ({ meaning }: Read): boolean =>
  meaning.kind !== 'silent' || meaning.changesOn !== null || meaning.turnsOn !== null;

const VERDICT = { bars: 'barred', open: 'not-determined', free: 'eligible' } as const;

function reasonOf(authority: Authority, { drawn, meaning, weighed, findings }: Read): Reason {
  const turnsOn = [
    ...turnsOnOf(meaning),
    ...findings.filter(({ reading }) => reading !== meaning.turnsOn?.reading),
  ];
  return {
    verdict: VERDICT[weighed.effect],
    authorityId: authority.id,
    cite: meaning.cite,
    words: `${sinceWords(meaning)}${weighed.words}${readingWords(meaning)}`,
    determinationId: meaning.determinationId,
    proceedingId: drawn.proceedingId,
    path: [],
    turnsOn,
    verified: isVerified(authority.source),
    changes: changesOf(authority, meaning, weighed),
  };
}

const sinceWords = ({ since, byLaw }: Meaning): string =>
  `Since ${dayInWords(since)}${byLaw ? ', by the law itself' : ''}: `;

const readingWords = ({ turnsOn }: Meaning): string =>
  turnsOn?.adopted === null ? ` It turns on a reading that nobody has adopted: ${turnsOn.question}` : '';

function turnsOnOf({ turnsOn }: Meaning): readonly TurnsOn[] {
  if (turnsOn === null) return [];
  const { reading, adopted, alternatives } = turnsOn;
  return [adopted === null ? { reading, adopted, alternatives } : { reading, adopted }];
}

function changesOf(authority: Authority, { turnsOn, changesOn }: Meaning, { effect }: Weighed): string {
  const byItself = changesOn === null ? '' : ` From ${changesOn} on it says something else by itself.`;
  if (effect === 'bars') return `${exitsOf(authority)}${byItself}`;
  if (effect === 'free') return `A signed act of this proceeding.${byItself}`;
  return turnsOn?.adopted === null
    ? `A reading adopted by a legal adviser, or a signed act of this proceeding.${byItself}`
    : `A signed determination in this proceeding, or what is not known put on record.${byItself}`;
}

function obligationOf({ citation }: Authority, { kind, covers, until, exit }: Meaning): readonly string[] {
  if (kind !== 'excepted' || (covers === null && until === null)) return [];
  const scope = covers === null ? '' : ` for: ${covers.words}`;
  const end = until === null ? '' : ` until ${dayInWords(until)}`;
  return [`Under ${citation} only${scope}${end} (${exit ?? 'exit'}).`];
}
