import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Refusal } from '#casework';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller, Reply } from '../support/people.ts';
import { signInAs } from '../support/people.ts';

interface Incident {
  readonly id: string;
  readonly version: number;
  readonly country: string | null;
  readonly people: number;
  readonly peopleRemoved: number;
}
interface Version {
  readonly country: string | null;
  readonly people: readonly { readonly reference: string }[];
  readonly peopleRemoved: readonly string[];
}

const portfolio = ['FD'];
const EVENT = { summary: 'People were taken at night.', categories: ['enforced-disappearance'] };

let api: TestApi;
let analyst: Caller;
let path: string;
let version = 1;

beforeAll(async () => {
  api = await startApi();
  analyst = await signInAs(api, { role: 'analyst', portfolio });
  const recorded = await analyst.send<{ incident: Incident }>('POST', '/api/incidents', {
    ...{ ...EVENT, country: 'FD' },
    people: [
      { kind: 'victim', reference: 'V1', particulars: 'a teacher' },
      { kind: 'witness', reference: 'W1' },
    ],
  });
  path = `/api/incidents/${recorded.body.incident.id}`;
});
afterAll(() => api?.close());

const correct = (more: object, who = analyst) =>
  who.send<{ incident: Incident }>('POST', `${path}/corrections`, {
    ...{ ...EVENT, version, because: 'The witness saw another night.' },
    ...more,
  });
const mustCorrect = async (more: object) => {
  const { status, body } = await correct(more);
  expect({ status, body }).toMatchObject({ status: 201 });
  version = body.incident.version;
  return body.incident;
};
const refusal = (reply: Reply<object>) => (reply.body as { readonly refusal?: Refusal }).refusal;
/** Each field that something is wrong with, once. */
const faults = (reply: Reply<object>) => [...new Set(refusal(reply)?.faults?.map(({ where }) => where))];
const versions = async () =>
  (await analyst.get<{ versions: readonly Version[] }>(`${path}/versions`)).body.versions;

describe('who was recorded wrongly, over HTTP', () => {
  test('is refused where nobody has the reference, and what is no list of them', async () => {
    const nobody = await correct({ removePeople: ['W1', 'V9'] });
    expect([nobody.status, faults(nobody)]).toEqual([422, ['removePeople.1']]);
    for (const removePeople of ['W1', null, [7], Array.from({ length: 501 }, () => 'W1')]) {
      const reply = await correct({ removePeople });
      expect([reply.status, faults(reply)]).toEqual([422, ['removePeople']]);
    }
    expect(await versions()).toHaveLength(1);
  });

  test('is taken away by who records, in their portfolio', async () => {
    const removePeople = ['W1'];
    const inspector = await signInAs(api, { role: 'inspector', portfolio });
    const elsewhere = await signInAs(api, { role: 'analyst', portfolio: ['QM'] });
    expect((await correct({ removePeople }, inspector)).status).toBe(403);
    expect((await correct({ removePeople }, elsewhere)).status).toBe(404);
    expect(await mustCorrect({ removePeople })).toMatchObject({ people: 1, peopleRemoved: 1 });
    expect(await versions()).toMatchObject([
      { people: [{ reference: 'V1' }, { reference: 'W1' }], peopleRemoved: [] },
      { people: [{ reference: 'V1' }], peopleRemoved: removePeople },
    ]);
  });

  test('is refused a second time, and over a version that a colleague corrected', async () => {
    const twice = await correct({ removePeople: ['W1'] });
    expect([twice.status, faults(twice)]).toEqual([422, ['removePeople.0']]);
    const late = await correct({ removePeople: ['V1'], version: 1 });
    expect([late.status, refusal(late)?.kind]).toEqual([409, 'stale']);
    expect(refusal(late)?.meanwhile).toMatchObject({ incident: { version, people: 1 } });
  });
});

describe('the country of an alleged event, over HTTP', () => {
  test('is set back to not known by null, and is no empty text', async () => {
    expect(faults(await correct({ country: '' }))).toEqual(['country']);
    expect((await mustCorrect({})).country).toBe('FD');
    expect((await mustCorrect({ country: null })).country).toBeNull();
    expect((await mustCorrect({})).country).toBeNull();
    expect((await versions()).map(({ country }) => country)).toEqual(['FD', 'FD', 'FD', null, null]);
    const outside = await correct({ country: 'QM' });
    expect([outside.status, refusal(outside)?.code]).toEqual([403, 'portfolio.outside']);
  });

  test('is not taken as null where it is recorded: leaving it out says that it is not known', async () => {
    const reply = await analyst.send('POST', '/api/incidents', { ...EVENT, country: null });
    expect(faults(reply)).toEqual(['country']);
  });
});
