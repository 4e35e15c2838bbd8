import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { apiDocument } from '../api/contract/write-document.mjs';

/*
 * Writes the types of the API's client from the API's own document: src/data/api.generated.d.ts, which git ignores.
 *   npm run web:client
 */

const target = path.join(import.meta.dirname, 'src/data/api.generated.d.ts');
const nodes = await openapiTS(await apiDocument(), { defaultNonNullable: false });
await writeFile(target, astToString(nodes));
process.exit();
