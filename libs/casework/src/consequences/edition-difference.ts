import { dayInWords } from '#law';
import type { BarEnding } from './consequence-store.ts';
import type { EditionEntry, IssuedEdition } from './edition.ts';

/** A unit that came, went or changed between an edition and the one before it, and why. */
export interface EditionChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly unitId: string;
  readonly unitName: string;
  readonly authorityId: string;
  /** In the edition before and in this one; null where it is not on it. */
  readonly before: EditionEntry['standing'] | null;
  readonly after: EditionEntry['standing'] | null;
  readonly because: string;
}

/** What changed since the last edition of the place; against nothing for the first one. */
export interface EditionDifference {
  /** Number of the edition that it is compared with; null for the first one. */
  readonly since: number | null;
  readonly changes: readonly EditionChange[];
}

/** Compares two editions, bar by bar. The reasons are the ends of bars on record by the day of the newer edition. */
export function editionDifference(
  edition: IssuedEdition,
  before: IssuedEdition | undefined,
  endings: readonly BarEnding[],
): EditionDifference {
  const [was, is] = [before?.entries ?? [], edition.entries].map(
    (entries) => new Map(entries.map((entry) => [entry.barId, entry])),
  ) as [Map<string, EditionEntry>, Map<string, EditionEntry>];
  const why = (barId: string) => reasonOf(endings, barId, edition.issuedOn);
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((barId) =>
    changeOf(was.get(barId), is.get(barId), why(barId)),
  );
  return { since: before?.number ?? null, changes };
}

function changeOf(
  was: EditionEntry | undefined,
  is: EditionEntry | undefined,
  ended: string | undefined,
): readonly EditionChange[] {
  const entry = is ?? was;
  const [before, after] = [was, is].map((one) => one?.standing ?? null) as [Stands, Stands];
  if (entry === undefined || before === after) return [];
  const { unitId, unitName, authorityId, barredSince } = entry;
  const about = { unitId, unitName, authorityId, before, after };
  if (before === null)
    return [{ ...about, change: 'added', because: `barred since ${dayInWords(barredSince)}` }];
  if (after === null) return [{ ...about, change: 'removed', because: ended ?? 'its bar has ended' }];
  return [{ ...about, change: 'changed', because: whyChanged(after, ended) }];
}

type Stands = EditionChange['after'];

const whyChanged = (after: Stands, ended: string | undefined): string =>
  after === 'barred' ? 'what held the bar back is over' : (ended ?? 'the bar is held back');

function reasonOf(endings: readonly BarEnding[], barId: string, day: string): string | undefined {
  const last = endings.findLast((one) => one.barId === barId && one.effectiveFrom <= day);
  if (last === undefined) return undefined;
  const { ground, scope, effectiveFrom, effectiveUntil } = last;
  const limits = [scope, effectiveUntil && `until ${dayInWords(effectiveUntil)}`].filter(Boolean).join(', ');
  return `${ground} from ${dayInWords(effectiveFrom)}${limits === '' ? '' : ` (${limits})`}`;
}
