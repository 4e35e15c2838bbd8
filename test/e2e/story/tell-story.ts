import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  FoundUnit,
  LedgerReport,
  NominationSheet,
  Refusal,
  ShownNotice,
  ShownRequest,
  SubmittedRequest,
  UnitsImported,
} from '#casework';
import { findAuthority, unitProcedureOf } from '#law';
import type { Caller, Reply } from '../../support/people.ts';
import type { World } from './world.ts';

const SHARED = new URL('../../../../shared/data/', import.meta.url);
const REGISTRY = new URL('unit-registry/nigeria-units.tsv', SHARED);
const REPORT = new URL('training-reports/fmtrpt_2018_2019.tsv', SHARED);
/* The rest of the story stands on units of our own, and is told wherever the project is cloned. */
const onRealData = existsSync(REGISTRY) && existsSync(REPORT) ? test : test.skip;

type Refused = { readonly refusal: Refusal };

interface Track {
  id: string;
  revision: number;
  state: string;
}

type Shown = Track & { readonly context: { readonly remediation: readonly { readonly stepId: string }[] } };

interface Acted {
  readonly act: { readonly revision: number; readonly to: string };
}

interface OpenNotice {
  readonly id: string;
  readonly dutyId: string;
}

/** The value of a reply that must be a success. */
function good<Body>({ status, body }: Reply<Body>): Body {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body, null, 2)}`);
  return body;
}

async function until<Value>(ask: () => Promise<Value | undefined | null | false>): Promise<Value> {
  for (let tries = 0; tries < 1_800; tries += 1) {
    const value = await ask();
    if (value) return value;
    await sleep(100);
  }
  throw new Error('Waited three minutes in vain.');
}

/** The whole job, told once for each kind of world. */
export function tellStory(title: string, open: () => Promise<World>): void {
  describe(title, () => {
    let world: World;
    let cast: Record<
      | 'administrator'
      | 'vetter'
      | 'analyst'
      | 'second'
      | 'lawyer'
      | 'official'
      | 'defense'
      | 'hill'
      | 'inspector',
      Caller
    >;

    beforeAll(async () => {
      world = await open();
      const [administrator, vetter, analyst, second, lawyer, official, defense, hill, inspector] =
        await Promise.all([
          world.person({ role: 'administrator' }),
          world.person({ role: 'post-vetter', portfolio: ['NG'] }),
          world.person({ role: 'analyst', portfolio: ['NG'] }),
          world.person({ role: ['analyst', 'deciding-official'], office: 'secretary-of-state' }),
          world.person({ role: 'legal-adviser' }),
          world.person({ role: 'deciding-official', office: 'secretary-of-state' }),
          world.person({ role: 'deciding-official', office: 'dod' }),
          world.person({ role: 'legislative-affairs' }),
          world.person({ role: 'inspector' }),
        ]);
      cast = { administrator, vetter, analyst, second, lawyer, official, defense, hill, inspector };
      good(
        await administrator.send('PUT', '/api/posts/lakeport', {
          revision: 0,
          name: 'Lakeport',
          country: 'NG',
        }),
      );
    });
    afterAll(() => world?.close());

    const units: Record<'brigade' | 'battalion' | 'neighbour' | 'company', string> = {
      brigade: '',
      battalion: '',
      neighbour: '',
      company: '',
    };

    onRealData(
      'the researchers’ registry is read; a second time changes nothing (needs ../shared/data)',
      async () => {
        const sheet = readFileSync(REGISTRY);
        const dry = good(await importUnits('dryRun=true&filename=nigeria-units.tsv&register=sfm', sheet));
        expect(dry).toMatchObject({ changed: true, importId: null });
        const first = good(await importUnits('filename=nigeria-units.tsv&register=sfm', sheet));
        expect(first.report.rows).toBe(1552);
        expect(good(await importUnits('filename=nigeria-units.tsv&register=sfm', sheet)).changed).toBe(false);
      },
    );

    test('a small registry of invented units joins it, and each is found by a name it bears', async () => {
      good(
        await importUnits(
          'filename=story.csv&register=story',
          readFileSync(new URL('registry.csv', import.meta.url)),
        ),
      );
      units.brigade = await find('90 Imaginary Brigade');
      units.battalion = await find('900 Imag Bn');
      units.neighbour = await find('901st Imaginary Battalion');
      units.company = await find('A Coy 900 Imag Bn');
      expect(new Set(Object.values(units)).size).toBe(4);
    });

    const importUnits = (query: string, bytes: Uint8Array) =>
      cast.analyst.upload<UnitsImported>(`/api/units/imports?${query}`, bytes, 'application/octet-stream');

    async function find(text: string): Promise<string> {
      const found = good(
        await cast.vetter.get<{ units: FoundUnit[] }>(`/api/units?text=${encodeURIComponent(text)}`),
      );
      return found.units[0]?.id ?? '';
    }

    const about = (more: Record<string, string>) =>
      new URLSearchParams({
        postId: 'lakeport',
        programme: 'IMET',
        instrumentId: 'imet',
        authority: '22 U.S.C. 2347',
        event: 'Training of the year',
        needBy: '2031-01-31',
        ...more,
      });

    onRealData(
      'the year’s real rows come in; every one of them ends in exactly one place (needs ../shared/data)',
      async () => {
        const query = about({
          filename: 'fmtrpt_2018_2019.tsv',
          report: '2018_2019',
          country: 'NG',
          overLimit: 'A whole year, for the story.',
        });
        const { request } = good(
          await cast.vetter.upload<SubmittedRequest>(
            `/api/requests?${query}`,
            readFileSync(REPORT),
            'text/tab-separated-values',
          ),
        );
        const { totals } = request;
        expect(
          totals.nominated + totals.severalRows + totals.notIdentified + totals.refused + totals.notSelected,
        ).toBe(totals.rows);
        expect(totals.notIdentified).toBeGreaterThan(0);
        const again = await cast.vetter.upload<Refused>(
          `/api/requests?${query}`,
          readFileSync(REPORT),
          'text/tab-separated-values',
        );
        expect([again.status, again.body.refusal.code]).toEqual([409, 'request.file-taken-before']);
        await searched(request.id);
        const confirmed = await confirmWhatMatches(request.id);
        expect(confirmed).toBeGreaterThan(0);
      },
    );

    const show = async (id: string) => good(await cast.vetter.get<ShownRequest>(`/api/requests/${id}`));
    const searched = (id: string) => until(async () => (await show(id)).screening?.finishedAt);

    async function nominations(id: string): Promise<NominationSheet[]> {
      const all: NominationSheet[] = [];
      for (let after = 0; ;) {
        const page = good(
          await cast.vetter.get<{ nominations: NominationSheet[] }>(
            `/api/requests/${id}/nominations?limit=200&after=${after}`,
          ),
        );
        all.push(...page.nominations);
        if (page.nominations.length < 200) return all;
        after = page.nominations.at(-1)?.ordinal ?? 0;
      }
    }

    /** What a vetter does first: confirm what is plain, say of what names no unit that none is identified. */
    async function confirmWhatMatches(id: string): Promise<number> {
      const open = (await nominations(id)).filter(({ matchState }) => matchState === 'open');
      const sure = open.filter(({ candidates }) => candidates[0]?.zone === 'match');
      const judgements = [
        ...sure.map((one) => ({
          nominationId: one.id,
          revision: one.revision,
          judgement: 'confirmed',
          unitId: one.candidates[0]?.unitId,
        })),
        ...open
          .filter(({ notIdentifiedBecause }) => notIdentifiedBecause !== null)
          .map((one) => ({
            nominationId: one.id,
            revision: one.revision,
            judgement: 'not-identified',
            search: { where: ['The registry'], found: 'The cell names no unit.' },
          })),
      ];
      good(await cast.vetter.send('POST', `/api/requests/${id}/matches`, { judgements }));
      return sure.length;
    }

    let requestId = '';

    test('three invented units are nominated, matched and approved in one signed act', async () => {
      const rows = ['900 Imaginary Battalion', '901 Imag Bn', 'Alpha Company of 900 Imaginary Battalion'].map(
        (unit) => ({
          country: 'Nigeria',
          unit,
          program: 'IMET',
          start_date: '2031-02-01',
          end_date: '2031-03-01',
        }),
      );
      const { request } = good(
        await cast.vetter.send<SubmittedRequest>('POST', '/api/requests', {
          ...Object.fromEntries(about({})),
          rows,
        }),
      );
      requestId = request.id;
      await searched(requestId);
      expect(await confirmWhatMatches(requestId)).toBe(3);
      await move('accept');
      await move('submitToLeahy', { override: true, reason: 'Courtesy checks were done by telephone.' });
      await approveAll();
      expect((await nominations(requestId)).map(({ unitId }) => unitId).sort()).toEqual(
        [units.battalion, units.neighbour, units.company].sort(),
      );
    });

    async function move(name: string, more = {}): Promise<void> {
      const { request } = await show(requestId);
      good(
        await cast.vetter.send('POST', `/api/requests/${requestId}/moves`, {
          revision: request.revision,
          move: name,
          ...more,
        }),
      );
    }

    async function approveAll(): Promise<void> {
      const results = (await nominations(requestId)).map(({ id, revision }) => ({
        nominationId: id,
        revision,
        result: 'approved',
        appliesTo: 'unit',
      }));
      good(
        await cast.vetter.send('POST', `/api/requests/${requestId}/results`, {
          reasons: 'Nothing derogatory was found.',
          results,
        }),
      );
    }

    let moment = '';
    const files = { caseId: '', informationId: '', incidentId: '', evidenceId: '' };

    test('before anything is alleged, all three may receive the training; the brigade, never vetted, may not be said to', async () => {
      expect(await verdicts('imet')).toEqual({
        battalion: 'eligible',
        company: 'eligible',
        neighbour: 'eligible',
        brigade: 'not-determined',
      });
      moment = new Date().toISOString();
    });

    async function answer(
      unitId: string,
      instrument: string,
      more: Record<string, string> = {},
    ): Promise<Answer> {
      const query = new URLSearchParams({ unit: unitId, instrument, ...more });
      return good(await cast.vetter.get<{ answer: Answer }>(`/api/answers?${query}`)).answer;
    }

    async function verdicts(instrument: string, more: Record<string, string> = {}) {
      const each = Object.entries(units).map(async ([name, id]) => [
        name,
        (await answer(id, instrument, more)).verdict,
      ]);
      return Object.fromEntries(await Promise.all(each)) as Record<keyof typeof units, Answer['verdict']>;
    }

    test('an abuse is reported from outside, gets a receipt, and becomes an incident and a case', async () => {
      const reporter = await world.person({ role: 'outside-submitter' });
      const report = {
        source: 'An invented newspaper',
        body: 'People were taken from the mill at Nowhere and did not come back.',
        unitText: '900 Imaginary Battalion',
        country: 'NG',
      };
      const { receipt } = good(
        await reporter.send<{ receipt: { receiptCode: string } }>('POST', '/api/information', report),
      );
      expect(
        good(await reporter.get<{ receipt: object }>(`/api/information/by-code/${receipt.receiptCode}`))
          .receipt,
      ).toBeTruthy();
      const waiting = good(
        await cast.analyst.get<{ information: { id: string }[] }>('/api/information?only=waiting'),
      );
      files.informationId = waiting.information[0]?.id ?? '';
      const incident = {
        informationId: files.informationId,
        country: 'NG',
        summary: 'People were taken from a mill and were not seen again.',
        allegedFrom: '2030-11-05',
        place: 'Nowhere',
        categories: ['enforced-disappearance'],
      };
      files.incidentId = good(
        await cast.analyst.send<{ incident: { id: string } }>('POST', '/api/incidents', incident),
      ).incident.id;
      const opened = good(
        await cast.analyst.send<{ case: { id: string } }>('POST', '/api/cases', {
          title: 'The mill at Nowhere',
          unitId: units.battalion,
        }),
      );
      files.caseId = opened.case.id;
      const twice = await cast.second.send<Refused>('POST', '/api/cases', {
        title: 'The same again',
        unitId: units.battalion,
      });
      expect(twice.status).toBe(409);
    });

    test('nobody reads the case before they have declared that they have no conflict of interest', async () => {
      const early = await cast.analyst.get<Refused>(`/api/cases/${files.caseId}`);
      expect([early.status, early.body.refusal.code]).toEqual([403, 'conflict.undeclared']);
      for (const name of ['analyst', 'second', 'lawyer', 'official', 'defense', 'hill', 'vetter'] as const)
        good(
          await cast[name].send('POST', `/api/cases/${files.caseId}/declarations`, {
            declares: 'none',
            words: 'I know nobody concerned.',
          }),
        );
      good(await cast.analyst.get(`/api/cases/${files.caseId}`));
    });

    test('what is alleged reopens the results of the unit and of what is below it, and leaves the neighbour alone', async () => {
      good(
        await cast.analyst.send('POST', `/api/cases/${files.caseId}/incidents`, {
          incidentId: files.incidentId,
        }),
      );
      expect(await verdicts('imet')).toEqual({
        battalion: 'not-determined',
        company: 'not-determined',
        neighbour: 'eligible',
        brigade: 'not-determined',
      });
    });

    const tracks: Record<'state' | 'defense', Track> = {
      state: { id: '', revision: 1, state: '' },
      defense: { id: '', revision: 1, state: '' },
    };
    const LAWS = { state: 'us-22usc2378d', defense: 'us-10usc362' } as const;

    async function ask(track: Track, who: Caller, type: string, payload: object = {}) {
      const reply = await who.send<Acted & Refused>('POST', `/api/proceedings/${track.id}/acts`, {
        revision: track.revision,
        type,
        payload,
      });
      if (reply.status < 300) [track.revision, track.state] = [reply.body.act.revision, reply.body.act.to];
      return reply;
    }
    const act = async (track: Track, who: Caller, type: string, payload: object = {}) =>
      good(await ask(track, who, type, payload)).act;

    test('both laws are opened on the same facts, and both reviews begin', async () => {
      for (const name of ['state', 'defense'] as const) {
        const body = {
          authorityId: LAWS[name],
          levelRationale: 'The smallest unit in the field that is implicated.',
          assistance: ['imet', 'section-333'],
        };
        const { proceeding } = good(
          await cast.analyst.send<{ proceeding: { id: string } }>(
            'POST',
            `/api/cases/${files.caseId}/proceedings`,
            body,
          ),
        );
        tracks[name].id = proceeding.id;
        await act(tracks[name], cast.analyst, 'information.logged', { informationId: files.informationId });
        await act(tracks[name], cast.analyst, 'incident.linked', {
          incidentId: files.incidentId,
          category: 'enforced-disappearance',
        });
        await act(tracks[name], cast.analyst, 'review.opened');
      }
      expect([tracks.state.state, tracks.defense.state]).toEqual(['underReview', 'underReview']);
    });

    test('evidence comes in as a stream, is graded on two axes, and is linked to what it supports', async () => {
      const bytes = new TextEncoder().encode('The invented newspaper of an invented day.\n');
      const { file } = good(
        await cast.analyst.upload<{ file: { id: string } }>(
          '/api/evidence-files',
          bytes,
          'application/octet-stream',
        ),
      );
      const item = {
        uploadId: file.id,
        filename: 'newspaper.txt',
        title: 'Report of the invented newspaper',
        marking: 'unclassified',
        collectedBy: 'The bureau',
      };
      const added = good(
        await cast.analyst.send<{ evidence: { id: string } }>(
          'POST',
          `/api/cases/${files.caseId}/evidence`,
          item,
        ),
      );
      files.evidenceId = added.evidence.id;
      const grades = `/api/evidence/${files.evidenceId}/grades`;
      good(
        await cast.analyst.send('POST', grades, {
          axis: 'source',
          grade: 'B',
          reason: 'Usually right.',
          version: 0,
        }),
      );
      good(
        await cast.analyst.send('POST', grades, {
          axis: 'content',
          grade: '2',
          reason: 'Confirmed in part.',
          version: 0,
        }),
      );
      const link = {
        proceedingId: tracks.state.id,
        element: 'F5',
        direction: 'supports',
        reason: 'It names the unit.',
      };
      good(await cast.analyst.send('POST', `/api/evidence/${files.evidenceId}/links`, link));
    });

    async function assess(track: Track, law: keyof typeof LAWS): Promise<void> {
      const authority = findAuthority(LAWS[law]);
      const reasons = 'As the record shows.';
      for (const { id: elementId } of authority?.elements ?? [])
        await act(track, elementId === 'F1' ? cast.second : cast.analyst, 'finding.recorded', {
          elementId,
          value: 'met',
          reasons,
          evidenceIds: [files.evidenceId],
        });
      await act(track, cast.analyst, 'contradicting-evidence.recorded', {
        words: 'The unit denies it; nothing else was found.',
      });
      const before = authority && unitProcedureOf(authority).beforeDetermination;
      if (before) {
        const blocked = await ask(track, cast.defense, 'credible-information.determined', {
          reasons: 'Too early.',
        });
        expect(JSON.stringify(blocked.body.refusal.blocks)).toMatch(/362/);
        await act(track, cast.analyst, 'consultation.recorded', {
          with: before.with,
          purpose: 'determination',
          whom: 'The country desk',
          heldOn: '2030-12-01',
          said: 'It has nothing to add.',
        });
      }
      await act(track, cast.lawyer, 'assessment.certified');
    }

    test('each element gets a finding; an office objects, and its dissent travels with the record', async () => {
      await assess(tracks.state, 'state');
      await act(tracks.state, cast.vetter, 'position.recorded', {
        stance: 'object',
        reasons: 'The post would wait for the inquiry.',
      });
    });

    test('who wrote in the assessment cannot sign it, and the explanation names who can', async () => {
      const own = await ask(tracks.state, cast.second, 'credible-information.determined', {
        reasons: 'I am sure.',
      });
      expect([own.status, own.body.refusal.code]).toEqual([403, 'signer.is-author']);
      const explained = good(await cast.second.get(`/api/cases/${files.caseId}/explain`));
      expect(JSON.stringify(explained)).toContain('credible-information.determined');
      const wrongHouse = await ask(tracks.state, cast.defense, 'credible-information.determined', {
        reasons: 'I may.',
      });
      expect(wrongHouse.status).toBe(409);
    });

    test('twenty signatures in the same instant make one determination, and the rest are told what happened', async () => {
      const { id, revision } = tracks.state;
      const body = {
        revision,
        type: 'credible-information.determined',
        payload: { reasons: 'The information is credible.' },
      };
      const replies = await Promise.all(
        Array.from({ length: 20 }, () =>
          cast.official.send<Acted & Refused>('POST', `/api/proceedings/${id}/acts`, body),
        ),
      );
      const signed = replies.filter(({ status }) => status === 200);
      expect(signed).toHaveLength(1);
      const told = replies.filter(({ status }) => status === 409);
      expect(told).toHaveLength(19);
      for (const {
        body: { refusal },
      } of told)
        expect(refusal.meanwhile).toBeDefined();
      tracks.state.revision = signed[0]?.body.act.revision ?? 0;
    });

    test('the bar takes effect under 22 U.S.C. 2378d while 10 U.S.C. 362 is still open', async () => {
      await act(tracks.state, cast.official, 'bar.entered', { reasons: 'It follows from the law.' });
      expect([tracks.state.state, tracks.defense.state]).toEqual(['ineligible', 'underReview']);
      expect(await verdicts('imet')).toEqual({
        battalion: 'barred',
        company: 'barred',
        neighbour: 'eligible',
        brigade: 'not-determined',
      });
      expect(await verdicts('section-333')).toMatchObject({
        battalion: 'not-determined',
        company: 'not-determined',
        neighbour: 'eligible',
      });
      const below = await answer(units.company, 'imet');
      expect(below.reasons[0]).toMatchObject({
        verdict: 'barred',
        cite: '22 U.S.C. 2378d(a)',
        path: [{ childId: units.company, parentId: units.battalion }],
      });
      expect(await verdicts('imet', { knownAt: moment })).toMatchObject({
        battalion: 'eligible',
        company: 'eligible',
      });
    });

    test('a barred unit cannot be approved, and there is no waiver to ask for', async () => {
      const refusal = (
        await ask(tracks.state, cast.official, 'waiver.granted', { exit: 'waiver', reasons: 'Please.' })
      ).body.refusal;
      expect(JSON.stringify(refusal)).toMatch(/no waiver/);
      const mine = (await nominations(requestId)).find(({ unitId }) => unitId === units.battalion);
      const results = [
        { nominationId: mine?.id, revision: mine?.revision, result: 'approved', appliesTo: 'unit' },
      ];
      const approval = await cast.vetter.send<Refused>('POST', `/api/requests/${requestId}/results`, {
        reasons: 'Again.',
        results,
      });
      expect([approval.status, JSON.stringify(approval.body.refusal.blocks)]).toEqual([
        409,
        expect.stringContaining('2378d'),
      ]);
    });

    test('the list has a new edition, and its delivery is a gate for what cannot be traced', async () => {
      const gated = await answer(units.neighbour, 'fmf');
      expect(gated.verdict).toBe('not-determined');
      expect(JSON.stringify(gated.reasons)).toContain('2378d(c)(1)');
      const agreement = {
        country: 'NG',
        title: 'Invented agreement',
        signedOn: '2025-01-01',
        inForceFrom: '2025-01-01',
        contents: { commitment: 'It will comply.', 'signed-on': '1 January 2025' },
      };
      good(await cast.lawyer.send('POST', '/api/agreements', agreement));
      const { editions } = good(
        await cast.hill.get<{ editions: { id: string; number: number }[] }>('/api/editions?country=NG'),
      );
      const newest = editions.reduce((a, b) => (a.number > b.number ? a : b));
      const recipients = [
        ...new Set(
          (findAuthority(LAWS.state)?.duties ?? [])
            .filter(({ kind }) => kind === 'list')
            .flatMap((duty) => duty.recipients),
        ),
      ];
      const today = new Date().toISOString().slice(0, 10);
      for (const recipient of recipients)
        good(
          await cast.hill.send('POST', `/api/editions/${newest.id}/deliveries`, {
            recipient,
            deliveredOn: today,
            form: 'letter',
            classifiedAnnex: false,
            proof: `Receipt of ${recipient}`,
          }),
        );
      expect((await answer(units.neighbour, 'fmf')).verdict).toBe('eligible');
      expect((await answer(units.company, 'fmf')).verdict).toBe('barred');
    });

    test('the government acts; the exception is signed, and counts only once it is reported', async () => {
      const evidenceIds = [files.evidenceId];
      const begun = { kind: 'trial', status: 'ongoing', words: 'The trial has begun.', evidenceIds };
      const stale = await ask(tracks.state, cast.analyst, 'remediation-step.recorded', begun);
      expect([stale.status, stale.body.refusal.code]).toEqual([409, 'proceeding.moved-on']);
      expect(JSON.stringify(stale.body.refusal.meanwhile)).toContain('notice.delivered');
      await standing();
      await act(tracks.state, cast.analyst, 'remediation-step.recorded', begun);
      await act(tracks.state, cast.analyst, 'remediation-review.opened');
      await act(tracks.state, cast.analyst, 'finding.recorded', {
        elementId: 'B1',
        value: 'met',
        reasons: 'The trial is real and goes on.',
      });
      await act(tracks.state, cast.lawyer, 'assessment.certified');
      await signWhileAServerDies({ exit: 'effective-steps', reasons: 'Effective steps are being taken.' });
      expect(await verdicts('imet')).toMatchObject({ battalion: 'barred', company: 'barred' });
      const early = await ask(tracks.state, cast.official, 'restoration.determined', { reasons: 'At once.' });
      expect(early.status).toBe(409);
      await deliverReports();
      expect((await standing()).state).toBe('excepted');
      expect(await verdicts('imet')).toMatchObject({ battalion: 'eligible', company: 'not-determined' });
    });

    /** A server is killed with the signature under way: it counts once or not at all, and the signer can see which. */
    async function signWhileAServerDies(payload: object): Promise<void> {
      const before = tracks.state.revision;
      const underWay = ask(tracks.state, cast.official, 'exception.determined', payload).catch(
        () => undefined,
      );
      await sleep(3);
      world.killOne();
      await underWay;
      const { revision } = await until(() => standing().catch(() => undefined));
      if (revision === before) await act(tracks.state, cast.official, 'exception.determined', payload);
    }

    const standing = async () => {
      const { proceeding } = good(
        await cast.analyst.get<{ proceeding: Shown }>(`/api/proceedings/${tracks.state.id}`),
      );
      tracks.state.revision = proceeding.revision;
      return proceeding;
    };

    /** The report goes to each committee; an incomplete one is refused with what is missing. */
    async function deliverReports(): Promise<void> {
      const query = `proceedingId=${tracks.state.id}&status=open&limit=200`;
      const { notices } = good(await cast.hill.get<{ notices: OpenNotice[] }>(`/api/notices?${query}`));
      const reports = notices.filter(({ dutyId }) => dutyId.startsWith('report:'));
      expect(reports).toHaveLength(4);
      const proof = {
        deliveredOn: new Date().toISOString().slice(0, 10),
        form: 'letter',
        classifiedAnnex: false,
        proof: 'Receipt',
      };
      const empty = await cast.hill.send<Refused>('POST', `/api/notices/${reports[0]?.id}/deliveries`, proof);
      expect(empty.status).toBe(409);
      const { notice } = good(
        await cast.hill.get<{ notice: Pick<ShownNotice, 'required'> }>(`/api/notices/${reports[0]?.id}`),
      );
      const parts = notice.required.map(({ id, words }) => [id, `${words}: as determined.`]);
      good(
        await cast.hill.send('POST', `/api/notices/${reports[0]?.id}/contents`, {
          contents: Object.fromEntries(parts),
          everyRecipient: true,
        }),
      );
      for (const { id } of reports)
        good(await cast.hill.send('POST', `/api/notices/${id}/deliveries`, proof));
    }

    test('the unit is restored by a signature; what is below it needs a result of its own', async () => {
      await act(tracks.state, cast.official, 'restoration.determined', {
        reasons: 'The exception has done its work.',
      });
      expect(tracks.state.state).toBe('restored');
      expect(await verdicts('imet')).toEqual({
        battalion: 'eligible',
        company: 'not-determined',
        neighbour: 'eligible',
        brigade: 'not-determined',
      });
      expect((await answer(units.battalion, 'section-333')).verdict).toBe('not-determined');
    });

    test('the steps stop, and the bar comes back', async () => {
      const { remediation } = (await standing()).context;
      const stopped = {
        stepId: remediation[0]?.stepId,
        kind: 'trial',
        status: 'stopped',
        words: 'The trial was abandoned.',
        evidenceIds: [files.evidenceId],
      };
      await act(tracks.state, cast.analyst, 'remediation-step.recorded', stopped);
      await act(tracks.state, cast.official, 'bar.reinstated', {
        ground: 'steps-stopped',
        reasons: 'The steps have stopped.',
      });
      expect(await verdicts('imet')).toMatchObject({
        battalion: 'barred',
        company: 'barred',
        neighbour: 'eligible',
      });
    });

    test('the whole of it can be read back in order, by someone who changes nothing', async () => {
      const acts: string[] = [];
      for (let after = 0; ;) {
        const page = good(
          await cast.inspector.get<{ entries: { sequence: number; act: string }[] }>(
            `/api/cases/${files.caseId}/chronology?limit=200&after=${after}`,
          ),
        );
        acts.push(...page.entries.map(({ act: name }) => name));
        after = page.entries.at(-1)?.sequence ?? 0;
        if (page.entries.length < 200) break;
      }
      const told = [
        'case.opened',
        'proceeding.opened',
        'credible-information.determined',
        'bar.entered',
        'exception.determined',
        'restoration.determined',
        'bar.reinstated',
      ];
      expect(acts.filter((name) => told.includes(name))).toEqual([
        'case.opened',
        'proceeding.opened',
        'proceeding.opened',
        ...told.slice(2),
      ]);
      const tries = await cast.inspector.send<Refused>('POST', `/api/proceedings/${tracks.state.id}/acts`, {
        revision: 1,
        type: 'bar.entered',
      });
      expect([tries.status, tries.body.refusal.code]).toEqual([403, 'permission.missing']);
    });

    const verify = async () =>
      good(await cast.inspector.send<LedgerReport>('POST', '/api/ledger/verification', {}));

    test('the ledger verifies; altered by the owner of the database, it does not', async () => {
      const sound = await until(async () => {
        const report = await verify();
        return report.pending === 0 && report;
      });
      expect(sound).toMatchObject({ sound: true, faultCount: 0 });
      expect(sound.signedSize).toBe(sound.size);
      await world.owner(`update ledger_entries set body = replace(body, 'It follows from the law.', 'It follows from nothing.')
        where act = 'bar.entered'`);
      const altered = await verify();
      expect(altered.sound).toBe(false);
      expect(altered.faults.join()).toContain(`of chain case:${files.caseId}`);
    });
  });
}
