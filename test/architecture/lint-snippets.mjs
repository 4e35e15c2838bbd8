import path from 'node:path';
import { ESLint } from 'eslint';

/** Lints snippets (JSON on standard input: path and text of each) under the house's rules and prints the rules broken. */
const eslint = new ESLint({
  cwd: path.resolve(import.meta.dirname, '../..'),
  overrideConfigFile: path.join(import.meta.dirname, 'eslint.config.mjs'),
});
const snippets = JSON.parse(await new Response(process.stdin).text());
const found = [];
for (const { filePath, text } of snippets) {
  const [result] = await eslint.lintText(text, { filePath });
  found.push([...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))].sort());
}
process.stdout.write(JSON.stringify(found));
