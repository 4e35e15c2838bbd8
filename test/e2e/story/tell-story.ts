import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  FoundUnit,
  NominationSheet,
  Refusal,
  ShownRequest,
  SubmittedRequest,
  UnitsImported,
} from '#casework';
import type { Caller, Reply } from '../../support/people.ts';
import type { World } from './world.ts';

const SHARED = new URL('../../../../shared/data/', import.meta.url);
const REGISTRY = new URL('unit-registry/nigeria-units.tsv', SHARED);
const REPORT = new URL('training-reports/fmtrpt_2018_2019.tsv', SHARED);
const onRealData = existsSync(REGISTRY) && existsSync(REPORT) ? describe : describe.skip;

type Refused = { readonly refusal: Refusal };

/** The value of a reply that must be a success. */
function good<Body>({ status, body }: Reply<Body>): Body {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body, null, 2)}`);
  return body;
}

async function until<Value>(ask: () => Promise<Value | undefined | null | false>): Promise<Value> {
  for (let tries = 0; tries < 600; tries += 1) {
    const value = await ask();
    if (value) return value;
    await sleep(100);
  }
  throw new Error('Waited a minute in vain.');
}

/** The whole job, told once for each kind of world. */
export function tellStory(title: string, open: () => Promise<World>): void {
  onRealData(`${title} (needs ../shared/data)`, () => {
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
    }, 180_000);
    afterAll(() => world?.close());

    const units: Record<'brigade' | 'battalion' | 'neighbour' | 'company', string> = {
      brigade: '',
      battalion: '',
      neighbour: '',
      company: '',
    };

    test('the registry is read: the researchers’ sheet, and a small one of our own', async () => {
      const sheet = readFileSync(REGISTRY);
      const dry = good(await importUnits('dryRun=true&filename=nigeria-units.tsv&register=sfm', sheet));
      expect(dry).toMatchObject({ changed: true, importId: null });
      const first = good(await importUnits('filename=nigeria-units.tsv&register=sfm', sheet));
      expect(first.report.rows).toBe(1552);
      expect(good(await importUnits('filename=nigeria-units.tsv&register=sfm', sheet)).changed).toBe(false);
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
    }, 120_000);

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

    test('the year’s real rows come in; every one of them ends in exactly one place', async () => {
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
        totals.nominated + totals.several + totals.notIdentified + totals.refused + totals.notSelected,
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
    }, 120_000);

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
          .filter(({ identified }) => !identified)
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
    }, 60_000);

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
  });
}
