import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { createSchemas } from './schema-of-type.mjs';

/*
 * Writes dist/contract/answers.json: what every handler of the API answers with, as JSON Schema, read from the types of
 * the handlers themselves. It is built and not kept, so that it cannot be out of date.
 *   node apps/api/contract/build-answers.mjs
 */

const root = path.resolve(import.meta.dirname, '../../..');
const SOURCES = ['apps/api', 'libs'];
const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** Where it is written. */
export const answersFile = path.join(root, 'dist/contract/answers.json');

/** Brings the file up to date; quick where no source has changed since. Returns whether it was written. */
export async function buildAnswers() {
  const stamp = await stampOf();
  const known = existsSync(answersFile) ? JSON.parse(await readFile(answersFile, 'utf8')).stamp : undefined;
  if (known === stamp) return false;
  const text = JSON.stringify({ stamp, ...answersOf(openProgram()) });
  await mkdir(path.dirname(answersFile), { recursive: true });
  const draft = `${answersFile}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, answersFile);
  return true;
}

/** What was read, by size and time of change. */
async function stampOf() {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /(?<!spec)\.(ts|mjs)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function openProgram() {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram({ rootNames: [path.join(root, 'apps/api/src/app.module.ts')], options });
}

/** By `Controller_handler`: the schema of what it returns, a promise resolved. Nothing for what streams its own answer. */
function answersOf(program) {
  const checker = program.getTypeChecker();
  const { components, schemaOf } = createSchemas(checker);
  const handlers = {};
  for (const handler of handlersOf(program)) {
    const type = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(handler));
    const answered = checker.getAwaitedType(type) ?? type;
    if (answered.flags & (ts.TypeFlags.Void | ts.TypeFlags.Any)) continue;
    handlers[`${handler.parent.name.text}_${handler.name.text}`] = schemaOf(answered);
  }
  return { handlers, components };
}

function handlersOf(program) {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => /\/apps\/api\/src\/.*\.controller\.ts$/.test(fileName))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
    .flatMap((file) => file.statements.filter(ts.isClassDeclaration))
    .flatMap(({ members }) => members.filter(ts.isMethodDeclaration))
    .filter((method) =>
      (ts.getDecorators(method) ?? []).some(({ expression }) => VERBS.has(expression.expression?.text)),
    );
}

if (process.argv[1] === import.meta.filename) await buildAnswers();
