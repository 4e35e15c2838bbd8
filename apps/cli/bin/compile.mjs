import { transformFile } from '@swc/core';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
const out = path.join(root, 'dist');
/** Files are written here and moved into place whole: several processes may compile at once. */
const drafts = path.join(root, 'node_modules', '.cache', 'plumbline');
/** What other builds put there: the pages, and what the API answers with. */
const BUILT_ELSEWHERE = ['web', 'contract'].map((name) => path.join(out, name) + path.sep);
const sources = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs', 'migrations', 'seeds'];

/** One way to turn our TypeScript into JavaScript, for running and for testing. */
export const swcOptions = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'es6', strictMode: true },
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/**
 * Brings `dist/` up to date with the sources: compiles what changed, removes what is gone.
 * Safe to run again at any time; a file half written by a killed run is compiled anew.
 */
export async function compile() {
  const files = (await Promise.all(sources.map(listFiles))).flat();
  const done = await Promise.all(files.map(bringUpToDate));
  await removeOrphans(new Set(files.map(targetOf)));
  return done.filter(Boolean).length;
}

async function listFiles(folder) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !/\.(int-|e2e-)?spec\.ts$/.test(entry.name) &&
        /\.(ts|ya?ml|csv|json|html|css|svg)$/.test(entry.name),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.endsWith('.d.ts'));
}

const targetOf = (file) => path.join(out, file.replace(/\.ts$/, '.js'));

async function bringUpToDate(file) {
  const [source, target] = [path.join(root, file), targetOf(file)];
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
  if (to && to.mtimeMs >= from.mtimeMs && to.size > 0) return false;
  const content = await contentOf(file, source);
  const draft = path.join(drafts, `${process.pid}-${randomUUID()}`);
  await Promise.all([mkdir(path.dirname(target), { recursive: true }), mkdir(drafts, { recursive: true })]);
  await writeFile(draft, content);
  await rename(draft, target);
  return true;
}

async function contentOf(file, source) {
  if (!file.endsWith('.ts')) return readFile(source);
  const jsc = { ...swcOptions.jsc, rewriteRelativeImportExtensions: true };
  const { code } = await transformFile(source, { ...swcOptions, jsc, filename: source });
  return code;
}

async function removeOrphans(expected) {
  if (!existsSync(out)) return;
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  await Promise.all(files.filter(isOrphan(expected)).map((file) => rm(file, { force: true })));
}

const isOrphan = (expected) => (file) =>
  !expected.has(file) && !BUILT_ELSEWHERE.some((folder) => file.startsWith(folder));
