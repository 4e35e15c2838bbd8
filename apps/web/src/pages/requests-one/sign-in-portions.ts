import { RefusedError } from '../../data/refused-error.ts';
import type { LeftOut, NamedRow } from './left-out.ts';
import { changedAmong, without } from './left-out.ts';

/** How many results one act signs. More are signed in several acts, each as a whole or not at all. */
export const PORTION = 500;

/** What came of signing. Every row is in one place: signed, left out, not sent, or not known. */
export interface Signing<Row extends NamedRow> {
  readonly signed: number;
  readonly acts: number;
  readonly left: readonly LeftOut[];
  /** Nothing of them was signed: it was stopped before, or `failure` came first. */
  readonly unsent: readonly Row[];
  /** No answer came: whether they were signed is seen in the table. */
  readonly unknown: readonly Row[];
  readonly failure?: unknown;
}

interface Steps<Row extends NamedRow> {
  /** Signs these in one act. */
  readonly sign: (rows: readonly Row[]) => Promise<unknown>;
  /** What stands in the way of each now. */
  readonly review: (rows: readonly Row[]) => Promise<readonly LeftOut[]>;
  /** Is told how many were gone through after each act. */
  readonly came: (rows: number) => void;
  readonly isStopped: () => boolean;
}

/**
 * Signs rows a portion at a time. What changed meanwhile, or what something stands in the way of by now, is left out with
 * why, and the rest of its portion is signed. Any other refusal, and a connection that is lost, end it: what was signed by
 * then stays signed, and is counted.
 */
export async function signInPortions<Row extends NamedRow>(
  rows: readonly Row[],
  steps: Steps<Row>,
  size = PORTION,
): Promise<Signing<Row>> {
  let so: Signing<Row> = { signed: 0, acts: 0, left: [], unsent: [], unknown: [] };
  for (let from = 0; from < rows.length; from += size) {
    if (steps.isStopped()) return { ...so, unsent: rows.slice(from) };
    const one = await signPortion(rows.slice(from, from + size), steps);
    so = { ...added(so, one), unsent: one.unsent };
    if (one.failure !== undefined) return { ...so, unsent: [...one.unsent, ...rows.slice(from + size)] };
    steps.came(Math.min(from + size, rows.length));
  }
  return so;
}

const added = <Row extends NamedRow>(so: Signing<Row>, one: Signing<Row>): Signing<Row> => ({
  ...one,
  signed: so.signed + one.signed,
  acts: so.acts + one.acts,
  left: [...so.left, ...one.left],
});

async function signPortion<Row extends NamedRow>(
  portion: readonly Row[],
  steps: Steps<Row>,
): Promise<Signing<Row>> {
  const left: LeftOut[] = [];
  const nothing = { signed: 0, acts: 0, left, unsent: [], unknown: [] };
  for (let rest = portion; rest.length > 0; rest = without(rest, left)) {
    try {
      await steps.sign(rest);
      return { ...nothing, signed: rest.length, acts: 1 };
    } catch (failure) {
      const out = await refusedAmong(rest, failure, steps);
      if (out.length === 0)
        return { ...nothing, [isAnswered(failure) ? 'unsent' : 'unknown']: rest, failure };
      left.push(...out);
    }
  }
  return nothing;
}

/** The rows for which an act was refused; none where it was refused for something else. */
async function refusedAmong<Row extends NamedRow>(
  rows: readonly Row[],
  failure: unknown,
  { review }: Pick<Steps<Row>, 'review'>,
): Promise<readonly LeftOut[]> {
  if (!(failure instanceof RefusedError) || failure.refusal.kind !== 'blocked')
    return changedAmong(rows, failure);
  try {
    return (await review(rows)).filter(({ blocks }) => blocks.length > 0);
  } catch (error) {
    return changedAmong(rows, error);
  }
}

/** Whether it is certain that nothing was signed. */
const isAnswered = (failure: unknown): boolean => failure instanceof RefusedError && failure.status < 500;
