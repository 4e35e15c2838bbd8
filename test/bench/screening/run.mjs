#!/usr/bin/env node
import { isNodeGoodEnough, runUnderPinnedNode } from '../../../apps/cli/bin/pinned-node.mjs';

const HELP = `npm run bench:screening -- [options]

Measures how well and how fast names of units are screened, beside what else could be taken for it:
token-sort similarity, pg_trgm in the PostgreSQL that Plumbline brings, and fuse.js. Nothing passes or
fails by it. Real names come from ../shared/data; where that is not there, all of it runs on generated
names and says so. Registries are generated, the same in every run, in the languages of the countries.

  quality   recall at 1 and at 5, precision of what is proposed, what is left to a person, other numbers
            proposed, calibration
  speed     rows a second and memory against registries of 1,000, 10,000 and 100,000 units, and --rows
            rows against the largest; reading the registry is timed apart
  rivals    the same rows with the others, a sample of them where they are too slow

  --only LIST     parts to run, with commas between         (quality,speed,rivals)
  --rows N        rows of the large run                     (255000)
  --threads N     threads that screen                       (2)
  --sample N      cells that the slower ones are given      (300)
  --help
`;

if (process.argv.includes('--help')) process.stdout.write(HELP);
else if (!isNodeGoodEnough()) runUnderPinnedNode(import.meta.url);
else await run();

async function run() {
  const { compile } = await import('../../../apps/cli/bin/compile.mjs');
  await compile();
  const { readScreeningOptions, benchScreening } = await import('./bench-screening.ts');
  const options = readScreeningOptions(process.argv.slice(2));
  if (!('wrong' in options)) return benchScreening(options);
  process.stderr.write(`${options.wrong} See: npm run bench:screening -- --help\n`);
  process.exitCode = 2;
}
