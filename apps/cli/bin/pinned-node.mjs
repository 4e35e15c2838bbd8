import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const NEEDED = [24, 0];
const EXIT_ENVIRONMENT = 3;
const EXIT_INTERRUPTED = 130;

/** Whether this Node is one that Plumbline runs on. */
export function isNodeGoodEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * Runs the same script again under the Node that the project brings, with the same arguments, and ends as it ends. Where
 * that Node is not installed, says what to do and ends with 3.
 *
 * Runs on any Node from 20 on: it may use nothing newer.
 */
export function runUnderPinnedNode(script) {
  const name = packageName();
  const binary = path.join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    console.error(
      `Plumbline needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}, and the one it brings (${name}) is not installed. Run "npm ci", or install Node 24.`,
    );
    process.exit(EXIT_ENVIRONMENT);
  }
  const child = spawn(binary, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? EXIT_INTERRUPTED : 1)));
}

/** The package with the Node of this machine, as its publisher names it. */
function packageName() {
  const machine = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return machine === 'darwin-arm64' ? `node-bin-${machine}` : `node-${machine}`;
}
