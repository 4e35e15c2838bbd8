#!/usr/bin/env node
import { isNodeGoodEnough, runUnderPinnedNode } from './pinned-node.mjs';

if (isNodeGoodEnough()) await run();
else runUnderPinnedNode(import.meta.url);

async function run() {
  const { compile } = await import('./compile.mjs');
  await compile();
  if (process.argv.includes('start')) await buildPages();
  const { main } = await import('../../../dist/apps/cli/src/main.js');
  await main(process.argv.slice(2));
  // Everything is closed by now; what a library left behind must not keep the process alive.
  process.stdout.write('', () => process.exit());
}

/** The pages, and what the API answers with: by what `npm ci` installs for building, where it is there. */
async function buildPages() {
  const { buildWeb } = await import('../../web/build.mjs');
  const said = await buildWeb();
  if (said !== undefined) process.stderr.write(`${said}\n`);
}
