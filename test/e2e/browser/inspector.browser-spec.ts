import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { TestApi } from '../../support/api.ts';
import type { Caller } from '../../support/people.ts';
import { signIn } from '../../support/people.ts';
import { startDemo } from './demo-world.ts';
import { findPlaces } from './find-places.ts';
import type { Visitor } from './open-browser.ts';
import { openBrowser, signInWith, visit } from './open-browser.ts';

const PATIENCE = 400_000;
const root = path.resolve(import.meta.dirname, '../../..');

let api: TestApi;
let browser: Browser;
let inspector: Visitor;
let reader: Caller;
let addresses: readonly string[];
beforeAll(async () => {
  [api, browser] = await Promise.all([startDemo(), openBrowser()]);
  const callers = new Map<string, Caller>();
  for (const { email } of DEMO_ACCOUNTS)
    callers.set(email.split('@')[0] ?? '', await signIn(api.address, email, DEMO_PASSWORD));
  reader = callers.get('inspector') as Caller;
  const { paths } = JSON.parse(readFileSync(path.join(root, 'dist/web/pages.json'), 'utf8')) as {
    paths: string[];
  };
  const places = (await findPlaces(paths, callers)).filter(({ role }) => role !== 'nobody');
  addresses = [...new Set([...places.map(({ address }) => address), ...(await partsOfCases())])];
  inspector = await visit(browser, api.address);
  await inspector.page.goto('/');
  await signInWith(inspector.page, 'inspector@plumbline.example', DEMO_PASSWORD);
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  await api?.close();
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

/** What the inspector may press: it shows, sorts, saves or checks, and puts nothing on record but that they read. */
const READING: readonly RegExp[] = [/^$/];

/** Addresses at which something is done. */
const ACTING = /\/new(\?|$)|\/sign\/|\/merge(\?|$)/;

interface Offered {
  readonly buttons: readonly string[];
  readonly links: readonly string[];
  /** Fields into which something would be written or chosen for the record, by their label. */
  readonly fields: readonly string[];
}

/** Everything on the page that can be pressed, followed or filled in, with what is folded away. */
const offeredBy = (page: Page): Promise<Offered> =>
  page.evaluate<Offered>(`(() => {
    const main = document.querySelector('main');
    for (const one of main.querySelectorAll('details')) one.open = true;
    const words = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\\s+/g, ' ');
    const label = (one) => (one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.type).trim();
    return {
      buttons: [...main.querySelectorAll('button, [role=button], summary')].map(words),
      links: [...main.querySelectorAll('a[href]')].map((one) => one.getAttribute('href')),
      fields: [...main.querySelectorAll('textarea, input[type=file], input[type=password], input:not([type]), input[type=text], select')].map(label),
    };
  })()`);

async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  while ((await page.locator('.part-loading').count()) > 0)
    await page.locator('.part-loading').first().waitFor({ state: 'detached' });
}

describe('the inspector', () => {
  test(
    'is offered no act on any page: nothing to press, follow or fill in that would change the record',
    async () => {
      const { page } = inspector;
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
      });
      const offered: Record<string, unknown> = {};
      for (const address of addresses) {
        await page.goto(address);
        await settle(page);
        const { buttons, links, fields } = await offeredBy(page);
        const found = {
          buttons: buttons.filter((one) => !READING.some((reading) => reading.test(one))),
          links: links.filter((one) => ACTING.test(one)),
          fields,
        };
        if (Object.values(found).some((list) => list.length > 0)) offered[address] = found;
      }
      console.log(JSON.stringify(offered, null, 1));
      expect(sent).toEqual([]);
    },
    PATIENCE,
  );
});
