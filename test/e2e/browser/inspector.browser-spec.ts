import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Caller } from '../../support/people.ts';
import { PATIENCE, another, api, openDemo } from './demo-visits.ts';
import { signInAll } from './demo-world.ts';
import { findPlaces } from './find-places.ts';
import type { Visitor } from './open-browser.ts';
import { settled } from './open-browser.ts';

openDemo();
let inspector: Visitor;
let reader: Caller;
let addresses: readonly string[];
beforeAll(async () => {
  const callers = await signInAll(api);
  reader = callers.get('inspector') as Caller;
  const places = (await findPlaces(callers)).filter(({ role }) => role !== 'nobody');
  // What is of one's own account changes nothing of the record.
  const read = places.map(({ address }) => address).filter((address) => address !== '/account');
  addresses = [...new Set([...read, ...(await partsOfCases())])];
  inspector = await another('inspector');
}, PATIENCE);

/** Each part of each proceeding of the demo's cases, one case of each subject. */
async function partsOfCases(): Promise<readonly string[]> {
  const { body } = await reader.get<{ cases: { id: string; subject: string }[] }>('/api/cases?limit=200');
  const bySubject = new Map(body.cases.map(({ id, subject }) => [subject, id]));
  const parts: string[] = [];
  for (const id of bySubject.values()) {
    parts.push(...['incidents', 'chronology', 'declarations'].map((view) => `/cases/${id}?view=${view}`));
    const { body: told } = await reader.get<{ proceedings: { id: string }[] }>(`/api/cases/${id}/explain`);
    for (const proceeding of told.proceedings)
      for (const view of ['acts', 'findings', 'chart', 'positions', 'exits', 'follows'])
        parts.push(`/cases/${id}?proceeding=${proceeding.id}&view=${view}`);
  }
  return parts;
}

/** What the inspector may press: it shows, asks, sorts, saves or checks, or keeps something of their own; no record is changed by it. */
const READING: readonly RegExp[] = [
  /^(Ask|Search|Show|Show more rows|Show it from its first row|Columns|Find these units|Paste a list of names|The question|The same as a (list|table))$/,
  /^(Now|Today|(Act|Change) (before|after)( .*)?|Print( this page)?|Download the (head|proof)|Look at it here)$/,
  /^(Check all of it|Build it again from the record|How (it was counted|this day was found|credible: .*))$/,
  /^Settings of the post: /,
  /^((Earlier findings|What it has to contain|Done on another page) \(\d+\)|[\d,]+ more fields)$/,
  // Their own: a search that they keep, a calendar that they subscribe to.
  /^(Saved searches.*|Keep|Make a feed of what this page shows now|Make the feed)$/,
  // Why an act is not possible; nothing stands behind it but reasons.
  /( – not possible now|^Blocked by \d+ conditions?)$/,
];

/** Where they may write: names to ask about, heads to compare. */
const ASKING = /^(Names, one a line|Signed heads that you kept \(optional\))$/;

/** Addresses at which something is done. */
const ACTING = /\/new(\?|$)|\/sign\/|\/merge(\?|$)/;

interface Offered {
  readonly buttons: readonly string[];
  readonly links: readonly string[];
  /** Where something would be written at length, sent as a file or signed, by label. */
  readonly fields: readonly string[];
}

/** Everything on the page that could be an act, with what is folded away; the states of a chart and what is said to be shut only tell why. */
async function offeredBy(page: Page): Promise<Offered> {
  const { buttons, links, fields } = await page.evaluate<Offered>(`(() => {
    const main = document.querySelector('main');
    for (const one of main.querySelectorAll('details')) one.open = true;
    const words = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\\s+/g, ' ');
    const label = (one) => (one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.type).trim();
    return {
      buttons: [...main.querySelectorAll('button:not(.chart-state), [role=button], :not(.case-shut) > summary')].map(words),
      links: [...main.querySelectorAll('a[href]')].map((one) => one.getAttribute('href')),
      fields: [...main.querySelectorAll('textarea, input[type=file], input[type=password], [draggable=true]')].map(label),
    };
  })()`);
  return {
    buttons: buttons.filter((one) => !READING.some((reading) => reading.test(one))),
    links: links.filter((one) => ACTING.test(one)),
    fields: fields.filter((one) => !ASKING.test(one)),
  };
}

const NOTHING: Offered = { buttons: [], links: [], fields: [] };

describe('the inspector', () => {
  test(
    'is offered no act on any page: nothing to press, follow or fill in that would change the record',
    async () => {
      const { page } = inspector;
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
      });
      const offered: Record<string, Offered> = {};
      for (const address of addresses) {
        await page.goto(address);
        await settled(page);
        const found = await offeredBy(page);
        if (JSON.stringify(found) !== JSON.stringify(NOTHING)) offered[address] = found;
      }
      expect(offered).toEqual({});
      expect(addresses.length).toBeGreaterThan(60);
      expect(sent).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'sees with eyes that would find acts: a colleague is offered some on the same pages',
    async () => {
      const analyst = await another('analyst');
      const offered: Offered[] = [];
      for (const address of addresses.filter((one) => /^\/(cases|units|transfers|deviations)/.test(one))) {
        await analyst.page.goto(address);
        await settled(analyst.page);
        offered.push(await offeredBy(analyst.page));
      }
      for (const kind of ['buttons', 'links', 'fields'] as const)
        expect([kind, offered.filter((one) => one[kind].length > 0).length > 3]).toEqual([kind, true]);
      await analyst.context.close();
    },
    PATIENCE,
  );
});
