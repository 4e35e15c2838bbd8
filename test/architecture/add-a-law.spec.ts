import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/* A law is added by adding one folder: an invented one, to a copy of the system in which nothing else is touched. */

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const given = path.join(import.meta.dirname, 'planted/a-law');
const LAW = 'us-99usc7';

/** What is brought up of the system, and by what. */
const SYSTEM = [
  ...['libs', 'migrations', 'seeds', 'apps/cli/bin', 'apps/web/build.mjs'],
  ...['test/support', 'test/jest.config.mjs', 'package.json', 'tsconfig.json'],
];
/** Caches are the copy's own, which may lie on another disk; without what builds them, no pages are built for it. */
const NOT_LINKED = ['.cache', 'vite'];

let copy: string;

async function linkPackages(): Promise<void> {
  const [from, to] = [root, copy].map((base) => path.join(base, 'node_modules')) as [string, string];
  await mkdir(to);
  const names = (await readdir(from)).filter((name) => !NOT_LINKED.includes(name));
  await Promise.all(names.map((name) => symlink(path.join(from, name), path.join(to, name))));
}

const jestConfig = `import config from '${path.join(root, 'test/jest.config.mjs')}';
const [unit] = config.projects;
export default { ...unit, rootDir: import.meta.dirname, testMatch: ['<rootDir>/libs/**/*.spec.ts'] };
`;

beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'a-law-'));
  for (const name of SYSTEM) await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  await linkPackages();
  await writeFile(path.join(copy, 'jest.config.mjs'), jestConfig);
  await cp(path.join(given, LAW), path.join(copy, 'libs/law/src/authorities', LAW), { recursive: true });
  await cp(path.join(given, 'use-the-law.ts'), path.join(copy, 'libs/workflow/src/use-the-law.spec.ts'));
  await cp(path.join(given, 'keep-the-law.ts'), path.join(copy, 'test/integration/keep-the-law.int-spec.ts'));
  await run(process.execPath, ['libs/law/write-index.mjs'], { cwd: copy });
});

afterAll(() => rm(copy, { recursive: true }));

/** How many tests passed in the copy; a failure rejects. */
async function passed(options: readonly string[]): Promise<number> {
  const jest = ['--experimental-vm-modules', path.join(root, 'node_modules/jest/bin/jest.js')];
  const { stdout } = await run(process.execPath, [...jest, ...options, '--json'], { cwd: copy });
  return (JSON.parse(stdout) as { numPassedTests: number }).numPassedTests;
}

const passedIn = (spec: string, pattern: string): Promise<number> =>
  passed(['-c', 'jest.config.mjs', spec, '--testNamePattern', pattern]);

describe('a law that is a folder more', () => {
  test('stands in the index; the one spec of all laws runs its examples and checks its data', async () => {
    const index = path.join(copy, 'libs/law/src/authorities/index.generated.ts');
    expect(await readFile(index, 'utf8')).toContain(LAW);
    expect(await passedIn('authorities.spec', `${LAW}|the index`)).toBeGreaterThan(10);
  });

  test('is acted under through the front door of the workflow', async () => {
    expect(await passedIn('use-the-law.spec', 'acted under')).toBe(1);
  });

  test('is brought up with a database, acted under through the use cases, and answered by', async () => {
    const options = ['-c', 'test/jest.config.mjs', 'keep-the-law', '--selectProjects=integration'];
    expect(await passed(options)).toBe(4);
  });

  test('is true to the types, without any other change', async () => {
    const files = ['libs/law/src/index.ts', 'libs/workflow/src/use-the-law.spec.ts'];
    await writeFile(
      path.join(copy, 'tsconfig.only.json'),
      JSON.stringify({ extends: './tsconfig.json', include: [], files }),
    );
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', 'tsconfig.only.json'], { cwd: copy }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });
});
