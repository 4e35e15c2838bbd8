import { stat } from 'node:fs/promises';
import { done, type Outcome, refused } from '#casework';
import type { MatchZone } from '#matching';
import { writeAnswers, type WriteLines } from './answer-file.ts';
import type { QueryAnswerer } from './answer-queries.ts';
import { ANSWER_HEADER } from './answered-query.ts';
import { PERSON_COLUMNS, type QueryCells, type RegistryCells } from './matcher.ts';
import { eachRow } from './table-file.ts';

/** What to match, and where the answer goes. */
export interface MatchFiles {
  readonly registry: string;
  readonly queries: string;
  readonly out: string;
  /** Makes what answers, once the registry is read. */
  readonly start: (rows: readonly RegistryCells[]) => Promise<QueryAnswerer>;
  readonly onProgress: (what: 'registry' | 'queries', rows: number) => void;
}

/** What came out of it. Queries are counted by the zone of their best candidate; `none` counts those without one too. */
export interface MatchReport extends Readonly<Record<MatchZone, number>> {
  readonly names: number;
  /** Registry rows that were passed over because they give no name. */
  readonly nameless: number;
  readonly queries: number;
}

/** Reads a registry, streams the queries past it, and writes the answers; on a refusal no file is written or changed. */
export async function matchFiles(files: MatchFiles): Promise<Outcome<MatchReport>> {
  const { registry, queries, out } = files;
  for (const input of [registry, queries]) {
    if (await isSameFile(input, out))
      return refused('invalid', 'file.same', `--out would replace ${input}. Give it another name.`);
  }
  return writeAnswers(out, async (write): Promise<Outcome<MatchReport>> => {
    const read = await readRegistry(files);
    if (!read.ok) return read;
    const { rows, ...report } = read.value;
    const answerer = await files.start(rows);
    const counts = { match: 0, look: 0, none: 0 };
    try {
      await write([ANSWER_HEADER]);
      const answered = await answerQueries(files, { write, counts, answerer });
      return answered.ok ? done({ ...report, queries: answered.value, ...counts }) : answered;
    } finally {
      await answerer.close();
    }
  });
}

async function readRegistry({ registry, onProgress }: MatchFiles) {
  let [names, nameless, empty] = [0, 0, 0];
  const rows: RegistryCells[] = [];
  const columns = { required: ['id', 'name', 'country'], optional: PERSON_COLUMNS } as const;
  const outcome = await eachRow(registry, columns, ({ row, cells }) => {
    if (cells.id.trim() === '') empty = empty || row;
    if (cells.name.trim() === '') nameless += 1;
    else rows.push(cells);
    names += 1;
    onProgress('registry', names);
  });
  if (!outcome.ok) return outcome;
  if (empty === 0) return done({ rows, names: names - nameless, nameless });
  const fault = {
    where: `row ${empty}, column id`,
    found: '(blank)',
    expected: 'what the answer should name',
  };
  return refused('invalid', 'cell.blank', `The file ${registry} has a row without an id.`, {
    faults: [fault],
  });
}

interface Answering {
  readonly write: WriteLines;
  readonly answerer: QueryAnswerer;
  readonly counts: Record<MatchZone, number>;
}

async function answerQueries({ queries, onProgress }: MatchFiles, answering: Answering) {
  const { block } = answering.answerer;
  let [held, characters, rows]: [QueryCells[], number, number] = [[], 0, 0];
  const flush = async (): Promise<void> => {
    const full = held;
    [held, characters] = [[], 0];
    await answerBlock(full, answering);
    onProgress('queries', (rows += full.length));
  };
  const columns = { required: ['query', 'country'], optional: PERSON_COLUMNS } as const;
  const outcome = await eachRow(queries, columns, async ({ cells }) => {
    held.push(cells);
    characters += cells.query.length;
    if (held.length >= block.queries || characters >= block.characters) await flush();
  });
  if (outcome.ok) await flush();
  return outcome;
}

async function answerBlock(
  block: readonly QueryCells[],
  { write, answerer, counts }: Answering,
): Promise<void> {
  for (const { zone, lines } of await answerer.answer(block)) {
    counts[zone] += 1;
    await write(lines);
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
