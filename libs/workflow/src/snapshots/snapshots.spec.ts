import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { KnownThen, Proceeding, ProceedingEvent } from '../index.ts';
import { advance, CHARTED_VERSION, LEAHY_VERSION, restore, standingOf } from '../index.ts';

/*
 * Proceedings as each version of a machine stored them: real acts, once, and never written again. A folder is one machine
 * and version. Where one of these stops loading, so do proceedings in databases: a migration of what is stored is owed
 * (`MIGRATIONS` in the machine's `store.ts`), with a higher version, and a folder for that version. No file here is
 * corrected instead.
 */

interface Snapshot {
  readonly about: string;
  readonly proceeding: Proceeding;
  /** When it is asked, and what is known then outside the proceeding. */
  readonly asked: KnownThen & { readonly at: string };
  readonly says: string;
  /** A further act, and the state it leads to. */
  readonly then: ProceedingEvent;
  readonly leadsTo: string;
}

const VERSIONS = { 'leahy-unit': LEAHY_VERSION, charted: CHARTED_VERSION };
const OWED =
  'This was stored by an earlier program and must go on. A migration of stored proceedings is owed; do not change the file.';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const snapshots = folders.flatMap((folder) =>
  readdirSync(path.join(here, folder)).map((file) => path.join(folder, file)),
);
const read = (file: string) => JSON.parse(readFileSync(path.join(here, file), 'utf8')) as Snapshot;

/** The proceeding, with the reason where it does not load. */
function loaded(stored: unknown): Proceeding {
  const found = restore(stored);
  if (!found.ok) throw new Error(`${found.refusal.message} ${OWED}`);
  return found.proceeding;
}

test('every version of every machine, from the first to the present, has proceedings that it stored', () => {
  const named = Object.entries(VERSIONS).flatMap(([machine, newest]) =>
    Array.from({ length: newest }, (_, before) => `${machine}-v${before + 1}`),
  );
  expect(folders.sort()).toEqual(named.sort());
  for (const folder of named)
    expect(snapshots.filter((file) => file.startsWith(folder)).length).toBeGreaterThan(3);
});

describe.each(snapshots)('%s', (file) => {
  const { proceeding: stored, asked, says, then, leadsTo } = read(file);

  test('is of the machine and the version that its folder names', () => {
    expect(path.dirname(file)).toBe(`${stored.machine}-v${stored.version}`);
  });

  test('still loads, or a migration is owed', () => {
    const found = loaded(stored);
    expect(found.version).toBe(VERSIONS[found.machine]);
    if (stored.version === found.version) expect(found).toEqual(stored);
  });

  test('still says what it said', () => {
    const { at, ...known } = asked;
    expect(standingOf(loaded(stored), at, known).kind).toBe(says);
  });

  test('still goes on', () => {
    const result = advance(loaded(stored), then);
    expect(result).toMatchObject({ ok: true, next: { state: leadsTo } });
    if (result.ok) expect(restore(JSON.parse(JSON.stringify(result.next)))).toMatchObject({ ok: true });
  });
});
