import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  compareEdition,
  draftNotice,
  fillNotice,
  integrateEntries,
  listEditions,
  listNotices,
  listPublicEditions,
  printDetermination,
  printEdition,
  printNotice,
  writeAtom,
} from '#casework';
import type { Outcome, PaperFormat, Printed } from '#casework';
import type { People, Track } from '../support/case-world.ts';
import {
  castPeople,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

let core: TestCore;
let people: People;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => '2026-03-02T09:00:00.000Z' } });
  people = await castPeople(core);
  await core.owner.query(
    `insert into countries (iso, alpha3, name, status) values ('FD', 'FDN', 'Freedonia (fictional)', 'current')`,
  );
});

afterAll(() => core?.close());

async function barred(): Promise<Track> {
  const opened = await openFictionalCase(core, people);
  const track = await opened.open(STATE_LAW);
  await toReview(track, people, opened);
  await toCertified(track, people);
  await toBar(track, people.decider);
  return track;
}

const textOf = (outcome: Outcome<Printed>): string =>
  new TextDecoder('latin1').decode(valueOf(outcome).bytes);
const htmlOf = (outcome: Outcome<Printed>): string => new TextDecoder().decode(valueOf(outcome).bytes);

const noticesOf = async ({ id }: Track) =>
  valueOf(await listNotices(core.ports)(people.liaison, { proceedingId: id, limit: 200 }));

describe('a printed notice', () => {
  test('holds each part with its citation and mark, what is missing, and the ledger’s checkpoint', async () => {
    const track = await barred();
    const found = (await noticesOf(track)).find(({ dutyId }) => dutyId === 'basis-to-government');
    const id = found?.id ?? '';
    const print = (format: PaperFormat) => printNotice(core.ports)(people.liaison, { id, format });
    expect(htmlOf(await print('html'))).toContain('Missing: nobody has written this part.');
    const draft = valueOf(await draftNotice(core.ports)(people.liaison, { id }));
    const portions = { basis: 'controlled' } as const;
    valueOf(
      await fillNotice(core.ports)(people.liaison, { noticeId: id, contents: draft.contents, portions }),
    );
    await integrateEntries(core.ports)();
    const html = htmlOf(await print('html'));
    const { rows } = await core.owner.query(
      `select e.id, encode(e.hash, 'hex') as hash from ledger_entries e where e.chain = $1 order by sequence desc limit 1`,
      [`case:${track.caseId}`],
    );
    const [head] = rows as { id: string; hash: string }[];
    for (const piece of [
      'CONTROLLED',
      '(CUI)',
      'The bar follows',
      'test.example/ledger',
      head?.id,
      head?.hash,
    ])
      expect(html).toContain(piece);
    const note = (await core.ports.views.ledger.latestCheckpoint())?.note ?? '';
    expect(html).toContain(note.split('\n')[2]);
    expect(textOf(await print('pdf'))).toMatch(/^%PDF-1\.7/);
  });

  test('is refused to whoever may not read it', async () => {
    const [notice] = await noticesOf(await barred());
    const stranger = await core.person('legislative-affairs', { portfolio: ['FD'] });
    const elsewhere = await core.person('legislative-affairs', { portfolio: ['BD'] });
    const ask = { id: notice?.id ?? '', format: 'pdf' } as const;
    expect(refusalOf(await printNotice(core.ports)(stranger, ask)).code).toBe('conflict.undeclared');
    expect(refusalOf(await printNotice(core.ports)(elsewhere, ask)).kind).toBe('not-found');
  });
});

describe('the printed record of a determination', () => {
  test('names who signed, the reasons, and the findings as they stood', async () => {
    const track = await barred();
    const { rows } = await core.owner.query(
      `select id from determinations where proceeding_id = $1 order by signed_at, id`,
      [track.id],
    );
    const determinationId = (rows as { id: string }[]).at(-1)?.id ?? '';
    const ask = { proceedingId: track.id, determinationId };
    const html = htmlOf(await printDetermination(core.ports)(people.analyst, { ...ask, format: 'html' }));
    for (const piece of [
      'The bar follows from the law.',
      people.decider.name,
      'As the record shows.',
      'Nobody dissented',
    ])
      expect(html).toContain(piece);
    expect(textOf(await printDetermination(core.ports)(people.analyst, { ...ask, format: 'pdf' }))).toContain(
      '/S /TH',
    );
    const other = { ...ask, determinationId: track.id, format: 'html' } as const;
    expect(refusalOf(await printDetermination(core.ports)(people.analyst, other)).kind).toBe('not-found');
  });
});

describe('an edition', () => {
  test('says what changed since the last one, in every format', async () => {
    await barred();
    const [newest] = valueOf(await listEditions(core.ports)(people.liaison, { limit: 1 }));
    const id = newest?.id ?? '';
    const { difference, entries } = valueOf(await compareEdition(core.ports)(people.liaison, { id }));
    expect(difference.changes).toHaveLength(1);
    expect(difference.changes[0]).toMatchObject({ change: 'added', because: 'barred since 2 Mar 2026' });
    expect(difference.since).toBe((newest?.number ?? 0) - 1);
    const print = async (format: 'html' | 'pdf' | 'json' | 'csv') =>
      printEdition(core.ports)(people.liaison, { id, format });
    const name = difference.changes[0]?.unitName ?? '';
    expect(htmlOf(await print('html'))).toContain(name);
    expect(textOf(await print('pdf'))).toMatch(/^%PDF/);
    expect(JSON.parse(htmlOf(await print('json')))).toMatchObject({
      difference: { changes: [{ unitName: name }] },
    });
    expect(
      htmlOf(await print('csv'))
        .trim()
        .split('\r\n'),
    ).toHaveLength(entries.length + 1);
  });

  test('reaches the public only with what is published, and not at all where that is nothing new', async () => {
    const published = valueOf(await listPublicEditions(core.ports)());
    expect(published).toEqual([]);
    const track = await barred();
    await barred();
    await track.act(people.liaison, 'identity.published', { words: 'On the website (fictional).' });
    const [only, ...others] = valueOf(await listPublicEditions(core.ports)());
    expect([only?.units.length, others]).toEqual([1, []]);
    const atom = writeAtom(only === undefined ? [] : [only], 'https://log.example/?a&b');
    expect(atom).toContain(`<id>urn:uuid:${only?.id}</id>`);
    expect(atom).toContain('a&amp;b');
  });
});
