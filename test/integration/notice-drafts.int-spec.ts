import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import { draftNotice, fillNotice, listNotices, showNotice } from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { deliverAll, openCountryCase } from '../support/drawn-case.ts';
import type { DrawnCase } from '../support/drawn-case.ts';
import { loadInvented } from '../support/partners.ts';
import type { SalePeople } from '../support/sale-case.ts';
import { certifiedSale, salePeople } from '../support/sale-case.ts';

const PATTERN = 'us-22usc2304';
let now = '2031-02-03T09:00:00.000Z';

let core: TestCore;
let people: SalePeople;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => now } });
  await loadInvented(core.ports);
  people = await salePeople(core);
});

afterAll(() => core?.close());

const noticesOf = async ({ proceedingId }: Pick<DrawnCase, 'proceedingId'>) =>
  valueOf(await listNotices(core.ports)(people.messenger, { proceedingId, limit: 200 }));

async function draftOf(one: DrawnCase, dutyId: string, actor: Actor = people.messenger) {
  const notice = (await noticesOf(one)).find((found) => found.dutyId === dutyId);
  return draftNotice(core.ports)(actor, { id: notice?.id ?? '' });
}

describe('the draft of a notice about a sale', () => {
  test('comes from the record, part by part, and names with its citation what the record does not say', async () => {
    const sale = await certifiedSale(core, people, 'XA');
    const { parts, missing, contents } = valueOf(await draftOf(sale, 'sale-certification'));
    const drawn = Object.fromEntries(parts.map(({ id, drawn: found }) => [id, found?.text ?? null]));
    expect(drawn).toMatchObject({
      purchaser: expect.stringContaining('XA'),
      amount: expect.stringContaining('Major defense equipment: $90,000,000'),
      description: '300 × Example bomb, category IV',
      justification: 'The purchaser defends its own airspace with them.',
      sensitivity: null,
    });
    const sources = parts.flatMap(({ drawn: found }) => found?.sources ?? []);
    expect(sources.map(({ kind }) => kind)).toEqual(['registry', 'transfer', 'transfer', 'determination']);
    for (const { words, id } of sources) expect([words, id]).not.toContain('');
    expect(missing.map(({ id }) => id)).toContain('sensitivity');
    for (const { cite } of missing) expect(cite).toContain('22 U.S.C. 2776(');
    expect(Object.keys(contents).sort()).toEqual(['amount', 'description', 'justification', 'purchaser']);
  });

  test('is kept only by a person; what they wrote stands, and each part carries their mark', async () => {
    const sale = await certifiedSale(core, people, 'XA');
    const { contents, noticeId } = valueOf(await draftOf(sale, 'sale-certification'));
    const fill = fillNotice(core.ports);
    const write = { noticeId, contents: { ...contents, purchaser: 'The Ministry of Defense' } };
    valueOf(await fill(people.messenger, { ...write, portions: { amount: 'secret' } }));
    valueOf(
      await fill(people.messenger, { noticeId, contents: {}, portions: { purchaser: 'unclassified' } }),
    );
    const again = valueOf(await draftOf(sale, 'sale-certification'));
    expect(again.contents['purchaser']).toBe('The Ministry of Defense');
    const shown = valueOf(await showNotice(core.ports)(people.messenger, { id: noticeId }));
    expect(shown.portions).toEqual({ amount: 'secret', purchaser: 'unclassified' });
    expect(shown.subject).toBe('transfer');
    const wrong = {
      noticeId,
      contents: {},
      portions: { amount: 'hush' as 'secret', weather: 'secret' as const },
    };
    expect(refusalOf(await fill(people.messenger, wrong)).faults?.map(({ where }) => where)).toEqual([
      'contents.weather',
      'portions.amount',
    ]);
  });

  test('holds back what follows until it is delivered to all three; the publication is a notice to the public', async () => {
    const sale = await certifiedSale(core, people, 'XA');
    const open = await noticesOf(sale);
    expect(open.map(({ dutyId, recipient }) => `${dutyId} ${recipient}`).sort()).toEqual([
      'federal-register public',
      'sale-certification committee:house-foreign-affairs',
      'sale-certification committee:senate-foreign-relations',
      'sale-certification officer:speaker',
    ]);
    const early = refusalOf(await sale.act(people.messenger, 'receipt.confirmed'));
    expect([early.kind, JSON.stringify(early.blocks)]).toEqual([
      'blocked',
      expect.stringContaining('22 U.S.C. 2776(b)(1)'),
    ]);
    await deliverAll(core, people.messenger, sale, {
      dutyId: 'sale-certification',
      deliveredOn: '2031-02-03',
    });
    valueOf(await sale.act(people.messenger, 'receipt.confirmed'));
    await deliverAll(core, people.messenger, sale, { dutyId: 'federal-register', deliveredOn: '2031-02-03' });
  });

  test('is refused to whoever may not open its case, and is not there outside the portfolio', async () => {
    const sale = await certifiedSale(core, people, 'XA');
    const stranger = await core.person('legislative-affairs');
    expect(refusalOf(await draftOf(sale, 'sale-certification', stranger)).code).toBe('conflict.undeclared');
    const elsewhere = await core.person('legislative-affairs', { portfolio: ['XN'] });
    expect(refusalOf(await draftOf(sale, 'sale-certification', elsewhere)).kind).toBe('not-found');
  });
});

describe('the draft of a statement about a country', () => {
  test('names the country, takes no finding that is not met, and lacks every part that no record can stand for', async () => {
    now = '2031-03-02T09:00:00.000Z';
    const { analyst, messenger } = people;
    const one = await openCountryCase(core, analyst, [analyst, messenger], {
      country: 'XC',
      authorityId: PATTERN,
    });
    const received = { receivedOn: '2031-03-02', reference: 'Letter 7.' };
    const requester = 'the Committee on Foreign Relations of the Senate';
    valueOf(await one.act(messenger, 'request.received', { ...received, requester }));
    const draft = valueOf(await draftOf(one, 'statement'));
    expect(draft.parts.every(({ drawn }) => drawn === null)).toBe(true);
    expect(draft.missing.map(({ id }) => id)).toEqual(['A', 'B-i', 'B-ii', 'C-i', 'C-ii', 'D']);
    expect((await noticesOf(one))[0]).toMatchObject({
      subject: 'country',
      about: expect.stringMatching(/^[A-Z]/),
    });
  });
});
