#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');

const HELP = `npm run bench -- [options]

Measures Plumbline against this machine's own limit, both in one run, and prints each as a ratio: the
median, with the smallest and largest, over several rounds. Nothing passes or fails by it.

Every measure and every limit runs in a process of its own, over the same PostgreSQL (the one Plumbline
brings, with fsync on and its own settings, in a folder for temporary files; BENCH_DATABASE_URL names a
server's superuser instead). Measure and limit take turns, so that whatever else the machine does meets both.
The load is made by autocannon in the process that prints; it shares the processors with what it measures.
Memory is the peak of each process (resident), and what the connections of PostgreSQL hold together.

  decisions    signed determinations over HTTP: session, token, body checked, machine advanced, record and
               ledger written, committed. Limit: the same rows written by pg alone, in as many transactions,
               at the same concurrency. Second limit: every statement of the decision, reads included.
  answers      eligibility answers over HTTP, among 10,000 units and among --units.
               Limit: a handler of the same framework, without a session, that runs one indexed select.
  bulk         answers for a tenth of the units as one stream. Limit: their rows, unanswered, in the same way.
  import       units of a CSV file into the registry. Limit: COPY of the rows it wrote.
  submissions  rows of vetting requests over HTTP. Limit: COPY of the rows they came to.
  verify       entries of the ledger verified, from the database. Limit: the same bytes hashed by node:crypto
               one after the other. Second limit: the same, read from the database first. Third: the verifier
               alone, over entries in memory, beside the first limit.
  queue        My work over HTTP: the counts, and pages of queues, among --units cases. Limit: the same among 10,000.
               Second limit: a handler that runs one indexed select of as many rows.
  presses      from a key to the changed page painted, in Chromium: the demo with --units cases beside it. Limit: a bare
               page of the same framework that has one row inserted.
  pages        script that a browser loads for the first page, compressed. Limit: the most that it may have.

  --only LIST       measures to run, with commas between        (all)
  --units N         units in the larger registry                (1000000)
  --seconds S       length of a round of HTTP load              (2)
  --rounds N        rounds                                      (3)
  --connections N   requests under way at once                  (8)
  --decisions N     decisions in a round                        (100)
  --rows N          units imported, and rows submitted, a round (4000)
  --entries N       entries of the ledger that is verified      (50000)
  --json            the figures as JSON on one line at the end
  --help
`;

if (process.argv.includes('--help')) process.stdout.write(HELP);
else if (Number(process.versions.node.split('.')[0]) < 24) underPinnedNode();
else await run();

async function run() {
  const { compile } = await import('../../apps/cli/bin/compile.mjs');
  await compile();
  const { readOptions } = await import('./read-options.ts');
  const options = readOptions(process.argv.slice(2));
  if ('wrong' in options) {
    process.stderr.write(`${options.wrong} See: npm run bench -- --help\n`);
    process.exitCode = 2;
    return;
  }
  if (options.only.includes('pages')) await printPages();
  else if (options.only.includes('presses')) await buildPages();
  if (options.only.every((name) => name === 'pages')) return;
  const { bench } = await import('./bench.ts');
  await bench(options);
}

async function buildPages() {
  const { buildWeb } = await import('../../apps/web/build.mjs');
  await buildWeb();
}

async function printPages() {
  const { sizesInWords } = await import('../../apps/web/build.mjs');
  await buildPages();
  process.stdout.write(`pages\n  ${await sizesInWords()}\n\n`);
}

/** Measured under the Node that the project brings, whatever the machine has. */
function underPinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const binary = path.join(root, 'node_modules', name, 'bin', file);
  if (!existsSync(binary)) {
    process.stderr.write(
      `This needs Node 24; this is ${process.versions.node}, and ${name} is not installed. Run "npm ci".\n`,
    );
    process.exit(3);
  }
  const child = spawn(binary, [path.join(root, 'test/bench/run.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => process.exit(code ?? 1));
}
