import type { Refusal } from '#casework';

/** Where words go: results to standard output, everything else to standard error. */
export interface Printer {
  /** A result: `json` as it is where --json was asked for, else `words`. */
  result(json: unknown, words: string): void;
  /** One of many results: with --json one line of JSON, so that they can be read as they come. */
  line(json: unknown, words: string): void;
  /** A sentence about what is going on. */
  say(sentence: string): void;
  /** A refusal with everything that stands in the way. */
  refusal(refusal: Refusal): void;
  /** A failure of what is around us. */
  failure(failure: { readonly code: string; readonly sentence: string }): void;
}

interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export const standardStreams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** With `json`, a result or a refusal is one JSON document on standard output; sentences stay on standard error. */
export function createPrinter(json: boolean, { out, err }: Streams = standardStreams): Printer {
  const document = (value: unknown) => out(`${JSON.stringify(value, null, 2)}\n`);
  return {
    result: (value, words) => (json ? document(value) : out(`${words}\n`)),
    line: (value, words) => out(`${json ? JSON.stringify(value) : words}\n`),
    say: (sentence) => err(`${sentence}\n`),
    refusal: (refusal) => (json ? document({ refusal }) : err(`${wordsOf(refusal)}\n`)),
    failure: (failure) => (json ? document({ failure }) : err(`${failure.sentence}\n`)),
  };
}

/** What is there already, by what the next command takes. */
const IN_THE_WAY = ['caseId', 'proceedingId'];

function wordsOf({ message, code, blocks = [], faults = [], meanwhile = {} }: Refusal): string {
  const lines = [
    `Refused: ${message}`,
    ...blocks.map(
      ({ words, cite, clearedBy, caseId }) =>
        `  – ${words}${cite ? ` (${cite})` : ''}${clearedBy ? ` · ${clearedBy}` : ''}${caseId ? ` · case ${caseId}` : ''}`,
    ),
    ...IN_THE_WAY.filter((name) => typeof meanwhile[name] === 'string').map(
      (name) => `  – ${name}: ${String(meanwhile[name])}`,
    ),
    ...faults.map(({ where, found, expected }) => `  – ${where}: found ${found}, expected ${expected}`),
    `  [${code}]`,
  ];
  return lines.join('\n');
}
