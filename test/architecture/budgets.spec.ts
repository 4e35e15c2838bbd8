import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const pure = 'libs/law/src/planted.ts';
const edge = 'apps/api/src/planted.ts';

/** Each breaks one rule and no other. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['max-lines', edge, lines(251, (index) => `export const a${index} = ${index};`)],
  [
    'max-lines-per-function',
    edge,
    `export function f() {\n${lines(40, (index) => `  console.log(${index});`)}\n}\n`,
  ],
  [
    'max-params',
    edge,
    'export const f = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
  ],
  [
    'complexity',
    edge,
    `export const f = (a: number) => ${lines(10, (index) => `a === ${index} ? ${index} :`)} a;`,
  ],
  [
    'max-depth',
    edge,
    'export function f(a: number) { if (a) { if (a > 1) { if (a > 2) { if (a > 3) { f(a); } } } } }',
  ],
  ['eqeqeq', edge, 'export const f = (a: number) => a == 1;'],
  ['no-restricted-syntax', edge, 'export default 1;'],
  ['@typescript-eslint/no-explicit-any', edge, 'export const f = (a: any) => a;'],
  ['@typescript-eslint/no-non-null-assertion', edge, 'export const f = (a: string | null) => a!;'],
  ['@typescript-eslint/ban-ts-comment', edge, '// @ts-ignore\nexport const a = 1;'],
  ['@typescript-eslint/no-unused-vars', edge, 'const a = 1;\nexport {};'],
  ['no-restricted-properties', pure, 'export const a = Math.random();'],
  ['no-restricted-properties', pure, 'export const a = Date.now();'],
  ['no-restricted-syntax', pure, 'export const a = new Date();'],
  ['no-restricted-globals', pure, 'export const a = process.env;'],
];

async function lint(snippets: readonly { filePath: string; text: string }[]): Promise<string[][]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'lint-snippets.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stdin.end(JSON.stringify(snippets));
  await once(child, 'close');
  return JSON.parse(text) as string[][];
}

describe('budgets', () => {
  let found: string[][];
  beforeAll(async () => {
    found = await lint(PLANTED.map(([, filePath, text]) => ({ filePath, text })));
  });

  test.each(
    PLANTED.map(([rule, file, text], index) => [rule, `${file}: ${text.slice(0, 40)}`, index] as const),
  )('%s is enforced (%s)', (rule, _text, index) => {
    expect(found[index]).toEqual([rule]);
  });

  test('the clock and chance are free at the edge', async () => {
    const text = 'export const a = [Math.random(), Date.now(), new Date()];';
    expect(await lint([{ filePath: edge, text }])).toEqual([[]]);
  });
});
