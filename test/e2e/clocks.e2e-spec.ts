import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ports } from '#casework';
import { issueEdition } from '#casework';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { loadCountries, valueOf } from '../support/core.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { fetchAnew } from '../support/fetch-anew.ts';

let api: TestApi;
let lawyer: Caller;
let hill: Caller;

beforeAll(async () => {
  api = await startApi();
  await loadCountries(api.app.get<Ports>(PORTS));
  lawyer = await signInAs(api, { role: 'legal-adviser' });
  hill = await signInAs(api, { role: 'legislative-affairs' });
  const agreement = {
    ...{
      country: 'HN',
      title: 'Letters; "first", second',
      signedOn: '2025-01-01',
      inForceFrom: '2025-01-01',
    },
    ...{ endsOn: '2099-12-31', contents: { commitment: 'They comply.', 'signed-on': '1 January' } },
  };
  const { status } = await lawyer.send('POST', '/api/agreements', agreement);
  expect(status).toBe(201);
});

afterAll(() => api?.close());

const fetchText = async (path: string) => {
  const reply = await fetchAnew(new URL(path, api.address));
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

describe('clocks over HTTP', () => {
  test('are a list with a label and a place to go on from', async () => {
    const { status, body } = await hill.get<{ clocks: unknown[]; next: unknown }>('/api/clocks?country=HN');
    expect([status, body.next]).toEqual([200, null]);
    expect(body.clocks).toMatchObject([{ source: 'agreement', label: 'policy', due: '2099-12-31' }]);
    expect((await hill.get('/api/clocks?late=perhaps')).status).toBe(422);
    expect((await fetchText('/api/clocks')).status).toBe(401);
  });

  test('are a calendar by an address with a secret, until it is revoked', async () => {
    const opened = await hill.send<{ feed: { id: string; path: string } }>('POST', '/api/calendar-feeds', {
      name: 'Mine',
    });
    const { id, path } = opened.body.feed;
    const calendar = await fetchText(path);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(calendar.text.replaceAll('\r\n ', '')).toContain('DTSTART;VALUE=DATE:20991231');
    expect(calendar.headers.get('cache-control')).toBe('no-store');
    expect((await hill.send('POST', `/api/calendar-feeds/${id}/revocation`)).status).toBe(200);
    expect((await fetchText(path)).status).toBe(404);
    expect((await fetchText('/api/calendar-feeds/guess/clocks.ics')).status).toBe(404);
  });
});

describe('papers over HTTP', () => {
  test('are saved and not shown; the public feed needs no session', async () => {
    const issue = api.app.get<ReturnType<typeof issueEdition>>(issueEdition);
    const { id } = valueOf(await issue(hill.actor, { country: 'HN', words: 'It is time.' }));
    for (const [format, type] of [
      ['html', 'text/html; charset=utf-8'],
      ['pdf', 'application/pdf'],
      ['csv', 'text/csv; charset=utf-8'],
      ['json', 'application/json; charset=utf-8'],
    ] as const) {
      const { status, headers } = await hill.get(`/api/editions/${id}/document?format=${format}`);
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('content-disposition')).toContain(`attachment; filename="edition-HN-1.${format}"`);
    }
    expect((await hill.get(`/api/editions/${id}/document?format=doc`)).status).toBe(422);
    const feed = await fetchText('/api/public/editions.atom');
    expect([feed.status, feed.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    expect(feed.text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  });
});
