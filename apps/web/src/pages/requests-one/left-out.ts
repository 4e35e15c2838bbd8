import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import type { ShownBlock } from '../../parts/block-list.tsx';
import { RESULT_WORDS } from './result-words.ts';

/** A row as the review and the report of a signing name it. */
export interface NamedRow {
  readonly nominationId: string;
  readonly row: number;
  readonly unitText: string | null;
}

/** A row that is not signed, and why. */
export interface LeftOut extends NamedRow {
  readonly blocks: readonly ShownBlock[];
}

interface Meanwhile {
  /** Every nomination that changed. */
  readonly changed?: readonly string[];
  /** The first of them, with what was signed for them. */
  readonly nominations?: readonly {
    readonly id: string;
    readonly results: readonly Pick<Schema<'ResultState'>, 'result' | 'reopenedAt'>[];
  }[];
}

/** The rows that a colleague changed meanwhile, as a refusal names them; none where it was refused for something else. */
export function changedAmong(rows: readonly NamedRow[], error: unknown): readonly LeftOut[] {
  if (!(error instanceof RefusedError) || error.refusal.kind !== 'stale') return [];
  const { changed = [], nominations = [] } = (error.refusal.meanwhile ?? {}) as Meanwhile;
  const ids = new Set(changed);
  const seen = new Map(nominations.map(({ id, results }) => [id, results.at(-1)] as const));
  return rows
    .filter(({ nominationId }) => ids.has(nominationId))
    .map(({ nominationId, row, unitText }) => {
      const words = `It changed since you chose it.${lastWord(seen.get(nominationId))} Look at it, and choose it again.`;
      return { nominationId, row, unitText, blocks: [{ words }] };
    });
}

function lastWord(last: Pick<Schema<'ResultState'>, 'result' | 'reopenedAt'> | undefined): string {
  if (last === undefined) return '';
  return last.reopenedAt === null
    ? ` Its result is now “${RESULT_WORDS[last.result]}”.`
    : ' Its result was reopened.';
}

/** Those that are not left out. */
export function without<Row extends NamedRow>(rows: readonly Row[], left: readonly NamedRow[]): Row[] {
  const ids = new Set(left.map(({ nominationId }) => nominationId));
  return rows.filter(({ nominationId }) => !ids.has(nominationId));
}
