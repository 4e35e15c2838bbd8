import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const here = import.meta.dirname;
const ledger = path.resolve(here, '../../libs/ledger/src');

/** What the ledger takes from the platform, and what stands there in a browser. */
const IN_A_BROWSER = {
  [path.join(ledger, 'sha256.ts')]: path.join(here, 'src/proofs/sha256.ts'),
  [path.join(ledger, 'ed25519.ts')]: path.join(here, 'src/proofs/no-signing.ts'),
};

const ledgerInABrowser = {
  name: 'ledger-in-a-browser',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === '#ledger') return path.join(ledger, 'index.ts');
    if (!source.startsWith('.') || !importer?.startsWith(ledger)) return null;
    return IN_A_BROWSER[path.resolve(path.dirname(importer), source)] ?? null;
  },
};

const pdf = path.resolve(here, '../../node_modules/pdfjs-dist');

/** What a PDF can need beyond itself: maps of characters, the fonts that every reader has, a decoder of JPEG 2000. No WebAssembly: the policy forbids it. */
const PDF_PARTS = [
  ['cmaps', /\.bcmap$|^LICENSE/],
  ['standard_fonts', /\.(pfb|ttf)$|^LICENSE/],
  ['wasm', /\.js$|^LICENSE_(PDFJS_)?OPENJPEG/],
];

/** Each under the version that wrote it, since browsers keep it for a year. */
const pdfParts = {
  name: 'pdf-parts',
  async generateBundle() {
    const { version } = JSON.parse(await readFile(path.join(pdf, 'package.json'), 'utf8'));
    for (const [folder, wanted] of PDF_PARTS)
      for (const name of (await readdir(path.join(pdf, folder))).filter((one) => wanted.test(one)))
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdf-${version}/${folder}/${name.startsWith('LICENSE') ? `${name}.txt` : name}`,
          source: await readFile(path.join(pdf, folder, name)),
        });
  },
};

/** How the pages are built: no script, style or picture inside another file, so that the policy of the server can forbid them. */
export const viteOptions = (outDir) => ({
  configFile: false,
  root: here,
  logLevel: 'error',
  plugins: [ledgerInABrowser, pdfParts],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
