import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseRecord } from '#casework';
import {
  answerEligibility,
  declareConflict,
  linkIncident,
  loadCountries,
  openCase,
  openProceeding,
  recordIncident,
  showFindings,
} from '#casework';
import { readCountries } from '#matching';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  castPeople,
  DEFENSE_LAW,
  follow,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
} from '../support/case-world.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';

/* One incident feeds proceedings under four laws, about a unit and about its country; what is found stays apart. */

const RIGHTS = 'us-22usc2304';
const MISUSE = 'us-22usc2753';
const FREEDONIA = 'iso,alpha3,name,status,successors,aliases\nFD,FDX,Freedonia,user-assigned,,\n';

let core: TestCore;
let people: People;
let unitCase: OpenedCase;
let countryCase: CaseRecord;
let state: Track;
let defense: Track;
let rights: Track;
let misuse: Track;

beforeAll(async () => {
  core = await openCore();
  valueOf(await loadCountries(core.ports)(readCountries(FREEDONIA)));
  people = await castPeople(core);
  unitCase = await openFictionalCase(core, people);
  [state, defense] = [await unitCase.open(STATE_LAW), await unitCase.open(DEFENSE_LAW)];
  for (const track of [state, defense]) await toReview(track, people, unitCase);
  countryCase = valueOf(
    await openCase(core.ports)(people.analyst, { title: 'About Freedonia', country: 'FD' }),
  );
  const { analyst, counsel, decider, liaison } = people;
  for (const one of [analyst, counsel, decider, liaison]) {
    const said = { caseId: countryCase.id, declares: 'none', words: 'I looked; none.' } as const;
    valueOf(await declareConflict(core.ports)(one, said));
  }
  [rights, misuse] = [await openInCountry(RIGHTS), await openInCountry(MISUSE)];
});
afterAll(() => core?.close());

async function openInCountry(authorityId: string): Promise<Track> {
  const ask = { caseId: countryCase.id, authorityId };
  const { id } = valueOf(await openProceeding(core.ports)(people.analyst, ask));
  return follow(core.ports, { id, caseId: countryCase.id, authorityId });
}

/** What holds in a proceeding: question by question. */
async function holding({ id }: Track): Promise<Record<string, string | undefined>> {
  const { questions } = valueOf(await showFindings(core.ports)(people.inspector, { id }));
  return Object.fromEntries(
    questions.flatMap((one) => (one.holds ? [[one.id, one.holds.value] as const] : [])),
  );
}

const argument = (incidentIds: readonly string[]) => ({
  ...{ incidentIds, periodFrom: '2026-01-01', periodTo: '2026-02-01', places: ['Brookfield'] },
  ...{ categories: ['enforced-disappearance'], responsibility: 'A unit of the army, on orders.' },
  ...{ response: 'No inquiry was opened.', argument: 'The same unit, the same way, month after month.' },
});

