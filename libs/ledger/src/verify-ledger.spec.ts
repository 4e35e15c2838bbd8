import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalText,
  type ChainedEntry,
  chainEntry,
  type ChainFault,
  describeFault,
  fromHex,
  generateKey,
  leafHash,
  type LedgerVerdict,
  MerkleFrontier,
  NO_PREVIOUS,
  readClaim,
  rootFromLeafHashes,
  signCheckpoint,
  type StoredEntry,
  toHex,
  verifyChain,
  verifyLedger,
} from './index.ts';

const ORIGIN = 'ledger.example/freedonia';
const key = generateKey(ORIGIN, new Uint8Array(32).fill(9));

function chain(chainId: string, length: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const previous = entries.at(-1)?.hash ?? null;
    entries.push(
      chainEntry(previous, {
        chainId,
        sequence,
        entry: { act: 'finding.recorded', note: `${chainId} no. ${sequence}` },
      }),
    );
  }
  return entries;
}

/** Three chains, mixed, in the tree. */
function ledger(): StoredEntry[] {
  const chains = ['case-1', 'case-2', 'case "3"'].map((id) => chain(id, 8));
  const mixed = Array.from({ length: 8 }, (_, i) => chains.map((entries) => entries[i]!)).flat();
  return mixed.map((entry, index) => ({ ...entry, index }));
}

function checkpointsOf(entries: readonly StoredEntry[], ...sizes: number[]): string[] {
  const root = (size: number) => rootFromLeafHashes(entries.slice(0, size).map(({ hash }) => hash));
  return sizes.map((size) =>
    Buffer.from(signCheckpoint({ origin: ORIGIN, size, rootHash: root(size) }, key.skey)).toString(),
  );
}

const sound = ledger();
let checkpoints: string[];
beforeAll(() => {
  checkpoints = checkpointsOf(sound, 0, 5, 12, 24);
});

function verify(entries: readonly StoredEntry[], more: object = {}): Promise<LedgerVerdict> {
  const pages = Array.from({ length: Math.ceil(entries.length / 5) }, (_, i) =>
    entries.slice(5 * i, 5 * i + 5),
  );
  return verifyLedger({ entries: pages, checkpoints, vkeys: [key.vkey], ...more });
}

/** What someone who owns the database can write: any text with a hash that fits it. */
const forge = (
  entry: StoredEntry,
  sequence: number,
  previous: string | null,
  act = 'forged',
): StoredEntry => ({
  ...entry,
  ...chainEntry(previous === null ? null : fromHex(previous)!, {
    chainId: entry.chainId,
    sequence,
    entry: { act },
  }),
});

const kinds = ({ faults }: LedgerVerdict) => faults.map(({ kind }) => kind);
const replaced = <T>(list: readonly T[], at: number, item: T): T[] => list.with(at, item);
const without = <T>(list: readonly T[], at: number): T[] => list.toSpliced(at, 1);

describe('an entry of a chain', () => {
  test('its text is canonical and holds its chain, its place and the hash before it', () => {
    const [first, second] = chain('case-1', 2);
    expect(second!.text).toBe(canonicalText(JSON.parse(second!.text)));
    expect(JSON.parse(second!.text)).toMatchObject({
      chain: { id: 'case-1', sequence: 2, previous: toHex(first!.hash) },
    });
    expect(readClaim(first!.text)).toEqual({ chainId: 'case-1', sequence: 1, previous: NO_PREVIOUS });
    expect(second!.hash).toEqual(leafHash(Buffer.from(second!.text)));
  });

  test('a place that cannot be is refused', () => {
    const hash = leafHash(new Uint8Array());
    const link = (previous: Uint8Array | null, sequence: number) => () =>
      chainEntry(previous, { chainId: 'c', sequence, entry: {} });
    for (const act of [
      link(null, 2),
      link(hash, 1),
      link(null, 0),
      link(hash, 1.5),
      link(hash.subarray(1), 2),
    ])
      expect(act).toThrow(RangeError);
  });

  test('text that is no entry has no place', () => {
    for (const text of [
      '',
      '{}',
      '{"chain":{"id":"\\x","previous":"' + NO_PREVIOUS + '","sequence":1},"entry":{}}',
    ])
      expect(readClaim(text)).toBeUndefined();
  });
});

