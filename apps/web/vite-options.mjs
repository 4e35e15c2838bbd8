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

/** How the pages are built: no script, style or picture inside another file, so that the policy of the server can forbid them. */
export const viteOptions = (outDir) => ({
  configFile: false,
  root: here,
  logLevel: 'error',
  plugins: [ledgerInABrowser],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
