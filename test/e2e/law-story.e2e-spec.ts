import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenedTransfer, Ports } from '#casework';
import { done, reportDates, SYSTEM } from '#casework';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { valueOf } from '../support/core.ts';
import type { Cast } from '../support/docket.ts';
import { answerTo, castOf, Docket, must } from '../support/docket.ts';
import { loadPartners } from '../support/partners.ts';
import { sheetOf } from '../support/transfer-sheet.ts';

/* Chronologies about invented partners, over HTTP: Examplia (QM), Sampleland (QN), Placeholdia (QP). */

const AID = 'us-22usc2378-1';
const RIGHTS = 'us-22usc2304';
const SALES = 'us-22usc2776';
const PURPOSES = 'us-22usc2754';

let now = '2031-01-02T09:00:00.000Z';
const on = (day: string) => (now = `${day}T09:00:00.000Z`);

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await startApi({ clock: { now: () => now } });
  const ports = api.app.get<Ports>(PORTS);
  await loadPartners(ports);
  const member = {
    group: 'named-group',
    country: 'QM',
    from: '2000-01-01',
    to: null,
    source: 'invented for a test',
  };
  valueOf(
    await ports.unitOfWork.run(SYSTEM, async ({ transfers }) => done(await transfers.loadGroups([member]))),
  );
  cast = await castOf(api);
  for (const [readingId, alternativeId] of [
    [`${AID}/restriction`, 'any'],
    [`${AID}/cash-sales`, 'assistance'],
    ['us-22usc2378d/cash-sales', 'grants-only'],
  ] as const)
    await adopt(readingId, alternativeId);
});

afterAll(() => api?.close());

async function adopt(readingId: string, alternative: string): Promise<void> {
  const listed = await cast.counsel.get<{ readings: { id: string; alternatives: { id: string }[] }[] }>(
    '/api/readings',
  );
  const reading = listed.body.readings.find(({ id }) => id === readingId);
  const known = reading?.alternatives.map(({ id }) => id) ?? [];
  const alternativeId = known.includes(alternative) ? alternative : (known[0] ?? '');
  const ask = { alternativeId, reasons: 'So read here.', effectiveFrom: '2031-01-02', revision: 0 };
  await must(cast.counsel, `/api/readings/${readingId}/adoptions`, ask);
}

const verdict = async (query: Readonly<Record<string, string>>) => (await answerTo(cast, query)).verdict;
const grant = { country: 'QN', instrument: 'fmf' };