describe('a chain', () => {
  const good = chain('case-1', 6);
  const fault = (entries: readonly ChainedEntry[]): Pick<ChainFault, 'kind' | 'sequence'> | undefined => {
    const verdict = verifyChain(entries);
    return verdict.sound ? undefined : { kind: verdict.fault.kind, sequence: verdict.fault.sequence };
  };
  const renumbered = (entries: readonly ChainedEntry[]) =>
    entries.map((entry, i) => ({ ...entry, sequence: i + 1 }));
  const rewrite = (entry: ChainedEntry, previous: Uint8Array | null) =>
    chainEntry(previous, { ...entry, entry: { act: 'rewritten' } });

  test('what was written verifies, and so does a chain of nothing', () => {
    expect(verifyChain(good)).toEqual({ sound: true, head: { sequence: 6, hash: toHex(good[5]!.hash) } });
    expect(verifyChain([])).toEqual({ sound: true, head: undefined });
  });

  test.each<[string, ChainedEntry[], ChainFault['kind'], number]>([
    [
      'text changed',
      replaced(good, 2, { ...good[2]!, text: good[2]!.text.replace('no. 3', 'no. 4') }),
      'entry.updated',
      3,
    ],
    ['hash changed', replaced(good, 2, { ...good[2]!, hash: good[1]!.hash }), 'entry.updated', 3],
    ['text and hash changed', replaced(good, 2, rewrite(good[2]!, good[1]!.hash)), 'entry.updated', 3],
    ['the first changed with its hash', replaced(good, 0, rewrite(good[0]!, null)), 'entry.updated', 1],
    ['one number changed', replaced(good, 5, { ...good[5]!, sequence: 9 }), 'entry.updated', 6],
    ['one deleted', without(good, 2), 'entry.missing', 3],
    ['the first deleted', without(good, 0), 'entry.missing', 1],
    ['one deleted and the rest renumbered', renumbered(without(good, 2)), 'entry.missing', 3],
    ['two swapped', replaced(replaced(good, 1, good[2]!), 2, good[1]!), 'entry.reordered', 2],
    [
      'the numbers of two swapped',
      renumbered(replaced(replaced(good, 1, good[3]!), 3, good[1]!)),
      'entry.reordered',
      2,
    ],
    ['one repeated', good.toSpliced(3, 0, good[2]!), 'entry.inserted', 3],
    ['one of another chain', good.toSpliced(3, 0, chain('case-2', 4)[3]!), 'entry.inserted', 4],
    [
      'one of another chain under this one’s name',
      replaced(good, 3, { ...chain('case-2', 4)[3]!, chainId: 'case-1' }),
      'entry.inserted',
      4,
    ],
    [
      'a forged one between, the rest renumbered',
      renumbered(good.toSpliced(3, 0, rewrite(good[3]!, good[2]!.hash))),
      'entry.inserted',
      4,
    ],
    [
      'a forged one that does not even follow',
      good.toSpliced(3, 0, rewrite(good[3]!, good[0]!.hash)),
      'entry.inserted',
      4,
    ],
  ])('%s', (_, entries, kind, sequence) => {
    expect(fault(entries)).toEqual({ kind, sequence });
  });

  test('a rewritten end is not seen by the chain alone, and its head tells', () => {
    const verdict = verifyChain(replaced(good, 5, rewrite(good[5]!, good[4]!.hash)));
    expect(verdict.sound && verdict.head?.hash).not.toBe(toHex(good[5]!.hash));
  });

  test('any change of any character of any entry is found', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(), fc.integer({ min: 32, max: 126 }), (at, position, code) => {
        const { text } = good[at]!;
        const place = position % text.length;
        const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
        expect(fault(replaced(good, at, { ...good[at]!, text: changed })) === undefined).toBe(
          changed === text,
        );
      }),
    );
  });
});

