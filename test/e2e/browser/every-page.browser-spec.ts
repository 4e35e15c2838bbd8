import { beforeAll, describe, expect, test } from '@jest/globals';
import { signInAs } from '../../support/people.ts';
import { PATIENCE, another, api, openDemo, somebody } from './demo-visits.ts';
import { signInAll } from './demo-world.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { findFaults, findIdentifiers, lookPlainly } from './find-faults.ts';
import type { Place } from './find-places.ts';
import { filled, findPlaces } from './find-places.ts';
import type { Visitor } from './open-browser.ts';
import { settled } from './open-browser.ts';

/** What a page asks for besides who its reader is. */
const LOST = /\/api\/(?!session$|events|home)/;
const UNKNOWN = '00000000-0000-7000-8000-000000000000';

openDemo();
let places: readonly Place[];
beforeAll(async () => {
  places = await findPlaces(await signInAll(api));
}, PATIENCE);

/** Who has signed in as this role; `nobody` has not. */
const enter = (role: string): Promise<Visitor> => (role === 'nobody' ? somebody() : another(role));

/** Goes over these places, each as the role that may see it, and gathers what is found, by page. */
async function goOver(
  chosen: readonly Place[],
  look: (visitor: Visitor, place: Place) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const faults: Record<string, readonly string[]> = {};
  for (const role of new Set(chosen.map((place) => place.role))) {
    const visitor = await enter(role);
    for (const place of chosen.filter((one) => one.role === role)) {
      const found = await look(visitor, place).catch((error: unknown) => [String(error)]);
      if (found.length > 0) faults[place.pattern] = found;
    }
    await visitor.context.close();
  }
  return faults;
}

describe('every page', () => {
  test(
    'has one heading and a title of its own, no barrier, and holds at every width, at 200 %, on paper and in high contrast',
    async () => {
      const titles = new Map<string, string>();
      const faults = await goOver(places, async ({ page, picture, complaints }, place) => {
        const before = complaints.length;
        await page.goto(place.address);
        await settled(page);
        const found = [...(await findBarriers(page))];
        const title = await page.title();
        if ((await page.locator('h1').count()) !== 1) found.push('has not one heading');
        if (!title.endsWith(' – Plumbline')) found.push(`has the title "${title}"`);
        if (titles.has(title)) found.push(`has the title of ${titles.get(title)}`);
        titles.set(title, place.pattern);
        found.push(...(await findIdentifiers(page)));
        await picture(place.name);
        found.push(...(await findFaults(page)));
        await lookPlainly(page);
        return [...found, ...complaints.slice(before)];
      });
      expect(faults).toEqual({});
    },
    PATIENCE,
  );

  test(
    'says what is not there, or outside the portfolio, and shows the way on',
    async () => {
      const things = places.filter(({ pattern }) => pattern.includes(':'));
      const faults = await goOver(things, async ({ page }, { pattern }) => {
        await page.goto(filled(pattern, pattern.includes(':code') ? 'ZZ' : UNKNOWN));
        await settled(page);
        const said = page.locator('main [role=alert], main h1 ~ .part-empty');
        await said
          .or(page.getByRole('heading', { name: /^No such/ }))
          .first()
          .waitFor();
        const ways = await page.locator('main a[href]').count();
        return [...(await findBarriers(page)), ...(ways === 0 ? ['leaves no way on'] : [])];
      });
      expect(faults).toEqual({});
    },
    PATIENCE,
  );

  test(
    'tells who may not see it why, and who is outside the portfolio that nothing is there for them',
    async () => {
      const narrow = await signInAs(api, { role: 'analyst', portfolio: ['QN'] });
      const visitor = await somebody();
      const [name = '', value = ''] = narrow.cookie.split('=');
      await visitor.context.addCookies([{ name, value, url: api.address }]);
      const { page } = visitor;
      for (const { address, pattern } of places) {
        if (!/^\/(cases|transfers|units|determinations|phase-outs)\/:id$/.test(pattern)) continue;
        await page.goto(address);
        await page.locator('main [role=alert]').first().waitFor();
        expect([pattern, await page.locator('main a[href]').count()]).not.toEqual([pattern, 0]);
      }
      await visitor.context.close();
      const reporter = await enter('reporter');
      for (const { address, role } of places) {
        if (role === 'nobody' || /^\/($|account$|law|countries$|information\/new)/.test(address)) continue;
        await reporter.page.goto(address);
        await reporter.page.getByText(/This page is for: /).waitFor();
      }
      await reporter.context.close();
    },
    PATIENCE,
  );

  test(
    'says that Plumbline cannot be reached where the connection is lost',
    async () => {
      const lists = places.filter(({ pattern }) => pattern !== '/' && !/:|new$|report|steps/.test(pattern));
      const faults = await goOver(lists, async ({ page }, { address }) => {
        await page.route(LOST, (route) => route.abort('internetdisconnected').catch(() => undefined));
        await page.goto(address);
        const said = page.getByText(/cannot be reached/).first();
        const seen = await said.waitFor().then(
          () => [],
          () => ['does not say that the connection is lost'],
        );
        await page.unroute(LOST);
        return seen;
      });
      expect(faults).toEqual({});
    },
    PATIENCE,
  );

  test(
    'is come back to with the filters that it had',
    async () => {
      const { page, context } = await enter('analyst');
      for (const address of [
        '/cases?country=QM',
        '/units?country=QN',
        '/transfers?country=QM',
        '/requests?country=QM',
      ]) {
        await page.goto(address);
        await settled(page);
        const row = page.locator('main tbody a').first();
        const words = await row.textContent().catch(() => `no row at ${address}`);
        await row.click();
        await page.waitForURL((url) => !address.startsWith(url.pathname));
        await page.goBack();
        // The page that is left may have rows too, and stands until the list is there.
        await eventually(async () =>
          expect([page.url(), await row.textContent()]).toEqual([api.address + address, words]),
        );
      }
      await context.close();
    },
    PATIENCE,
  );
});
