import type { MatchZone } from '#matching';
import type { Answer, Answers, QueryCells } from './matcher.ts';

/** A query as it is counted and written: the zone of its best candidate, and its lines. */
export interface AnsweredQuery {
  readonly zone: MatchZone;
  readonly lines: readonly (readonly string[])[];
}

/** What the columns of a line are. */
export const ANSWER_HEADER = ['query', 'rank', 'id', 'name', 'score', 'zone', 'reasons'];

/** A query without a candidate has one line too, with rank 0 and no id: no query is lost. */
export function answeredQuery({ query }: QueryCells, { candidates, why }: Answers): AnsweredQuery {
  const [best] = candidates;
  if (best === undefined) return { zone: 'none', lines: [[query, '0', '', '', '0', 'none', why]] };
  return { zone: best.zone, lines: candidates.map((one, at) => lineFor(query, at + 1, one)) };
}

function lineFor(query: string, rank: number, { id, name, score, zone, reasons }: Answer): readonly string[] {
  return [query, String(rank), id, name, String(score), zone, reasons.map(({ words }) => words).join('; ')];
}
