import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Ports } from '#casework';
import {
  actOnProceeding,
  actorOf,
  answerEligibility,
  askWhatIf,
  changeAccount,
  explainCase,
  integrateEntries,
  listAccessIncidents,
  listCases,
  listDeviations,
  listNominations,
  listPhaseOuts,
  listRequests,
  listRequestRows,
  listTransfers,
  searchUnits,
  showExposure,
  showPhaseOut,
  verifyWholeLedger,
} from '#casework';
import { readCountries } from '#matching';
import { demoSeeds, referenceSeeds } from '../../seeds/index.ts';
import type { TestCore } from '../support/core.ts';
import { clockAtNoon } from '../support/clock-at-noon.ts';
import { openCore, valueOf } from '../support/core.ts';

const clock = clockAtNoon();
const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
let core: TestCore;
let said: readonly string[];

/** Loads everything as a start does; returns the sentences. */
async function load(ports: Ports): Promise<readonly string[]> {
  const sentences: (string | undefined)[] = [];
  for (const seed of [...referenceSeeds, ...demoSeeds]) sentences.push(await seed.load({ ports, folder }));
  return sentences.filter((sentence) => sentence !== undefined);
}

/** Argon2id is meant to be slow; what it protects is not in question here. */
const quick = (ports: Ports): Ports => ({
  ...ports,
  passwords: { hash: () => Promise.resolve('$none$'), verify: () => Promise.resolve(false) },
});

async function person(name: string, { ports }: TestCore = core): Promise<Actor> {
  const account = await ports.views.accounts.byEmail(`${name}@plumbline.example`);
  if (account === undefined) throw new Error(`There is no demo account ${name}.`);
  return actorOf(account);
}

