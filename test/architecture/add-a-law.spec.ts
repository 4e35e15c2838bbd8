import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/* A law is added by adding one folder: an invented one, to a copy of the libraries in which nothing else is touched. */

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const given = path.join(import.meta.dirname, 'planted/a-law');
const LAW = 'us-99usc7';

let copy: string;

const jestConfig = `import config from '${path.join(root, 'test/jest.config.mjs')}';
const [unit] = config.projects;
export default { ...unit, rootDir: import.meta.dirname, testMatch: ['<rootDir>/libs/**/*.spec.ts'] };
`;

beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'a-law-'));
  for (const library of ['law', 'workflow'])
    await cp(path.join(root, 'libs', library), path.join(copy, 'libs', library), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json'])
    await cp(path.join(root, name), path.join(copy, name));
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  await writeFile(path.join(copy, 'jest.config.mjs'), jestConfig);
  await cp(path.join(given, LAW), path.join(copy, 'libs/law/src/authorities', LAW), { recursive: true });
  await cp(path.join(given, 'use-the-law.ts'), path.join(copy, 'libs/workflow/src/use-the-law.spec.ts'));
  await run(process.execPath, ['libs/law/write-index.mjs'], { cwd: copy });
});

afterAll(() => rm(copy, { recursive: true }));

/** How many tests of a spec passed in the copy; a failure rejects. */
async function passed(spec: string, pattern: string): Promise<number> {
  const jest = ['--experimental-vm-modules', path.join(root, 'node_modules/jest/bin/jest.js')];
  const options = ['-c', 'jest.config.mjs', spec, '--testNamePattern', pattern, '--json'];
  const { stdout } = await run(process.execPath, [...jest, ...options], { cwd: copy });
  return (JSON.parse(stdout) as { numPassedTests: number }).numPassedTests;
}

describe('a law that is a folder more', () => {
  test('stands in the index; the one spec of all laws runs its examples and checks its data', async () => {
    const index = path.join(copy, 'libs/law/src/authorities/index.generated.ts');
    expect(await readFile(index, 'utf8')).toContain(LAW);
    expect(await passed('authorities.spec', `${LAW}|the index`)).toBeGreaterThan(10);
  }, 120_000);

  test('is acted under through the front door of the workflow', async () => {
    expect(await passed('use-the-law.spec', 'acted under')).toBe(1);
  }, 120_000);

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
  }, 120_000);
});