describe('a ledger', () => {
  test('what was written verifies', async () => {
    const verdict = await verify(sound);
    expect(verdict).toMatchObject({
      sound: true,
      faults: [],
      entries: 24,
      chains: 3,
      size: 24,
      pending: 0,
      signedSize: 24,
      checkpoints: 4,
    });
    expect(verdict.rootHash).toEqual(rootFromLeafHashes(sound.map(({ hash }) => hash)));
  });

  test('entries not yet integrated, or not yet under a checkpoint, are counted and no fault', async () => {
    const next = chainEntry(sound.at(-1)!.hash, { chainId: 'case "3"', sequence: 9, entry: {} });
    expect(await verify([...sound, { ...next, index: null }])).toMatchObject({
      sound: true,
      pending: 1,
      size: 24,
    });
    expect(await verify([...sound, { ...next, index: 24 }])).toMatchObject({
      sound: true,
      pending: 0,
      size: 25,
      signedSize: 24,
    });
  });

  test('one that is empty verifies, with no checkpoint or with that of nothing', async () => {
    expect(await verify([], { checkpoints: [] })).toMatchObject({ sound: true, size: 0 });
    expect(await verify([], { checkpoints: checkpoints.slice(0, 1) })).toMatchObject({
      sound: true,
      checkpoints: 1,
    });
  });

  test('updated: the text alone', async () => {
    const verdict = await verify(
      replaced(sound, 7, { ...sound[7]!, text: sound[7]!.text.replace('recorded', 'withdrawn') }),
    );
    expect(verdict.faults).toEqual([{ kind: 'entry.updated', chainId: 'case-2', sequence: 3 }]);
  });

  test('updated: the text with a hash that fits it', async () => {
    const verdict = await verify(replaced(sound, 7, forge(sound[7]!, 3, toHex(sound[4]!.hash))));
    expect(verdict.faults).toMatchObject([
      { kind: 'entry.updated', chainId: 'case-2', sequence: 3 },
      { kind: 'checkpoint.mismatch', size: 12, after: 5 },
    ]);
  });

  test('updated: the end of a chain with a hash that fits it, which only the checkpoint shows', async () => {
    const verdict = await verify(replaced(sound, 23, forge(sound[23]!, 8, toHex(sound[20]!.hash))));
    expect(verdict.faults).toEqual([{ kind: 'checkpoint.mismatch', size: 24, after: 12 }]);
  });

  test('updated: a whole chain rewritten from one entry on, which only the checkpoint shows', async () => {
    let entries = [...sound];
    for (let at = 7; at < 24; at += 3)
      entries = replaced(
        entries,
        at,
        forge(entries[at]!, entries[at]!.sequence, toHex(entries[at - 3]!.hash)),
      );
    expect(kinds(await verify(entries))).toEqual(['checkpoint.mismatch']);
  });

  test('reordered: two leaves swapped', async () => {
    const swapped = replaced(replaced(sound, 7, { ...sound[10]!, index: 7 }), 10, {
      ...sound[7]!,
      index: 10,
    });
    expect((await verify(swapped)).faults).toMatchObject([
      { kind: 'entry.reordered', chainId: 'case-2', sequence: 3 },
      { kind: 'checkpoint.mismatch', size: 12, after: 5 },
    ]);
  });

  test('reordered: two leaves of different chains swapped, which only the checkpoint shows', async () => {
    const swapped = replaced(replaced(sound, 7, { ...sound[8]!, index: 7 }), 8, { ...sound[7]!, index: 8 });
    expect(kinds(await verify(swapped))).toEqual(['checkpoint.mismatch']);
  });

  test('inserted: a forged entry, everything after it moved up', async () => {
    const forged = { ...forge(sound[7]!, 3, toHex(sound[4]!.hash)), index: 7 };
    const moved = sound.toSpliced(7, 0, forged).map((entry, index) => ({ ...entry, index }));
    expect((await verify(moved)).faults).toMatchObject([
      { kind: 'entry.inserted', chainId: 'case-2', sequence: 3 },
      { kind: 'checkpoint.mismatch', size: 12, after: 5 },
    ]);
  });

  test('inserted: a second row for a leaf', async () => {
    const twice = sound.toSpliced(8, 0, { ...chain('case-9', 1)[0]!, index: 7 });
    expect((await verify(twice)).faults).toEqual([{ kind: 'leaf.repeated', index: 7 }]);
  });

  test('deleted in the middle: the row is gone', async () => {
    expect((await verify(without(sound, 7))).faults).toEqual([
      { kind: 'leaves.missing', from: 7, to: 7 },
      { kind: 'entry.missing', chainId: 'case-2', sequence: 3 },
    ]);
  });

  test('deleted in the middle: the row is gone and the leaves closed up', async () => {
    const closed = without(sound, 7).map((entry, index) => ({ ...entry, index }));
    expect(kinds(await verify(closed))).toEqual(['entry.missing', 'checkpoint.mismatch', 'tail.missing']);
  });

  test('deleted at the end, seen from a checkpoint that counts it', async () => {
    const verdict = await verify(sound.slice(0, 20));
    expect(verdict.faults).toEqual([{ kind: 'tail.missing', from: 20, to: 23 }]);
    expect(verdict.signedSize).toBe(12);
  });

  test('deleted at the end together with its checkpoints, seen from one kept elsewhere', async () => {
    const left = sound.slice(0, 12);
    expect(await verify(left, { checkpoints: checkpoints.slice(0, 3) })).toMatchObject({ sound: true });
    expect(kinds(await verify(left, { checkpoints: [...checkpoints.slice(0, 3), checkpoints[3]!] }))).toEqual(
      ['tail.missing'],
    );
    expect(kinds(await verify([], {}))).toEqual(['tail.missing']);
  });

  test('deleted at the end before any checkpoint, seen from the recorded head of its chain', async () => {
    const heads = sound.slice(-3).map(({ chainId, sequence, hash }) => ({ chainId, sequence, hash }));
    const verdict = await verify(sound.slice(0, 23), { heads, checkpoints: checkpoints.slice(0, 3) });
    expect(verdict.faults).toEqual([{ kind: 'chain.cut', chainId: 'case "3"', sequence: 8, found: 7 }]);
    expect(await verify(sound, { heads })).toMatchObject({ sound: true });
    const rewritten = { ...heads[0]!, hash: heads[1]!.hash };
    expect(kinds(await verify(sound, { heads: [rewritten] }))).toEqual(['chain.cut']);
  });

  test('a checkpoint that cannot be trusted is told with its place and reason', async () => {
    const other = generateKey(ORIGIN, new Uint8Array(32).fill(8));
    const foreign = signCheckpoint({ origin: ORIGIN, size: 3, rootHash: sound[0]!.hash }, other.skey);
    const altered = checkpoints[1]!.replace('\n5\n', '\n6\n');
    const verdict = await verify(sound, { checkpoints: [foreign, altered, 'nothing', ...checkpoints] });
    expect(verdict.faults).toEqual([
      { kind: 'checkpoint.refused', position: 0, reason: 'note.unsigned' },
      { kind: 'checkpoint.refused', position: 1, reason: 'signature.invalid' },
      { kind: 'checkpoint.refused', position: 2, reason: 'note.malformed' },
    ]);
    expect(verdict.checkpoints).toBe(4);
  });

  test('two signed checkpoints of one size with different roots: one of them does not fit', async () => {
    const split = signCheckpoint({ origin: ORIGIN, size: 12, rootHash: sound[0]!.hash }, key.skey);
    expect((await verify(sound, { checkpoints: [...checkpoints, split] })).faults).toEqual([
      { kind: 'checkpoint.mismatch', size: 12, after: 5 },
    ]);
  });

  test('a checkpoint of another log is refused', async () => {
    expect(kinds(await verify(sound, { origin: 'other.example' }))).toEqual(
      Array(4).fill('checkpoint.refused'),
    );
  });

  test('faults beyond the limit are counted and not kept', async () => {
    const spoiled = sound.map((entry) => ({ ...entry, text: `${entry.text} ` }));
    expect(await verify(spoiled, { maxFaults: 2 })).toMatchObject({
      faultCount: 24,
      faults: [{}, {}],
      sound: false,
    });
  });

  test('a hash of the wrong length is a fault, not a crash', async () => {
    const verdict = await verify(replaced(sound, 7, { ...sound[7]!, hash: sound[7]!.hash.subarray(1) }));
    expect(verdict.sound).toBe(false);
    expect(verdict.faults[0]).toEqual({ kind: 'entry.updated', chainId: 'case-2', sequence: 3 });
  });

  test('it reads pages as they come, from an asynchronous source', async () => {
    async function* pages() {
      for (const entry of sound) yield [entry];
    }
    async function* heads() {
      yield sound[23]!;
    }
    expect(await verify([], { entries: pages(), heads: heads() })).toMatchObject({
      sound: true,
      entries: 24,
    });
  });

  test('every fault is told in a sentence with its place', async () => {
    const spoiled = without(replaced(sound, 3, { ...sound[3]!, text: '' }), 9).slice(0, 20);
    const { faults } = await verify(spoiled, { checkpoints: [...checkpoints, ''] });
    expect(faults.map(describeFault)).toEqual([
      'Checkpoint 5 of the list cannot be trusted: note.malformed.',
      'Updated: entry 2 of chain case-1 is not what was recorded.',
      'Deleted: leaf 9 is not there, and later ones are.',
      'Deleted: entry 4 of chain case-1 is not there, and later ones are.',
      'Deleted at the end: leaves 21 to 23 are not there, and a signed checkpoint counts them.',
    ]);
  });

  test('any one row dropped, moved or altered anywhere is found', async () => {
    const forged = (at: number) =>
      forge(sound[at]!, sound[at]!.sequence, at < 3 ? null : toHex(sound[at - 3]!.hash));
    const attacks: ((at: number, to: number) => StoredEntry[])[] = [
      (at) => without(sound, at),
      (at) => without(sound, at).map((entry, index) => ({ ...entry, index })),
      (at, to) =>
        without(sound, at)
          .toSpliced(to, 0, sound[at]!)
          .map((entry, index) => ({ ...entry, index })),
      (at) => replaced(sound, at, forged(at)),
      (at, to) => sound.toSpliced(at, 0, forged(to)).map((entry, index) => ({ ...entry, index })),
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat(23), fc.nat(23), fc.nat(attacks.length - 1), async (at, to, which) => {
        const attacked = attacks[which]!(at, to);
        const unchanged =
          attacked.length === sound.length && attacked.every((entry, i) => entry.text === sound[i]!.text);
        expect((await verify(attacked)).sound).toBe(unchanged);
      }),
    );
  });

  test('a sequencer that goes on from a saved frontier signs the root that is verified', async () => {
    const before = new MerkleFrontier();
    for (const { hash } of sound.slice(0, 10)) before.append(hash);
    const after = MerkleFrontier.restore(before.toBytes());
    for (const { hash } of sound.slice(10)) after.append(hash);
    const note = signCheckpoint({ origin: ORIGIN, size: after.size, rootHash: after.root() }, key.skey);
    expect(await verify(sound, { checkpoints: [note] })).toMatchObject({ sound: true, checkpoints: 1 });
  });
});