describe('one incident', () => {
  test('feeds a proceeding about the country only once it is part of that case', async () => {
    const { incidentId } = unitCase;
    await rights.act(people.analyst, 'pattern-review.opened', { because: 'What came in about the mill.' });
    const early = await rights.ask(people.analyst, 'pattern.argued', argument([incidentId]));
    expect(refusalOf(early).faults?.map(({ where }) => where)).toEqual(['incidentIds']);
    const link = { caseId: countryCase.id, incidentId };
    valueOf(await linkIncident(core.ports)(people.analyst, link));
    for (const track of [rights, misuse])
      await track.act(people.analyst, 'incident.linked', { incidentId, category: 'enforced-disappearance' });
    await rights.act(people.analyst, 'pattern.argued', argument([incidentId]));
    await misuse.act(people.analyst, 'incident.recorded', {
      ...{ articles: 'Trucks, under a letter of offer', what: 'They carried the people away.' },
      ...{ receivedOn: '2026-02-01', incidentIds: [incidentId] },
    });
    const { rows } = await core.owner.query(
      'select case_id from case_incidents where incident_id = $1 order by case_id',
      [incidentId],
    );
    expect(rows.map(({ case_id }) => case_id)).toEqual([unitCase.file.id, countryCase.id].sort());
  });

  test('is found upon four times: a finding under one law says nothing under another', async () => {
    const found = (track: Track, elementId: string, value: string) =>
      track.act(people.analyst, 'finding.recorded', { elementId, value, reasons: 'As the record shows.' });
    await found(state, 'F4', 'met');
    expect([await holding(defense), await holding(rights), await holding(misuse)]).toEqual([{}, {}, {}]);
    await found(defense, 'D4', 'undetermined');
    await found(rights, 'P1', 'met');
    await found(rights, 'P3', 'unmet');
    await found(misuse, 'M3', 'undetermined');
    expect(await holding(state)).toEqual({ F4: 'met' });
    expect(await holding(defense)).toEqual({ D4: 'undetermined' });
    expect(await holding(rights)).toEqual({ P1: 'met', P3: 'unmet' });
    expect(await holding(misuse)).toEqual({ M3: 'undetermined' });
  });

  test('that is not part of the case feeds none of its proceedings', async () => {
    const { informationId } = unitCase;
    const elsewhere = { informationId, country: 'FD', summary: 'Elsewhere.', allegedFrom: '2026-01-05' };
    const other = valueOf(
      await recordIncident(core.ports)(people.analyst, {
        ...{ ...elsewhere, place: 'Millford', categories: ['torture'] as const },
        people: [],
      } as Parameters<ReturnType<typeof recordIncident>>[1]),
    );
    const unlinked = await misuse.ask(people.analyst, 'incident.linked', { incidentId: other.id });
    expect(refusalOf(unlinked).kind).toBe('invalid');
  });
});

describe('the bar of a unit and the bar of its country', () => {
  const answer = async (instrumentId: string) =>
    valueOf(await answerEligibility(core.ports)(people.inspector, { unitId: unitCase.unitId, instrumentId }));
  const barring = async (instrumentId: string) =>
    (await answer(instrumentId)).reasons
      .filter(({ verdict }) => verdict === 'barred')
      .map(({ authorityId, cite, proceedingId }) => [authorityId, cite, proceedingId]);

  test('are two things: each is shown with its own law, citation and determination', async () => {
    await toCertified(state, people);
    await toBar(state, people.decider);
    expect(await barring('imet')).toEqual([[STATE_LAW, '22 U.S.C. 2378d(a)', state.id]]);
    const { analyst, counsel, decider } = people;
    const reasons = 'As the record shows.';
    for (const elementId of ['P1', 'P2', 'P3', 'P4'])
      await rights.act(analyst, 'finding.recorded', { elementId, value: 'met', reasons });
    await rights.act(analyst, 'considerations.weighed', {
      ...{ religiousFreedom: 'Nothing on record.', religiousFreedomEfforts: 'Nothing on record.' },
      ...{ organizations: 'Two reports agree.', access: 'None was permitted.' },
    });
    await rights.act(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' });
    await rights.act(counsel, 'assessment.certified');
    await rights.act(decider, 'pattern.determined', { reasons });
    expect(await barring('imet')).toEqual([
      [STATE_LAW, '22 U.S.C. 2378d(a)', state.id],
      [RIGHTS, '22 U.S.C. 2304(a)(2)', rights.id],
    ]);
    const signed = (await answer('imet')).reasons.flatMap(({ verdict, determinationId }) =>
      verdict === 'barred' ? [determinationId] : [],
    );
    expect(new Set(signed).size).toBe(2);
    expect(signed).not.toContain(null);
  });

  test('reach each what its law reaches: neither lends the other its instruments', async () => {
    expect((await barring('incle')).map(([law]) => law)).toEqual([STATE_LAW]);
    expect((await barring('dcs-licence')).map(([law]) => law)).toEqual([RIGHTS]);
    expect(await barring('section-333')).toEqual([]);
    expect((await answer('section-333')).verdict).toBe('not-determined');
  });
});
