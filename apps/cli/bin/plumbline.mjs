#!/usr/bin/env node
import { isNodeGoodEnough, runUnderPinnedNode } from './pinned-node.mjs';

if (isNodeGoodEnough()) await run();
else runUnderPinnedNode(import.meta.url);

async function run() {
  const { compile } = await import('./compile.mjs');
  await compile();
  const { main } = await import('../../../dist/apps/cli/src/main.js');
  await main(process.argv.slice(2));
  // Everything is closed by now; what a library left behind must not keep the process alive.
  process.stdout.write('', () => process.exit());
}
