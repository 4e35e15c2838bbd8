import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const module = (file) => path.join(root, 'node_modules', file);
const folders = ['apps', 'libs', 'migrations', 'seeds', 'test'];
const rules = path.join(import.meta.dirname, 'architecture');

/** What is checked without running the program: each by one command, which says what is wrong. */
const CHECKS = {
  // First, since the types of the pages, and of their tests, begin with it.
  'client of the pages': [path.join(root, 'apps/web/write-client.mjs')],
  types: [module('typescript/bin/tsc'), '--noEmit'],
  'types of the pages': [module('typescript/bin/tsc'), '--noEmit', '-p', path.join(root, 'apps/web')],
  lint: [
    module('eslint/bin/eslint.js'),
    '-c',
    path.join(rules, 'eslint.config.mjs'),
    '--cache',
    '--cache-location',
    module('.cache/eslint/'),
    ...folders,
  ],
  boundaries: [
    module('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    path.join(rules, 'dependency-rules.cjs'),
    ...folders,
  ],
  format: [module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...folders],
  'index of the law': [path.join(root, 'libs/law/write-index.mjs'), '--check'],
};

/** Runs every check, the first alone, prints how each went, and returns the names of those that passed and failed. */
export async function check() {
  const [passed, failed] = [[], []];
  const left = Object.entries(CHECKS);
  const checkNext = async () => {
    const [name, [program, ...args]] = left.shift();
    const { code, text } = existsSync(program)
      ? await run(program, args)
      : { code: 1, text: `${program} is missing\n` };
    process.stdout.write(code === 0 ? `✓ ${name}\n` : `✕ ${name}\n${text}\n`);
    (code === 0 ? passed : failed).push(name);
  };
  await checkNext();
  // Two at once: more would need more memory than a small machine has.
  const goOn = async () => {
    while (left.length > 0) await checkNext();
  };
  await Promise.all([goOn(), goOn()]);
  return { passed, failed };
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.on('close', (code) => resolve({ code, text }));
  });
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await check()).failed.length === 0 ? 0 : 1;