describe('aid is blocked at a crossing for ten weeks', () => {
  let docket: Docket;
  const incidents: string[] = [];

  test('week by week it is put on record, and finds nothing by itself', async () => {
    for (const [week, from] of ['2031-01-06', '2031-02-10', '2031-03-10'].entries()) {
      on(from);
      const { incident } = await must<{ incident: { id: string } }>(
        cast.post,
        '/api/countries/QN/access-incidents',
        {
          ...{
            place: 'Northern crossing',
            consignment: `Convoy ${week + 1}`,
            aidOf: 'united-states',
            manner: 'direct',
          },
          ...{
            requested: 40,
            allowed: 0,
            quantityUnit: 'truckloads',
            byAuthority: 'The border office',
            from,
          },
          source: 'Mission report',
        },
      );
      incidents.push(incident.id);
    }
    on('2031-03-17');
    docket = await Docket.onCountry(cast, 'QN', AID);
    expect((await docket.explained()).standing.kind).toBe('silent');
  });

  test('it is assessed, and made known with a record of who told whom, what and when', async () => {
    await docket.does('analyst', 'restriction.reported', { summary: 'No convoy has passed for ten weeks.' });
    await docket.does('analyst', 'assessment.opened');
    await docket.does('analyst', 'access-incidents.linked', {
      accessIncidentIds: incidents,
      shows: 'Ten weeks.',
    });
    const early = await docket.refuses('decider', 'made-known.determined', { reasons: 'It is plain.' });
    expect(JSON.stringify(early)).toContain('transmission');
    await docket.does('analyst', 'transmission.recorded', {
      ...{ toldBy: 'the Secretary of State', toldTo: 'the President', toldOn: '2031-03-17' },
      what: 'That the crossing has been closed for ten weeks.',
    });
    await docket.finds({ E1: 'met', E2: 'met', E3: 'met', E4: 'met', E5: 'met' });
    await docket.does('decider', 'made-known.determined', { reasons: 'All of it is on record.' });
    const answer = await answerTo(cast, grant);
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons.flatMap(({ turnsOn }) => turnsOn.map(({ reading }) => reading))).toContain(
      `${AID}/made-known`,
    );
  });

  test('assistance is withheld by a signed determination, and the answer names it', async () => {
    on('2031-03-20');
    await docket.does('decider', 'withholding.determined', { reasons: 'The law asks for it.' });
    const answer = await answerTo(cast, grant);
    expect(answer.verdict).toBe('barred');
    const bar = answer.reasons.find((reason) => reason.verdict === 'barred');
    expect(bar).toMatchObject({ authorityId: AID, cite: '22 U.S.C. 2378-1(a)', verified: true });
    expect(bar?.determinationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('an exception waits for its notice to four committees, and for its day', async () => {
    on('2031-04-01');
    const intention = {
      effectiveOn: '2031-04-10',
      scope: 'Air defence.',
      reasons: 'As told to the committees.',
    };
    await docket.does('decider', 'exception.intended', intention);
    const early = await docket.refuses('decider', 'exception.determined', intention);
    expect(early.kind).toBe('blocked');
    expect(await verdict(grant)).toBe('barred');
    on('2031-04-03');
    await docket.delivers('exception-notice', '2031-04-03');
    await docket.finds({ X1: 'met' });
    on('2031-04-10');
    await docket.does('decider', 'exception.determined', intention);
    expect(['not-determined', 'barred']).toContain(await verdict(grant));
    expect((await docket.explained()).standing).toMatchObject({ kind: 'excepted', scope: 'Air defence.' });
  });

  test('it is revoked, and the aid passes: the finding no longer holds and assistance is restored', async () => {
    on('2031-05-01');
    await docket.does('decider', 'exception.revoked', { reasons: 'Its ground is gone.' });
    expect(await verdict(grant)).toBe('barred');
    on('2031-06-01');
    await docket.does('analyst', 'review.opened', { because: 'Every convoy of May has passed.' });
    await docket.finds({ E1: 'met', E2: 'unmet', E3: 'met', E4: 'met', E5: 'met' });
    await docket.does('decider', 'restoration.determined', { reasons: 'It no longer restricts.' });
    const answer = await answerTo(cast, grant);
    expect(answer.reasons.filter((reason) => reason.verdict === 'barred')).toEqual([]);
  });

  test('what was answered in March is answered so still', async () => {
    expect(await verdict({ ...grant, on: '2031-03-25' })).toBe('barred');
    expect(await verdict({ ...grant, on: '2031-03-25', knownAt: '2031-03-19T00:00:00.000Z' })).toBe(
      'not-determined',
    );
  });
});

describe('committees ask for statements under 502B(c)', () => {
  const request = {
    requester: 'the Committee on Foreign Relations of the Senate',
    receivedOn: '2031-07-01',
    reference: 'Letter 7.',
  };
  const transmitted = {
    assistedBy: 'It was drafted there.',
    organizations: 'Two reports.',
    access: 'It is not.',
  };
  let answered: Docket;
  let unanswered: Docket;
  const training = (country: string) => ({ country, instrument: 'imet' });

  test('one is answered on day 29, and nothing stops', async () => {
    on('2031-07-01');
    answered = await Docket.onCountry(cast, 'QM', RIGHTS);
    unanswered = await Docket.onCountry(cast, 'QP', RIGHTS);
    for (const docket of [answered, unanswered]) await docket.does('messenger', 'request.received', request);
    on('2031-07-30');
    await answered.delivers('statement', '2031-07-30');
    await answered.does('messenger', 'statement.transmitted', transmitted);
    on('2031-08-05');
    const answer = await answerTo(cast, training('QM'));
    expect(answer.reasons.filter(({ verdict: one }) => one === 'barred')).toEqual([]);
  });

  test('another is not answered by day 31: the law stops deliveries, whether or not it is recorded', async () => {
    on('2031-07-31');
    expect(await verdict(training('QP'))).not.toBe('barred');
    on('2031-08-01');
    const answer = await answerTo(cast, training('QP'));
    expect(answer.verdict).toBe('barred');
    expect(answer.reasons.find((reason) => reason.verdict === 'barred')?.cite).toBe('22 U.S.C. 2304(c)(3)');
    await api.app.get<ReturnType<typeof reportDates>>(reportDates)();
    expect((await unanswered.explained()).state).toContain('stoppedByLaw');
    expect(await verdict(training('QP'))).toBe('barred');
  });

  test('the statement lifts that', async () => {
    on('2031-08-10');
    await unanswered.delivers('statement', '2031-08-10');
    await unanswered.does('messenger', 'statement.transmitted', transmitted);
    expect(await verdict(training('QP'))).not.toBe('barred');
  });
});

describe('two sales to one buyer', () => {
  const item = { quantity: 100, category: 'IV', major: true } as const;
  const interceptors = sheetOf({
    ...{ title: 'Interceptors', majorEquipmentUsd: 26_000_000, totalUsd: 30_000_000, constructionUsd: 0 },
    ...{ firearmsUsd: 0, receivingForce: 'armed-forces', crimeControl: false, sensitivityRaised: false },
    items: [{ ...item, name: 'Interceptor', itemClass: 'purely-defensive', valueUsd: 26_000_000 }],
  });
  const bombs = {
    ...interceptors,
    ...{ title: 'Bombs', majorEquipmentUsd: 90_000_000, totalUsd: 90_000_000 },
    items: [{ ...item, name: 'Bomb', itemClass: 'other' as const, valueUsd: 90_000_000 }],
  };
  const letter = { number: 'QM-D-001', quarterEndsOn: '2031-12-31', reasons: 'The period is over.' };
  const sales: Record<'interceptors' | 'bombs', { id: string; caseId: string; docket: Docket }> = {} as never;

  const sheetBody = (sheet: typeof interceptors | typeof bombs) =>
    JSON.parse(
      JSON.stringify(sheet, (_key, value: unknown) => (value === null ? undefined : value)),
    ) as object;

  async function open(sheet: typeof interceptors | typeof bombs) {
    const ask = { instrumentId: 'fms-national-funds', country: 'QM', sheet: sheetBody(sheet) };
    const { transfer } = await must<{ transfer: OpenedTransfer }>(cast.analyst, '/api/transfers', ask);
    const docket = await Docket.open(cast, transfer.caseId, SALES);
    await docket.does('analyst', 'sheet.checked', { newSalesTerritory: false, cooperativeProject: false });
    await docket.finds({ N1: 'met', N2: 'met', N3: 'met' });
    return { id: transfer.id, caseId: transfer.caseId, docket };
  }

  test('both must be certified: the rows of the table say why', async () => {
    on('2031-09-01');
    sales.interceptors = await open(interceptors);
    sales.bombs = await open(bombs);
    for (const { id, docket } of Object.values(sales)) {
      const refused = await docket.refuses('decider', 'no-certification.concluded', { reasons: 'Small.' });
      expect(JSON.stringify(refused)).toContain('An amount of the table is reached');
      expect(await verdict({ transfer: id })).not.toBe('eligible');
    }
  });

  test('fifteen days from the last receipt the interceptors may be offered; a resolution introduced stops nothing', async () => {
    for (const [number, { docket }] of Object.entries(sales)) {
      await docket.does('decider', 'sale-certification.submitted', { number, reasons: 'As set out.' });
      await docket.delivers('sale-certification', '2031-09-01');
      await docket.does('messenger', 'receipt.confirmed');
    }
    on('2031-09-05');
    await sales.bombs.docket.does('messenger', 'resolution.introduced', {
      resolution: 'S.J. Res. 9',
      on: '2031-09-05',
    });
    expect(JSON.stringify(await sales.interceptors.docket.refuses('messenger', 'period.ended'))).toContain(
      'run out',
    );
    on('2031-09-17');
    for (const { docket } of Object.values(sales)) await docket.does('messenger', 'period.ended');
  });

  test('the letter of offer waits for the other laws: nobody has found its purpose authorized', async () => {
    const { caseId, docket, id } = sales.interceptors;
    const refused = await docket.refuses('decider', 'letter.issued', letter);
    expect(refused.message).toContain('22 U.S.C. 2754 asks of this transfer');
    const purpose = await Docket.open(cast, caseId, PURPOSES);
    await purpose.does('analyst', 'purpose.stated', {
      purpose: 'legitimate-self-defense',
      statedIn: 'The request.',
    });
    await purpose.finds({ A1: 'unmet', A2: 'unmet' });
    await purpose.does('decider', 'purpose.authorised', { reasons: 'It is one of those named.' });
    await docket.does('decider', 'letter.issued', letter);
    const answer = await answerTo(cast, { transfer: id });
    expect(answer.verdict).toBe('eligible');
    const ofSales = answer.reasons.filter(({ authorityId }) => authorityId === SALES);
    expect(ofSales.map((reason) => reason.verdict)).toEqual(ofSales.map(() => 'eligible'));
  });

  test('the resolution is enacted, and the bombs are prohibited', async () => {
    on('2031-09-20');
    await sales.bombs.docket.does('messenger', 'resolution.passed', {
      resolution: 'S.J. Res. 9',
      on: '2031-09-18',
    });
    await sales.bombs.docket.does('decider', 'resolution.enacted', {
      ...{ publicLaw: 'P.L. 999-1', on: '2031-09-20', reasons: 'It was enacted.' },
    });
    const answer = await answerTo(cast, { transfer: sales.bombs.id });
    expect(answer.verdict).toBe('barred');
    expect((await sales.bombs.docket.refuses('decider', 'letter.issued', letter)).kind).toBe('blocked');
  });

  test('an amendment that raises the value is notified again before it can be offered', async () => {
    on('2031-10-01');
    const sheet = sheetBody({ ...interceptors, majorEquipmentUsd: 60_000_000, totalUsd: 70_000_000 });
    const { amendment } = await must<{ amendment: { rose: string[] } }>(
      cast.analyst,
      `/api/transfers/${sales.interceptors.id}/amendments`,
      { version: 1, because: 'A second battery.', sheet },
    );
    expect(amendment.rose).toEqual(expect.arrayContaining(['majorEquipmentUsd', 'totalUsd']));
    const { docket, id } = sales.interceptors;
    expect(await verdict({ transfer: id })).not.toBe('eligible');
    await docket.does('analyst', 'amendment.recorded', {
      ...{ change: 'A second battery.', majorEquipmentUsd: 60_000_000, totalUsd: 70_000_000 },
    });
    await docket.does('analyst', 'sheet.checked', { newSalesTerritory: false, cooperativeProject: false });
    await docket.finds({ N1: 'met', N2: 'met', N3: 'met' });
    expect((await docket.refuses('decider', 'letter.issued', letter)).kind).toBe('blocked');
    await docket.does('decider', 'sale-certification.submitted', { number: '31-77', reasons: 'As amended.' });
    await docket.delivers('sale-certification', '2031-10-01');
    await docket.does('messenger', 'receipt.confirmed');
    on('2031-10-17');
    await docket.does('messenger', 'period.ended');
    await docket.does('decider', 'letter.issued', { ...letter, number: 'QM-D-001-A1' });
  });
});
