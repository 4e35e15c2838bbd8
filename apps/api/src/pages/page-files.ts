import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file of the built pages, with what it is and its compressed twins. */
export interface PageFile {
  readonly type: string;
  /** By the name of the encoding; `identity` is the file itself. */
  readonly bodies: Readonly<Partial<Record<'identity' | 'gzip' | 'br', Buffer>>>;
  /** Changes with the content. */
  readonly tag: string;
}

/** The built pages: the document, what it loads by address, and the patterns of the addresses that are pages. */
export interface PageFiles {
  readonly document: PageFile;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly isPage: (address: string) => boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads what `apps/web/build.mjs` built into memory; undefined where nothing was built. */
export function readPageFiles(folder: string): PageFiles | undefined {
  if (!existsSync(path.join(folder, 'pages.json'))) return undefined;
  const document = readFile(path.join(folder, 'index.html'));
  if (document === undefined) return undefined;
  const assets = path.join(folder, 'assets');
  const names = readdirSync(assets, { recursive: true, encoding: 'utf8' });
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const file = readFile(path.join(assets, name));
    if (file) files.set(`/assets/${name.split(path.sep).join('/')}`, file);
  }
  const { paths } = JSON.parse(readFileSync(path.join(folder, 'pages.json'), 'utf8')) as { paths: string[] };
  const patterns = paths.map(patternOf);
  return { document, files, isPage: (address) => patterns.some((pattern) => pattern.test(address)) };
}

/** `/cases/:id` as a pattern of whole addresses. */
const patternOf = (address: string): RegExp => {
  const steps = address
    .replace(/\/$/, '')
    .split(/:[A-Za-z]+/)
    .map((step) => RegExp.escape(step));
  return new RegExp(`^${steps.join('[^/]+')}/?$`);
};

function readFile(file: string): PageFile | undefined {
  const type = TYPES[path.extname(file)];
  if (type === undefined) return undefined;
  const identity = readFileSync(file);
  const [br, gzip] = ['.br', '.gz'].map((end) =>
    existsSync(file + end) ? readFileSync(file + end) : undefined,
  );
  const tag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { type, tag, bodies: { identity, ...(gzip && { gzip }), ...(br && { br }) } };
}