/** How often each act is in the ledger. Two acts that were done for nothing leave no trace elsewhere; see below. */
async function acts({ owner }: TestCore): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ act: string; count: string }>(
    `select body::json -> 'entry' ->> 'act' as act, count(*) from ledger_entries group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ act, count }) => [act, Number(count)]));
}

async function unit(name: string, country: string): Promise<string> {
  const { units: found } = valueOf(
    await searchUnits(core.ports)(await person('vetter'), { text: name, country, limit: 5 }),
  );
  expect(found[0]?.name).toBe(name);
  return found[0]!.id;
}

async function answer(name: string, country: string, instrumentId: string) {
  const unitId = await unit(name, country);
  return valueOf(await answerEligibility(core.ports)(await person('analyst'), { unitId, instrumentId }));
}

beforeAll(async () => {
  core = await openCore({ clock });
  said = await load(quick(core.ports));
});

afterAll(() => core?.close());

describe('the demo', () => {
  test('says in a sentence for each part what was loaded', () => {
    expect(said).toEqual([
      'The list of countries is up to date.',
      'The profiles of forums are up to date.',
      'The baselines of assistance are up to date.',
      'The groups of purchasers are up to date.',
      'The areas of use are up to date.',
      '10 demo accounts added.',
      'Invented partners: Examplia (QM), Sampleland (QN), Placeholdia (QP).',
      expect.stringMatching(/^63 invented units with \d+ claims\.$/),
      '9 invented sites have a point on the map, in the open sea.',
      'Posts added: examplia, sampleland, placeholdia.',
      'Vetting requests: Junior Leaders Course, spring 2027; Radio maintenance, spring 2027.',
      expect.stringMatching(/^Cases: (Detention at .+; ){3}Detention at .+\.$/),
      expect.stringMatching(/^Deviation: A round table \(invented\), until \d{4}-\d\d-\d\d\.$/),
      'Reading adopted: us-22usc2378-1/restriction, "any".',
      'Cases about a country: Sampleland, Placeholdia, Examplia.',
      'Transfers: Interceptors (invented); Bombs (invented); Radios from a grant (invented).',
      'Phase-out: Examplia: from grant to sale in ten years (invented).',
    ]);
  });

  test('changes nothing when it is loaded again', async () => {
    const before = await acts(core);
    expect(await load(quick(core.ports))).toEqual([]);
    expect(await acts(core)).toEqual(before);
  });

  test('takes for its partners codes that ISO 3166 assigns to nobody', async () => {
    const [invented, real] = await Promise.all(
      ['demo', 'reference'].map(async (part) =>
        readCountries(await readFile(`${folder}/${part}/countries.csv`, 'utf8')),
      ),
    );
    const assigned = new Set(real!.flatMap(({ iso, alpha3 }) => [iso, alpha3]));
    for (const { iso, alpha3, status } of invented!) {
      expect(status).toBe('user-assigned');
      expect(iso).toMatch(/^Q[M-Z]$/);
      expect(alpha3).toMatch(/^Q[M-Z][A-Z]$/);
      expect(assigned.has(iso) || assigned.has(alpha3)).toBe(false);
    }
  });

  test('gives every partner a post with the same settings and as many units', async () => {
    const posts = await core.ports.views.posts.list('all');
    const settings = posts.map(({ id: _id, name: _name, country: _country, ...rest }) => rest);
    expect(posts).toHaveLength(3);
    expect(settings).toEqual([settings[0], settings[0], settings[0]]);
    const { rows } = await core.owner.query<{ count: string }>('select count(*) from units group by country');
    expect(rows.map(({ count }) => Number(count))).toEqual([21, 21, 21]);
  });

  test('asks nothing about its units file', async () => {
    const { rows } = await core.owner.query('select * from unit_import_questions');
    expect(rows).toEqual([]);
  });
});

describe('its requests', () => {
  test('hold a list in a cell, an "Army", and dates the wrong way round, each where it belongs', async () => {
    const vetter = await person('vetter');
    const requests = valueOf(await listRequests(core.ports)(vetter, { limit: 10 }));
    const junior = requests.find(({ postId }) => postId === 'examplia')!;
    expect(junior.totals).toMatchObject({
      rows: 8,
      nominated: 4,
      severalRows: 1,
      notIdentified: 1,
      refused: 2,
    });
    const refused = valueOf(
      await listRequestRows(core.ports)(vetter, { id: junior.id, ending: 'refused', limit: 10 }),
    );
    expect(refused.map(({ row, refusals }) => [row, refusals[0]?.code])).toEqual([
      [8, 'cell.end-before-start'],
      [9, 'country.not-the-posts'],
    ]);
    expect(junior.state).toBe('submittedToLeahy');
    const reopened = valueOf(
      await listNominations(core.ports)(vetter, { id: junior.id, result: 'reopened', limit: 10 }),
    );
    expect(reopened.map(({ unitName }) => unitName)).toEqual(['181st Infantry Battalion']);
  });

  test('are matched in part', async () => {
    const vetter = await person('vetter');
    const requests = valueOf(await listRequests(core.ports)(vetter, { limit: 10 }));
    const radio = requests.find(({ postId }) => postId === 'sampleland')!;
    const nominations = valueOf(await listNominations(core.ports)(vetter, { id: radio.id, limit: 50 }));
    const states = Map.groupBy(nominations, ({ matchState }) => matchState);
    expect(states.get('confirmed')).toHaveLength(3);
    expect(states.get('open')?.length).toBeGreaterThan(2);
    expect(states.get('open')?.some(({ candidates }) => candidates.length > 0)).toBe(true);
  });
});

describe('its cases', () => {
  test('stand where the tour finds them', async () => {
    const cases = valueOf(await listCases(core.ports)(await person('analyst'), { limit: 50 }));
    const standing = cases.map(({ about, proceedings }) => [
      about,
      Object.fromEntries(proceedings.map(({ authorityId, state }) => [authorityId, state])),
    ]);
    expect(standing).toEqual([
      [
        'Soldiers with a green badge, Placeholder Vale',
        { 'us-22usc2378d': 'unitUnknown', 'us-10usc362': 'triage' },
      ],
      ['28th Infantry Brigade', { 'us-22usc2378d': 'underReview', 'us-10usc362': 'underReview' }],
      ['18th Infantry Brigade', { 'us-22usc2378d': 'ineligible', 'us-10usc362': 'underReview' }],
      ['38th Infantry Brigade', { 'us-22usc2378d': 'restored' }],
      ['Sampleland', { 'us-22usc2378-1': 'exceptionIntended' }],
      ['Placeholdia', { 'us-22usc2304': 'monitoring / statementDue / noResolution' }],
      ['Examplia', { 'us-22usc2753': 'reportDue / creditsOpen / salesOpen / noRequest' }],
      [
        'Interceptors (invented)',
        { 'us-22usc2776': 'reviewPeriod / noResolution / asCertified / undelivered' },
      ],
      ['Bombs (invented)', { 'us-22usc2776': 'held / noResolution / asCertified / undelivered' }],
      ['Radios from a grant (invented)', {}],
    ]);
  });

  test('say what blocks the next act, with the citation and who can clear it', async () => {
    const official = await person('official');
    const cases = valueOf(await listCases(core.ports)(official, { limit: 50 }));
    const review = cases.find(({ about }) => about === '28th Infantry Brigade')!;
    const { proceedings } = valueOf(await explainCase(core.ports)(official, { id: review.id }));
    const state = proceedings.find(({ authorityId }) => authorityId === 'us-22usc2378d')!;
    const signing = state.acts.find(({ type }) => type === 'credible-information.determined')!;
    expect(signing.allowed).toBe(false);
    expect(signing.blocks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['every-element-met', 'certified']),
    );
  });

  test('were written and signed by different people', async () => {
    const { rows } = await core.owner.query<{ signed_by_person: string; drafted_by_person: string }>(
      'select signed_by_person, drafted_by_person from determinations',
    );
    expect(rows.length).toBeGreaterThan(4);
    const { personId } = await person('official');
    for (const row of rows) {
      expect(row.signed_by_person).toBe(personId);
      expect(row.drafted_by_person).not.toBe(personId);
    }
  });

  test('left an edition of the list, notices that wait, and a report delivered to every committee', async () => {
    const { consequences } = core.ports.views;
    const editions = await consequences.editions('all', { limit: 10 });
    expect(editions.map(({ country, number }) => [country, number]).sort()).toEqual([
      ['QM', 1],
      ['QP', 1],
      ['QP', 2],
    ]);
    const notices = await consequences.notices(await person('hill'), { limit: 200 });
    const open = notices.filter(
      ({ status, country, authorityId }) =>
        status === 'open' && country === 'QM' && authorityId === 'us-22usc2378d',
    );
    expect(new Set(open.map(({ dutyId }) => dutyId))).toEqual(
      new Set(['list-to-government', 'list-to-committees', 'basis-to-government']),
    );
    const reports = notices.filter(({ dutyId }) => dutyId === 'report:effective-steps');
    expect(reports.map(({ status }) => status)).toEqual(Array(4).fill('delivered'));
  });
});

describe('its answers', () => {
  test.each([
    ['18th Infantry Brigade', 'QM', 'imet', 'barred'],
    ['182nd Infantry Battalion', 'QM', 'imet', 'barred'],
    ['18th Infantry Brigade', 'QM', 'section-333', 'not-determined'],
    ['19th Infantry Brigade', 'QM', 'imet', 'eligible'],
    ['11th Infantry Battalion', 'QM', 'imet', 'eligible'],
    ['28th Infantry Brigade', 'QN', 'section-333', 'not-determined'],
    ['281st Infantry Battalion', 'QN', 'section-333', 'not-determined'],
    ['29th Infantry Brigade', 'QN', 'section-333', 'eligible'],
    ['38th Infantry Brigade', 'QP', 'imet', 'eligible'],
    ['31st Infantry Battalion', 'QP', 'imet', 'not-determined'],
  ])('%s (%s), %s: %s', async (name, country, instrumentId, verdict) => {
    expect((await answer(name, country, instrumentId)).verdict).toBe(verdict);
  });

  test('name the parent through which a bar reaches', async () => {
    const { reasons } = await answer('182nd Infantry Battalion', 'QM', 'imet');
    const bar = reasons.find(({ verdict }) => verdict === 'barred');
    expect(bar).toMatchObject({
      cite: '22 U.S.C. 2378d(a)',
      path: [expect.objectContaining({ kind: 'command' })],
    });
  });
});

describe('its countries and transfers', () => {
  const answerTo = async (ask: { country?: string; transferId?: string; instrumentId?: string }) =>
    valueOf(await answerEligibility(core.ports)(await person('analyst'), ask));

  async function transfer(title: string) {
    const listed = valueOf(await listTransfers(core.ports)(await person('analyst'), { limit: 50 }));
    return listed.find((one) => one.title === title)!;
  }

  test('show aid held at a crossing, consignment by consignment', async () => {
    const query = { country: 'QN', limit: 50 };
    const listed = valueOf(await listAccessIncidents(core.ports)(await person('analyst'), query));
    expect(listed.map(({ allowed }) => allowed)).toEqual([12, 6, 0, 0, 0]);
    expect(listed.at(-1)?.lasts).toBe(true);
    const [series] = await core.ports.views.access.series('QN');
    expect(await core.ports.views.access.points(series!.id)).toHaveLength(70);
  });

  test('withhold from one country, and say what moved meanwhile', async () => {
    const withheld = await answerTo({ country: 'QN', instrumentId: 'fmf' });
    const bar = withheld.reasons.find(({ verdict }) => verdict === 'barred');
    expect([withheld.verdict, bar?.authorityId]).toEqual(['barred', 'us-22usc2378-1']);
    const { caseId } = await transfer('Radios from a grant (invented)');
    const cases = valueOf(await listCases(core.ports)(await person('analyst'), { limit: 50 }));
    const country = cases.find(({ about }) => about === 'Sampleland')!;
    const [window] = valueOf(await showExposure(core.ports)(await person('analyst'), { caseId: country.id }));
    expect(window).toMatchObject({ kind: 'barred', to: null, movedUsd: 3_000_000, movedCount: 1 });
    expect(window?.underWay.map(({ title }) => title)).toEqual(['Radios from a grant (invented)']);
    expect(cases.some(({ id }) => id === caseId)).toBe(true);
  });

  test('leave a sale to that country open on a reading, and say what each would give', async () => {
    const ask = { country: 'QN', instrumentId: 'fms-national-funds' };
    const [reading, packs] = ['us-22usc2378-1/cash-sales', [] as string[]];
    const analyst = await person('analyst');
    const under = async (alternative: string) =>
      valueOf(await askWhatIf(core.ports)(analyst, { ...ask, packs, assuming: { [reading]: alternative } }));
    const barring = await under('every-furnishing');
    expect([barring.given.verdict, barring.whatIf.verdict]).toEqual(['not-determined', 'barred']);
    expect((await under('grants-only')).whatIf.verdict).toBe('not-determined');
  });

  test('stop nothing while the thirty days of a request run, and name the day on which the law would', async () => {
    const found = await answer('38th Infantry Brigade', 'QP', 'imet');
    expect(found.verdict).toBe('eligible');
    const inNineteenDays = new Date(Date.parse(clock.now()) + 19 * 86_400_000).toISOString().slice(0, 10);
    expect(found.expires).toBe(inNineteenDays);
  });

  test('hold two sales to one buyer, neither of which may go yet', async () => {
    for (const [title, cite] of [
      ['Interceptors (invented)', '22 U.S.C. 2776(b)(1); (c)(2)'],
      ['Bombs (invented)', '2776(b)(1)'],
    ] as const) {
      const { verdict, reasons } = await answerTo({ transferId: (await transfer(title)).id });
      expect(verdict).toBe('not-determined');
      expect(reasons.find(({ authorityId }) => authorityId === 'us-22usc2776')?.cite).toContain(cite);
      expect(reasons.some(({ cite: one }) => one === '22 U.S.C. 2753(c)(2)')).toBe(true);
    }
  });

  test('depart from the standard process in one case, with an end, and the standard result beside it', async () => {
    const analyst = await person('analyst');
    const [deviation] = valueOf(await listDeviations(core.ports)(analyst, { limit: 10 }));
    expect(deviation).toMatchObject({ status: 'in-force', daysLeft: 120 });
    expect(deviation?.signature?.personId).not.toBe(deviation?.proposed.personId);
    const cases = valueOf(await listCases(core.ports)(analyst, { limit: 50 }));
    const review = cases.find(({ about }) => about === '28th Infantry Brigade')!;
    const { proceedings } = valueOf(await explainCase(core.ports)(analyst, { id: review.id }));
    expect(proceedings.map(({ forum, standard }) => [forum !== null, standard !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('plan a phase-out, and show the appropriation that departs from it', async () => {
    const hill = await person('hill');
    const [listed] = valueOf(await listPhaseOuts(core.ports)(hill, { limit: 10 }));
    const { cells } = valueOf(await showPhaseOut(core.ports)(hill, { id: listed!.id }));
    expect(cells[1]).toMatchObject({ fiscalYear: 2027, variance: { appropriated: 5_000_000 } });
    expect(cells.flatMap(({ warnings }) => warnings)).toHaveLength(1);
  });
});

describe('the ledger of the demo', () => {
  test('verifies once its entries are in the tree', async () => {
    for (;;) if (valueOf(await integrateEntries(core.ports)()).added === 0) break;
    const report = valueOf(await verifyWholeLedger(core.ports)(await person('inspector'), {}));
    expect(report).toMatchObject({ sound: true, faultCount: 0, pending: 0 });
    expect(report.entries).toBeGreaterThan(300);
  });
});

class Killed extends Error {}

/** Ports that fail from a certain act on, as those of a process that is killed. */
function dyingWhen(ports: Ports, isDead: () => Promise<boolean>): Ports {
  const { unitOfWork } = ports;
  const run: Ports['unitOfWork']['run'] = async (actor, work) => {
    if (await isDead()) throw new Killed();
    return unitOfWork.run(actor, work);
  };
  return { ...quick(ports), unitOfWork: { run } };
}

function dyingAfter(ports: Ports, acts: number): Ports {
  let left = acts;
  return dyingWhen(ports, async () => (left -= 1) < 0);
}

/** A killed process may have received a file, or read an event, that nothing speaks of yet; the next one does it again. */
const WITHOUT_TRACE = ['evidence-file.received', 'incident.recorded'];

describe('loading the demo', () => {
  test('goes on where it was killed, however often', async () => {
    const other = await openCore({ clock });
    try {
      for (let kills = 0; ; kills += 1) {
        const outcome = await load(dyingAfter(other.ports, 23 + kills)).catch((error: unknown) => error);
        if (Array.isArray(outcome)) break;
        expect(outcome).toBeInstanceOf(Killed);
      }
      const [whole, pieced] = [await acts(core), await acts(other)];
      for (const act of WITHOUT_TRACE) pieced[act] = whole[act]!;
      expect(pieced).toEqual(whole);
    } finally {
      await other.close();
    }
  });

  test('by two processes at once loads it once', async () => {
    const other = await openCore({ clock });
    try {
      await Promise.all([load(quick(other.ports)), load(quick(other.ports))]);
      const [once, twice] = [await acts(core), await acts(other)];
      expect(twice).toEqual(once);
    } finally {
      await other.close();
    }
  });

  test('leaves to people what they have taken further', async () => {
    const analyst = await person('analyst');
    const cases = valueOf(await listCases(core.ports)(analyst, { limit: 50 }));
    const { proceedings } = cases.find(({ about }) => about === '28th Infantry Brigade')!;
    const { id: proceedingId, revision } = proceedings.find(
      ({ authorityId }) => authorityId === 'us-10usc362',
    )!;
    const payload = { reasons: 'A person goes on.', elementId: 'D4', value: 'undetermined' };
    const act = { proceedingId, revision, type: 'finding.recorded', payload };
    valueOf(await actOnProceeding(core.ports)(analyst, act));
    const before = await acts(core);
    expect(await load(quick(core.ports))).toEqual([]);
    expect(await acts(core)).toEqual(before);
  });

  test('leaves to people what they took another way before it was complete', async () => {
    const other = await openCore({ clock });
    try {
      const isBegun = async () => {
        const { rows } = await other.owner.query<{ id: string; revision: number }>(
          `select p.id, p.revision from proceedings p where p.country = 'QN' and p.authority_id = 'us-22usc2378d' and p.state = 'underReview'`,
        );
        return rows[0];
      };
      const killed = load(dyingWhen(other.ports, async () => (await isBegun()) !== undefined));
      await expect(killed).rejects.toThrow(Killed);
      const { id: proceedingId, revision } = (await isBegun())!;
      const payload = { holdReason: 'policy-hold', reasons: 'A person goes another way.' };
      const act = { proceedingId, revision, type: 'review.suspended', payload };
      valueOf(await actOnProceeding(other.ports)(await person('official', other), act));
      expect(await load(quick(other.ports))).toEqual([
        expect.stringMatching(/^Cases: Detention at South Sample/),
        ...['Deviation', 'Reading adopted', 'Cases about a country', 'Transfers', 'Phase-out'].map((part) =>
          expect.stringMatching(new RegExp(`^${part}: `)),
        ),
      ]);
      const left = await other.ports.views.proceedings.byId(proceedingId);
      expect(left).toMatchObject({ revision: revision + 1, stored: { state: 'hold' } });
      expect(await load(quick(other.ports))).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('stops with a sentence, and lets the start go on, where an account of it cannot act', async () => {
    const other = await openCore({ clock });
    try {
      await load(dyingAfter(other.ports, 60)).catch(() => undefined);
      const admin = await person('admin', other);
      const account = (await other.ports.views.accounts.byEmail('analyst@plumbline.example'))!;
      const change = { id: account.id, revision: account.revision, disabled: true };
      valueOf(await changeAccount(other.ports)(admin, change));
      expect(await load(quick(other.ports))).toContain(
        'The demo is not complete (cases). The demo account analyst@plumbline.example cannot act. What is there can be used.',
      );
    } finally {
      await other.close();
    }
  });
});
