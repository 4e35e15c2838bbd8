import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isNodeGoodEnough, runUnderPinnedNode } from '../apps/cli/bin/pinned-node.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');

/** What needs neither database nor browser: two at once, each in as little memory as leaves room for what they start. */
const ALONE = ['--selectProjects', 'unit', 'architecture', '--maxWorkers=2', '--workerIdleMemoryLimit=768MB'];

/**
 * One after another: browsers and databases beside each other on few processors wait longer than tests do. The process that runs
 * them begins anew when it has grown large.
 */
const IN_TURN = ['--maxWorkers=1', '--workerIdleMemoryLimit=2GB'];

/** Whether somebody ended the run. */
let stopped = false;

if (isNodeGoodEnough()) await runAll();
else runUnderPinnedNode(import.meta.url);

/** Checks and every tier of tests; the last line is the account: `N passed, N failed, N skipped`. */
async function runAll() {
  const { check } = await import('./check.mjs');
  const checks = await check();
  const tests = await runTests(process.argv.slice(2));
  const skipped = tests.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
  );
  if (skipped.length > 0)
    process.stdout.write(`\nSkipped:\n${skipped.map(({ fullName }) => `  ${fullName}\n`).join('')}`);
  const count = (wanted) =>
    tests.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === wanted)
      .length;
  // A file that does not even load has no tests to count; it fails as one.
  const broken = tests.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = count('failed') + broken + checks.failed.length;
  const passed = count('passed') + checks.passed.length;
  process.exitCode = failed === 0 && passed > checks.passed.length ? 0 : 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
}

/** Every tier; or what is asked for. */
async function runTests(asked) {
  if (asked.length > 0) return runJest([...IN_TURN, ...asked]);
  const rest = ['--selectProjects', 'integration', 'e2e', 'browser', ...IN_TURN];
  const first = await runJest(ALONE);
  return stopped ? first : [...first, ...(await runJest(rest))];
}

/** Runs tests; the report of each comes back through a file. */
async function runJest(more) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-results-'));
  const report = path.join(folder, 'results.json');
  const jest = [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '-c',
    path.join(root, 'test/jest.config.mjs'),
  ];
  const options = [...more, '--ci', '--forceExit', '--json', '--outputFile', report];
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...node, ...jest, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = (signal) => (stopped = child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  if (text !== undefined) return JSON.parse(text).testResults;
  process.stdout.write(`The tests did not run to their end (exit code ${code}).\n`);
  return [{ status: 'failed', assertionResults: [] }];
}
