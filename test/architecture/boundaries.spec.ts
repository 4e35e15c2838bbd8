import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const planted = path.join(here, 'planted');
const rules = createRequire(import.meta.url)('./dependency-rules.cjs') as { forbidden: { name: string }[] };
const ruleNames = rules.forbidden.map(({ name }) => name).sort();
const nameOf = (file: string) => path.basename(file, '.ts');

async function cruise(folder: string, ...what: string[]): Promise<Cruised> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', path.join(here, 'dependency-rules.cjs'), '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, [program, ...options, ...what], {
    cwd: folder,
    maxBuffer: 2 ** 28,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Cruised;
}

describe('boundaries', () => {
  test('every planted violation is found by the rule that it is named after, and by no other', async () => {
    const { summary } = await cruise(planted, 'libs', 'apps');
    const found = new Map<string, Set<string>>();
    for (const { from, rule } of summary.violations)
      found.set(nameOf(from), (found.get(nameOf(from)) ?? new Set()).add(rule.name));
    found.delete('other-half');
    expect(Object.fromEntries([...found].map(([file, names]) => [file, [...names]]))).toEqual(
      Object.fromEntries(ruleNames.map((name) => [name, [name]])),
    );
  });

  test('every rule has a planted violation', async () => {
    const files = (await readdir(planted, { recursive: true })).map(nameOf);
    expect(ruleNames.filter((name) => !files.includes(name))).toEqual([]);
  });

  test('the rules see what the libraries import from each other', async () => {
    const { modules } = await cruise(root, 'libs/wiring/src/index.ts');
    const resolved = modules.flatMap(({ dependencies }) =>
      dependencies.map((dependency) => dependency.resolved),
    );
    expect(modules.length).toBeGreaterThan(50);
    for (const library of ['casework', 'postgres', 'ledger'])
      expect(resolved).toContain(`libs/${library}/src/index.ts`);
  });
});
