import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import {
  done,
  integrateEntries,
  listEntries,
  proveEntry,
  refused,
  SYSTEM,
  verifyWholeLedger,
} from '#casework';
import { fromHex, leafHash, verifyCheckpoint, verifyInclusion } from '#ledger';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let inspector: Actor;

const act = (chain: string, count = 1) =>
  core.ports.unitOfWork.run(SYSTEM, async ({ ledger }) =>
    done(
      await ledger.appendAll(
        Array.from({ length: count }, (_, i) => ({
          chain,
          act: 'note.written' as const,
          data: { i, words: `note ${i}` },
        })),
      ),
    ),
  );

const integrate = () => integrateEntries(core.ports)();
const verify = async (heldCheckpoints: readonly string[] = []) =>
  valueOf(await verifyWholeLedger(core.ports)(inspector, { heldCheckpoints }));

/** Three chains, in the tree under a signed head; and a fourth that no head covers yet. */
async function record(): Promise<void> {
  for (const chain of ['case:a', 'case:b', 'case:c']) {
    valueOf(await act(chain, 3));
    valueOf(await act(chain, 2));
  }
  valueOf(await integrate());
  valueOf(await act('case:late', 3));
}

beforeEach(async () => {
  core = await openCore();
  inspector = await core.person('inspector', { office: 'inspectorate' });
  await record();
});
afterEach(() => core.close());

const placeOf = (chain: string, sequence: number) =>
  [`(select id from ledger_entries where chain = $1 and sequence = $2)`, [chain, sequence]] as const;

async function as(owner: string, values: readonly unknown[] = []): Promise<void> {
  const changed = await core.owner.query(owner, [...values]);
  expect(changed.rowCount).not.toBe(0);
}

describe('a ledger that nobody touched', () => {
  test('is sound, and says how much of it is under a signed head', async () => {
    const before = await verify();
    expect(before).toMatchObject({ sound: true, faultCount: 0, chains: 5, pending: 3 });
    expect(before.signedSize).toBe(before.size);
    valueOf(await integrate());
    expect(await verify()).toMatchObject({
      sound: true,
      pending: 0,
      size: before.size + 3,
      signedSize: before.size + 3,
    });
  });

  test('an entry proves, on anyone’s machine, that it is in the signed tree', async () => {
    const [entry] = valueOf(await listEntries(core.ports)(inspector, { chain: 'case:b', limit: 1 }));
    const { text, leafIndex, proof, checkpoint, vkey } = valueOf(
      await proveEntry(core.ports)(inspector, { id: entry?.id ?? '' }),
    );
    const { size, rootHash } = verifyCheckpoint(checkpoint, vkey);
    const hashes = proof.map((hash) => fromHex(hash) ?? new Uint8Array());
    const bytes = new TextEncoder().encode(text);
    expect(verifyInclusion(leafHash(bytes), leafIndex, size, hashes, rootHash)).toBe(true);
    const other = new TextEncoder().encode(text.replace('note 0', 'note 9'));
    expect(verifyInclusion(leafHash(other), leafIndex, size, hashes, rootHash)).toBe(false);
  });

  test('an entry that is not in the tree yet says so', async () => {
    const [entry] = valueOf(await listEntries(core.ports)(inspector, { chain: 'case:late', limit: 1 }));
    expect(refusalOf(await proveEntry(core.ports)(inspector, { id: entry?.id ?? '' })).code).toBe(
      'proof.not-yet',
    );
  });

  test('pages of entries leave none out and show none twice', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = valueOf(
        await listEntries(core.ports)(inspector, { limit: 4, ...(after !== undefined && { after }) }),
      );
      seen.push(...page.map((entry) => entry.id));
      after = page.at(-1)?.id;
      if (page.length < 4) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await verify()).entries);
  });
});

describe('an act', () => {
  test('that is refused leaves no entry', async () => {
    const before = (await verify()).entries;
    const outcome = await core.ports.unitOfWork.run(SYSTEM, async ({ ledger }) => {
      await ledger.append({ chain: 'case:a', act: 'note.written', data: {} });
      return refused('blocked', 'test.refused', 'Thought better of it.');
    });
    expect(refusalOf(outcome).code).toBe('test.refused');
    expect((await verify()).entries).toBe(before);
  });

  test('is put in its chain’s order when twenty happen at once, and other chains do not wait', async () => {
    await Promise.all(Array.from({ length: 20 }, () => act('case:a').then(valueOf)));
    await Promise.all(Array.from({ length: 8 }, () => integrate()));
    valueOf(await integrate());
    const { rows } = await core.owner.query(
      `select sequence from ledger_entries where chain = 'case:a' order by sequence`,
    );
    expect(rows.map((row: { sequence: number }) => row.sequence)).toEqual(
      Array.from({ length: 25 }, (_, i) => i + 1),
    );
    expect(await verify()).toMatchObject({ sound: true, pending: 0 });
  });
});

