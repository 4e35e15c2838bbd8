import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Writes libs/law/src/authorities/index.generated.ts from the folders beside it.
 *   node libs/law/write-index.mjs            writes it
 *   node libs/law/write-index.mjs --check    exits with 1 and says so where it is not up to date
 */

const folder = path.join(import.meta.dirname, 'src/authorities');
const target = path.join(folder, 'index.generated.ts');

const nameOf = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const written = `// Written by \`npm run law:index\` from the folders beside it. Do not edit.
import type { Authority } from '../authority.ts';
${ids.map((id) => `import { authority as ${nameOf(id)} } from './${id}/authority.ts';`).join('\n')}

/** Every authority, one per folder, in the order of their ids. */
// prettier-ignore
export const AUTHORITIES: readonly Authority[] = [${ids.map(nameOf).join(', ')}];
`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, written);
} else if (readFileSync(target, 'utf8') !== written) {
  console.error('libs/law/src/authorities/index.generated.ts is out of date. Run: npm run law:index');
  process.exitCode = 1;
}
