import type { Bidi } from 'bidi-js';
import bidiFactory from 'bidi-js';

const bidi: Bidi = bidiFactory();

/** A stretch of a line that runs in one direction; its text is in the order in which it is read. */
export interface VisualRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** A line as runs from left to right (Unicode Bidirectional Algorithm), and whether the whole of it begins at the right. */
export function visualRuns(line: string): {
  readonly runs: readonly VisualRun[];
  readonly fromRight: boolean;
} {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(line);
  const runs = runsOf(line, levels);
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) reverseFrom(runs, level);
  const fromRight = (paragraphs[0]?.level ?? 0) % 2 === 1;
  return { runs: runs.map(({ text, level }) => ({ text, rightToLeft: level % 2 === 1 })), fromRight };
}

interface Run {
  text: string;
  readonly level: number;
}

function runsOf(line: string, levels: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) last.text += line[index] ?? '';
    else runs.push({ text: line[index] ?? '', level });
  }
  return runs;
}

/** Rule L2: every sequence of runs at this level or a higher one is turned round. */
function reverseFrom(runs: Run[], level: number): void {
  for (let start = 0; start < runs.length; start += 1) {
    let end = start;
    while (end < runs.length && (runs[end]?.level ?? 0) >= level) end += 1;
    if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
    start = Math.max(start, end);
  }
}
