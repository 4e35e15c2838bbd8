import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/*
 * Builds the pages into dist/web, and what the API answers with into dist/contract.
 *   node apps/web/build.mjs           builds what changed
 *   node apps/web/build.mjs --sizes   prints how much a browser loads for each page
 */

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'dist/web');
const SOURCES = ['apps/web', 'libs/ledger/src', 'package-lock.json'];
const COMPRESSED = /\.(html|js|css|svg)$/;

/**
 * Brings both up to date; quick where nothing changed. Several processes may build at once: each builds into a folder of
 * its own and moves it into place. Returns a sentence where the packages that build are not installed.
 */
export async function buildWeb() {
  if (
    !existsSync(path.join(root, 'node_modules/vite')) ||
    !existsSync(path.join(root, 'node_modules/typescript'))
  )
    return existsSync(path.join(out, 'pages.json'))
      ? undefined
      : 'The pages are not built, because what builds them is not installed. Run "npm ci".';
  const { buildAnswers } = await import('../api/contract/build-answers.mjs');
  await Promise.all([buildAnswers(), buildPages()]);
  return undefined;
}

async function buildPages() {
  const stamp = await stampOf();
  if ((await stampBuilt()) === stamp) return;
  const [{ build }, { viteOptions }] = await Promise.all([import('vite'), import('./vite-options.mjs')]);
  const draft = path.join(root, 'node_modules/.cache/plumbline', `web-${randomUUID()}`);
  await asInProduction(() => build(viteOptions(draft)));
  await writeFile(path.join(draft, 'pages.json'), JSON.stringify({ stamp, paths: await pagePaths() }));
  await compressAll(draft);
  await putInPlace(draft, stamp);
}

/** What is tested is what is served: under the name that tests run by, React would be built for developers. */
async function asInProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

const stampBuilt = async () => {
  const text = await readFile(path.join(out, 'pages.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).stamp;
};

/** What the pages are made of, by content. */
async function stampOf() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of await filesOf(path.join(root, source)))
      hash.update(`${path.relative(root, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
}

async function filesOf(source) {
  if ((await stat(source)).isFile()) return [source];
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(spec\.tsx?|generated\.d\.ts)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The addresses that are pages, as each page's own file says. The server leaves every other address to the API. */
async function pagePaths() {
  const folder = path.join(root, 'apps/web/src/pages');
  const files = (await filesOf(folder)).filter((file) => path.basename(file) === 'page.ts');
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text, index) => {
    const found = /^ {2}path: '(\/[^']*)',$/m.exec(text)?.[1];
    if (found === undefined) throw new Error(`${files[index]} does not say its address: path: '/…',`);
    return found;
  });
}

async function compressAll(folder) {
  const files = (await filesOf(folder)).filter((file) => COMPRESSED.test(file));
  await Promise.all(files.map(compress));
}

async function compress(file) {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes)]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** Another process may have been quicker with the same: then this one's work is thrown away. */
async function putInPlace(draft, stamp) {
  const old = `${draft}-old`;
  await mkdir(path.dirname(out), { recursive: true });
  await rename(out, old).catch(() => undefined);
  await rename(draft, out).catch(async (error) => {
    if ((await stampBuilt()) !== stamp) throw error;
  });
  await Promise.all([draft, old].map((folder) => rm(folder, { recursive: true, force: true })));
}

/** The most script that the first page may load, compressed. In bytes. */
export const FIRST_PAGE_BUDGET = 200_000;

/** How many bytes of script a browser loads, compressed, for the first page. */
export async function firstPageBytes() {
  const html = await readFile(path.join(out, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, address]) => address);
  const sizes = await Promise.all(scripts.map((address) => stat(path.join(out, `${address}.br`))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** The largest part that a page loads beyond the first page's script: its name and its bytes, compressed. */
export async function largestPart() {
  const html = await readFile(path.join(out, 'index.html'), 'utf8');
  const names = (await readdir(path.join(out, 'assets'))).filter(
    (name) => name.endsWith('.js') && !html.includes(name),
  );
  const parts = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(path.join(out, 'assets', `${name}.br`))).size })),
  );
  return parts.reduce((largest, part) => (part.bytes > largest.bytes ? part : largest), {
    name: '',
    bytes: 0,
  });
}

/** What a browser loads, in a sentence, with its share of what it may load at most. */
export async function sizesInWords() {
  const [first, { name, bytes }] = await Promise.all([firstPageBytes(), largestPart()]);
  const kilobytes = (size) => `${(size / 1000).toFixed(1)} kB`;
  return `first page: ${kilobytes(first)} of script, compressed, ${(first / FIRST_PAGE_BUDGET).toFixed(2)} of the ${kilobytes(FIRST_PAGE_BUDGET)} it may have; the largest part that another page adds: ${kilobytes(bytes)} (${name})`;
}

if (process.argv[1] === import.meta.filename) {
  const said = await buildWeb();
  if (said !== undefined) process.stderr.write(`${said}\n`);
  if (process.argv.includes('--sizes')) process.stdout.write(`${await sizesInWords()}\n`);
}