describe('the owner of the database alters the record', () => {
  const [entry, values] = placeOf('case:b', 2);

  test('an updated entry is found', async () => {
    await as(`update ledger_entries set body = replace(body, 'note', 'nope') where id = ${entry}`, values);
    const { sound, faults } = await verify();
    expect(sound).toBe(false);
    expect(faults.join()).toContain('Updated: entry 2 of chain case:b');
  });

  test('an entry updated together with its hash is found', async () => {
    const { rows } = await core.owner.query(
      `select id, body from ledger_entries where chain = 'case:b' and sequence = 5`,
    );
    const body = (rows[0] as { body: string }).body.replace('note 1', 'note 7');
    const hash = Buffer.from(leafHash(new TextEncoder().encode(body)));
    await as(`update ledger_entries set body = $2, hash = $3 where id = $1`, [
      (rows[0] as { id: string }).id,
      body,
      hash,
    ]);
    await as(`update ledger_chains set hash = $1 where chain = 'case:b'`, [hash]);
    expect((await verify()).faults.join()).toMatch(/do not give the root that was signed/);
  });

  test('what can be searched cannot be made to say anything that was not hashed', async () => {
    for (const column of ['act', 'at', 'account_id'])
      await expect(core.owner.query(`update ledger_entries set ${column} = 'x'`)).rejects.toThrow(
        /can only be updated to DEFAULT/,
      );
  });

  test('reordered entries are found', async () => {
    await as(`update ledger_entries set sequence = 100 where chain = 'case:b' and sequence = 2`);
    await as(`update ledger_entries set sequence = 2 where chain = 'case:b' and sequence = 3`);
    await as(`update ledger_entries set sequence = 3 where chain = 'case:b' and sequence = 100`);
    expect((await verify()).faults.join()).toMatch(/(Reordered|Updated): entry [23] of chain case:b/);
  });

  test('leaves that change places are found', async () => {
    await as(`update ledger_leaves set leaf_index = leaf_index + 1000 where leaf_index in (2, 7)`);
    await as(
      `update ledger_leaves set leaf_index = case leaf_index when 1002 then 7 else 2 end where leaf_index > 999`,
    );
    expect((await verify()).sound).toBe(false);
  });

  test('an inserted entry is found', async () => {
    await as(`insert into ledger_entries (id, chain, sequence, hash, body)
      select gen_random_uuid(), chain, 6, hash, body from ledger_entries where chain = 'case:b' and sequence = 2`);
    expect((await verify()).faults.join()).toMatch(/Inserted|Updated|altered at the end/);
  });

  test('an entry deleted in the middle is found', async () => {
    await as(`delete from ledger_leaves where entry_id = ${entry}`, values);
    await as(`delete from ledger_entries where id = ${entry}`, values);
    expect((await verify()).faults.join()).toContain('Deleted: entry 2 of chain case:b is not there');
  });

  test('an end deleted with everything that counts it in the database is found by the head kept outside', async () => {
    const { rows } = await core.owner.query('select max(leaf_index) as last from ledger_leaves');
    const last = (rows[0] as { last: string }).last;
    const { rows: gone } = await core.owner.query(
      'select entry_id from ledger_leaves where leaf_index = $1',
      [last],
    );
    const id = (gone[0] as { entry_id: string }).entry_id;
    const { rows: place } = await core.owner.query(
      'select chain, sequence from ledger_entries where id = $1',
      [id],
    );
    const { chain, sequence } = place[0] as { chain: string; sequence: number };
    await as('delete from ledger_leaves where entry_id = $1', [id]);
    await as('delete from ledger_entries where id = $1', [id]);
    await as('delete from ledger_checkpoints');
    await as(
      `update ledger_chains c set sequence = $2::int - 1,
         hash = (select hash from ledger_entries e where e.chain = c.chain and e.sequence = $2::int - 1) where chain = $1`,
      [chain, sequence],
    );
    const { sound, faults } = await verify();
    expect(sound).toBe(false);
    expect(faults.join()).toContain('Deleted at the end');
  });

  test('an end deleted before any head covered it is found by its chain', async () => {
    await as(`delete from ledger_pending where entry_id = ${entry}`, ['case:late', 3]);
    await as(`delete from ledger_entries where id = ${entry}`, ['case:late', 3]);
    expect((await verify()).faults.join()).toContain('chain case:late was recorded to end at entry 3');
  });

  test('a head that another key signed is not believed', async () => {
    await as(
      `update ledger_checkpoints set note = replace(note, E'\\u2014 test.example/ledger ', E'\\u2014 test.example/ledger AAAA')`,
    );
    expect((await verify()).sound).toBe(false);
  });
});

describe('the application’s own role', () => {
  test.each([
    `update ledger_entries set body = body`,
    `delete from ledger_entries`,
    `truncate ledger_entries cascade`,
    `update ledger_leaves set leaf_index = leaf_index`,
    `delete from ledger_leaves`,
    `delete from ledger_checkpoints`,
    `update ledger_checkpoints set note = note`,
    `delete from ledger_nodes`,
    `alter table ledger_entries disable trigger all`,
    `drop table ledger_entries`,
    `set role plumbline_owner`,
  ])('may not: %s', async (sql) => {
    await expect(core.app.query(sql)).rejects.toThrow(/permission denied|must be owner|does not exist/);
  });
});

describe('a ledger nobody has written', () => {
  let empty: TestCore;
  beforeAll(async () => {
    empty = await openCore();
  });
  afterAll(() => empty.close());

  test('is sound and empty but for the account that asks', async () => {
    const reader = await empty.person('inspector', { office: 'inspectorate' });
    const report = valueOf(await verifyWholeLedger(empty.ports)(reader, {}));
    expect(report).toMatchObject({ sound: true, size: 0, checkpoints: 0 });
    expect(valueOf(await integrateEntries(empty.ports)()).added).toBe(report.pending);
  });
});
