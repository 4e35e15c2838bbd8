import { findAuthority } from './find-authority.ts';
import type { Authority, ReachCell } from './authority.ts';
import type { Provenance } from './provenance.ts';

/** Adopted readings: reading id → alternative id. An absent reading has not been adopted by anyone. */
export type AdoptedReadings = Readonly<Record<string, string>>;

/** Whether an authority reaches an instrument, and on what that rests. */
export type Reach =
  | {
      readonly outcome: 'reached' | 'not-reached';
      readonly cite: string;
      readonly provenance: Provenance;
      readonly reading: AdoptedReading | null;
    }
  | {
      readonly outcome: 'depends';
      readonly cite: string;
      readonly provenance: Provenance;
      readonly reading: string;
      readonly alternatives: readonly ReachAlternative[];
    }
  | { readonly outcome: 'unrecorded'; readonly words: string };

/** The reading a settled reach turned on. */
export interface AdoptedReading {
  readonly reading: string;
  readonly alternative: string;
}

/** What one alternative of a contested reading would give. */
export interface ReachAlternative {
  readonly id: string;
  readonly words: string;
  readonly heldBy: string;
  readonly gives: 'reached' | 'not-reached';
}

/**
 * Whether an authority reaches an instrument under the readings adopted so far. A contested reach whose
 * reading nobody has adopted is `depends`, with what each alternative would give; an instrument or authority
 * the law's data does not speak of is `unrecorded`. Neither is ever to be treated as "not reached".
 */
export function reachOf(instrumentId: string, authorityId: string, adopted: AdoptedReadings): Reach {
  const authority = findAuthority(authorityId);
  return reachUnder(authority, instrumentId, adopted);
}

/** As {@link reachOf}, for an authority that is at hand. */
export function reachUnder(
  authority: Pick<Authority, 'citation' | 'reach' | 'readings'> | undefined,
  instrumentId: string,
  adopted: AdoptedReadings,
): Reach {
  const cell = authority?.reach.find(({ instrument }) => instrument === instrumentId);
  if (authority === undefined || cell === undefined) return unrecorded(instrumentId, authority);
  const { cite, provenance } = cell;
  if (cell.reach !== 'depends') return { outcome: cell.reach, cite, provenance, reading: null };
  const chosen = ownEntry(adopted, cell.reading);
  const gives = chosen === undefined ? undefined : ownEntry(cell.gives, chosen);
  if (chosen === undefined || gives === undefined) {
    return {
      outcome: 'depends',
      cite,
      provenance,
      reading: cell.reading,
      alternatives: alternativesOf(authority, cell),
    };
  }
  return { outcome: gives, cite, provenance, reading: { reading: cell.reading, alternative: chosen } };
}

function alternativesOf(
  authority: Pick<Authority, 'readings'>,
  cell: Extract<ReachCell, { reach: 'depends' }>,
): readonly ReachAlternative[] {
  const reading = authority.readings.find(({ id }) => id === cell.reading);
  return (reading?.alternatives ?? []).flatMap(({ id, words, heldBy }) => {
    const gives = ownEntry(cell.gives, id);
    return gives === undefined ? [] : [{ id, words, heldBy, gives }];
  });
}

function unrecorded(instrumentId: string, authority: Pick<Authority, 'citation'> | undefined): Reach {
  const who =
    authority === undefined ? 'No such authority is on record' : `${authority.citation} has no entry`;
  return {
    outcome: 'unrecorded',
    words: `${who} for the instrument "${instrumentId}"; its reach is not determined.`,
  };
}

function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
