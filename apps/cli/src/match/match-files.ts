import { stat } from 'node:fs/promises';
import { done, type Outcome, refused } from '#casework';
import type { MatchZone } from '#matching';
import { writeAnswers, type WriteLines } from './answer-file.ts';
import type { Answer, Answers, MatcherBuilder, Matcher } from './matcher.ts';
import { PERSON_COLUMNS } from './matcher.ts';
import { eachRow } from './table-file.ts';

/** What to match, and where the answer goes. */
export interface MatchFiles {
  readonly registry: string;
  readonly queries: string;
  readonly out: string;
  /** Candidates of one query at most. */
  readonly top: number;
  readonly builder: MatcherBuilder;
  readonly onProgress: (what: 'registry' | 'queries', rows: number) => void;
}

/** What came out of it. Queries are counted by the zone of their best candidate; `none` counts those without one too. */
export interface MatchReport extends Readonly<Record<MatchZone, number>> {
  readonly names: number;
  /** Registry rows that were passed over because they give no name. */
  readonly nameless: number;
  readonly queries: number;
}

const HEADER = ['query', 'rank', 'id', 'name', 'score', 'zone', 'reasons'];

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
    await write([HEADER]);
    const counts = { match: 0, look: 0, none: 0 };
    const answered = await answerQueries(files, { write, counts, match: files.builder.build() });
    return answered.ok ? done({ ...read.value, queries: answered.value, ...counts }) : answered;
  });
}

async function readRegistry({ registry, builder, onProgress }: MatchFiles) {
  let [names, nameless, empty] = [0, 0, 0];
  const columns = { required: ['id', 'name', 'country'], optional: PERSON_COLUMNS } as const;
  const outcome = await eachRow(registry, columns, ({ row, cells }) => {
    if (cells.id.trim() === '') empty = empty || row;
    if (cells.name.trim() === '') nameless += 1;
    else builder.add(cells);
    names += 1;
    onProgress('registry', names);
  });
  if (!outcome.ok) return outcome;
  if (empty === 0) return done({ names: names - nameless, nameless });
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
  readonly match: Matcher;
  readonly counts: Record<MatchZone, number>;
}

function answerQueries({ queries, top, onProgress }: MatchFiles, { write, match, counts }: Answering) {
  let rows = 0;
  const columns = { required: ['query', 'country'], optional: PERSON_COLUMNS } as const;
  return eachRow(queries, columns, async ({ cells }) => {
    const answers = match(cells, top);
    counts[answers.candidates[0]?.zone ?? 'none'] += 1;
    await write(linesFor(cells.query, answers));
    rows += 1;
    onProgress('queries', rows);
  });
}

/** A query without a candidate has one line too, with rank 0 and no id: no query is lost. */
function linesFor(query: string, { candidates, why }: Answers): readonly (readonly string[])[] {
  if (candidates.length === 0) return [[query, '0', '', '', '0', 'none', why]];
  return candidates.map((one, at) => lineFor(query, at + 1, one));
}

function lineFor(query: string, rank: number, { id, name, score, zone, reasons }: Answer): readonly string[] {
  return [query, String(rank), id, name, String(score), zone, reasons.map(({ words }) => words).join('; ')];
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
