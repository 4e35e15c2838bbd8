#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../..');
const needed = [24, 11];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > needed[0] || (major === needed[0] && minor >= needed[1])) await run();
else runUnderPinnedNode();

async function run() {
  const { compile } = await import('./compile.mjs');
  await compile();
  const { main } = await import('../../../dist/apps/cli/src/main.js');
  await main(process.argv.slice(2));
  // Everything is closed by now; what a library left behind must not keep the process alive.
  process.stdout.write('', () => process.exit());
}

/** The project brings its own Node; the one that the machine has only starts it. */
function runUnderPinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = path.join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    console.error(
      `Plumbline needs Node ${needed.join('.')} or newer; this is ${process.versions.node}, and the one it brings (${name}) is not installed. Run "npm ci", or install Node 24.`,
    );
    process.exit(3);
  }
  const child = spawn(
    binary,
    [import.meta.filename ?? new URL(import.meta.url).pathname, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
