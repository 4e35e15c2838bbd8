import type { BenchOptions } from './read-options.ts';
import type { Figure, Pair } from './figures.ts';
import { figureOf } from './figures.ts';
import { startPart } from './part.ts';
import type { BenchServer } from './server.ts';

const TARGET = 0.5;
const MEBIBYTE = 1024 ** 2;

/** A whole ledger verified from the database, and the verifier alone over entries in memory. */
export async function measureVerify(
  server: BenchServer,
  options: BenchOptions,
  say: (words: string) => void,
): Promise<readonly Figure[]> {
  const { entries } = options;
  const database = await server.clone();
  const [core, bare] = await Promise.all([
    startPart('core', { appUrl: database.appUrl }),
    startPart('bare', {}),
  ]);
  say(`Writing a ledger of ${entries.toLocaleString('en-US')} entries.`);
  await core.ask('fill', { entries });
  const url = database.adminUrl;
  const bytes = await bare.ask<number>('readEntries', { url });
  const [whole, read, alone]: [Pair[], Pair[], Pair[]] = [[], [], []];
  for (let round = -1; round < options.rounds; round += 1) {
    const perSecond = async (ask: Promise<number>) => entries / (await ask);
    const ours = await perSecond(core.ask('verify'));
    const hashed = await perSecond(bare.ask('hashAll'));
    const both = await perSecond(bare.ask('readAndHash', { url }));
    const inMemory = await perSecond(bare.ask('verifyAlone'));
    // The first round only warms up.
    if (round < 0) continue;
    whole.push({ ours, limit: hashed });
    read.push({ ours, limit: both });
    alone.push({ ours: inMemory, limit: hashed });
  }
  const memory = { 'ledger verify': await core.stop(), 'limit (holds all entries)': await bare.stop() };
  await server.drop(database);
  const size = `${entries.toLocaleString('en-US')} entries, ${Math.round(bytes / MEBIBYTE)} MiB`;
  const hashing = 'the same bytes hashed one after the other, from memory';
  return [
    figureOf(
      {
        measure: `The verifier alone, from memory: ${size}`,
        unit: 'entries',
        limit: hashing,
        target: TARGET,
      },
      alone,
      {},
    ),
    figureOf(
      {
        measure: `"ledger verify", from the database: ${size}`,
        unit: 'entries',
        limit: 'the same bytes read from the database and hashed',
        target: TARGET,
      },
      read,
      memory,
    ),
    figureOf(
      {
        measure: `"ledger verify", from the database, beside hashing without reading`,
        unit: 'entries',
        limit: hashing,
        target: null,
      },
      whole,
      {},
    ),
  ];
}
