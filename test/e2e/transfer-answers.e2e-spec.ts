import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, CountryTransfer, Ports, Refusal, ShownWindow, WhatIf } from '#casework';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { loadPartners } from '../support/partners.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';

let api: TestApi;
let analyst: Caller;
let counsel: Caller;
let inspector: Caller;
let transferId = '';
let caseId = '';

beforeAll(async () => {
  api = await startApi();
  await loadPartners(api.app.get<Ports>(PORTS));
  analyst = await signInAs(api, { role: 'analyst', portfolio: ['QM'] });
  counsel = await signInAs(api, { role: 'legal-adviser', portfolio: ['QM'] });
  inspector = await signInAs(api, { role: 'inspector' });
  const sheet = {
    ...{ title: 'Interceptors (invented)', receivingForce: 'armed-forces', totalUsd: 60_000_000 },
    ...{ majorEquipmentUsd: 26_000_000, constructionUsd: 0, firearmsUsd: 0 },
    items: [{ name: 'Interceptor', itemClass: 'purely-defensive', quantity: 40 }],
  };
  const body = { instrumentId: 'fms-national-funds', country: 'QM', sheet };
  const made = await analyst.send<{ transfer: { id: string; caseId: string } }>(
    'POST',
    '/api/transfers',
    body,
  );
  ({ id: transferId, caseId } = made.body.transfer);
  for (const who of [analyst, counsel])
    await who.send('POST', `/api/cases/${caseId}/declarations`, {
      declares: 'none',
      words: 'I looked; none.',
    });
});

afterAll(() => api?.close());

const ask = (query: string, who = inspector) =>
  who.get<{ answer: Answer; refusal: Refusal }>(`/api/answers?${query}`);
const suppose = (body: object, who = inspector) =>
  who.send<WhatIf & { refusal: Refusal }>('POST', '/api/answers/what-if', body);

describe('an answer over HTTP', () => {
  test('takes every law for a transfer, each with its citation', async () => {
    const { status, body } = await ask(`transfer=${transferId}`);
    expect(status).toBe(200);
    expect(body.answer).toMatchObject({ verdict: 'not-determined', transferId, policy: [], reserved: [] });
    const row = body.answer.reasons.find(({ authorityId }) => authorityId === 'us-22usc2776');
    expect(row).toMatchObject({ cite: '22 U.S.C. 2776(b)(1)' });
    expect(row?.words).toContain('$26,000,000 reaches $14,000,000');
    expect(JSON.stringify(body.answer)).not.toContain('"QM"');
  });

  test('about a country says what only a transfer can be asked', async () => {
    const { body } = await ask('country=QM&instrument=fms-national-funds');
    expect(body.answer.reserved.map(({ authorityId }) => authorityId)).toContain('us-22usc2776');
    expect(body.answer.unitId).toBeNull();
  });

  test.each([
    ['nobody', 'instrument=imet', 422, 'answer.invalid'],
    ['a country of four letters', 'country=QMQM&instrument=imet', 422, undefined],
    ['a country that is none', 'country=ZZ&instrument=fmf', 422, 'country.unknown'],
    ['an instrument that is none', 'country=QM&instrument=favour', 422, 'instrument.unknown'],
    [
      'a transfer that is not there',
      'transfer=01890a5d-ac96-774b-bcce-b302099a8057',
      404,
      'transfer.not-found',
    ],
    ['a day that does not exist', 'country=QM&instrument=fmf&on=2031-02-30', 422, undefined],
  ])('about %s is refused', async (_what, query, status, code) => {
    const reply = await ask(query);
    expect(reply.status).toBe(status);
    if (code !== undefined) expect(reply.body.refusal.code).toBe(code);
  });

  test('is not for somebody of another portfolio, nor behind a door that was not opened', async () => {
    const stranger = await signInAs(api, { role: 'analyst', portfolio: ['QN'] });
    expect((await ask(`transfer=${transferId}`, stranger)).status).toBe(404);
    expect((await ask('country=QM&instrument=fmf', stranger)).status).toBe(404);
    const silent = await signInAs(api, { role: 'analyst', portfolio: ['QM'] });
    expect((await ask(`transfer=${transferId}`, silent)).body.refusal.code).toBe('conflict.undeclared');
    const administrator = await signInAs(api, { role: 'administrator' });
    expect((await suppose({ transfer: transferId, packs: ['policy-nsm-20'] }, administrator)).status).toBe(
      403,
    );
  });

  test('what if: another reading and a bill, beside the answer as the law stands', async () => {
    const assuming = [{ reading: 'us-22usc2378-1/cash-sales', alternative: 'grants-only' }];
    const { status, body } = await suppose({
      transfer: transferId,
      assuming,
      packs: ['bill-ceasefire-compliance'],
    });
    expect(status).toBe(200);
    expect(body.supposed).toHaveLength(2);
    expect(body.words).toContain('changes nothing');
    const lawsOf = ({ reasons }: Answer) => reasons.map(({ authorityId }) => authorityId);
    expect(lawsOf(body.whatIf)).toContain('bill-ceasefire-compliance');
    expect(lawsOf(body.given)).not.toContain('bill-ceasefire-compliance');
    const wrong = await suppose({ transfer: transferId, packs: ['us-22usc2776'] });
    expect(wrong.body.refusal).toMatchObject({ code: 'what-if.invalid', faults: [{ where: 'packs' }] });
  });
});

describe('transfers and the country', () => {
  test('a country’s transfers come page by page, each with what the country’s bars say of it', async () => {
    const path = '/api/countries/qm/transfers?limit=1';
    const { body } = await analyst.get<{ transfers: CountryTransfer[]; next: string | null }>(path);
    expect(body.transfers[0]).toMatchObject({
      id: transferId,
      ofTheWhole: { verdict: 'eligible', reasons: [] },
    });
    const second = await analyst.get<{ transfers: CountryTransfer[] }>(`${path}&after=${body.next}`);
    expect(second.body.transfers).toEqual([]);
    const stranger = await signInAs(api, { role: 'analyst', portfolio: ['QN'] });
    expect((await stranger.get(path)).status).toBe(404);
  });

  test('a case that is about no country has no exposure, and a determination that is none is applied to nothing', async () => {
    const { body } = await analyst.get<{ windows: ShownWindow[] }>(`/api/cases/${caseId}/exposure`);
    expect(body.windows).toEqual([]);
    const said = { determinationId: transferId, isWithin: true, reasons: 'Interceptors only.' };
    const path = `/api/transfers/${transferId}/coverages`;
    expect((await counsel.send<{ refusal: Refusal }>('POST', path, said)).body.refusal.code).toBe(
      'determination.not-found',
    );
    expect((await analyst.send('POST', path, said)).status).toBe(403);
  });
});
