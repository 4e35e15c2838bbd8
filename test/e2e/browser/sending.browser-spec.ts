import { describe, expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, seen, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { settled } from './open-browser.ts';

visitDemo();

interface Held {
  /** How often it was asked for. */
  readonly count: () => number;
  readonly letGo: () => void;
}

/** Keeps what a page asks for with this method on its way until it is let go. */
async function holdBack(page: Page, address: string, method: string): Promise<Held> {
  let count = 0;
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route: Route) => {
    if (route.request().method() !== method) return route.fallback();
    count += 1;
    await free;
    return route.fallback();
  });
  return { count: () => count, letGo };
}

const kept = (page: Page) =>
  page.evaluate<number>("Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')).length");
const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.textContent || document.activeElement.tagName');

describe('a form that is being sent', () => {
  test(
    'cannot be changed or sent again until the answer is there, and says so, also after it was left',
    async () => {
      const { page, complaints } = visitor;
      await enter('analyst', '/clocks');
      await keyOn(page.getByText('Make a feed of what this page shows now'));
      const name = page.getByLabel('What the calendar is called');
      const sending = await holdBack(page, '**/api/calendar-feeds', 'POST');
      await name.fill('Every clock of mine');
      await name.press('Enter');
      await page.getByRole('button', { name: 'Recording…' }).waitFor();
      await page.getByText('It is being sent.').waitFor();
      await page.keyboard.type('and more of it');
      await page.keyboard.press('Enter');
      expect(await name.inputValue()).toBe('Every clock of mine');
      await seen('form-being-sent');
      const pages = page.getByRole('navigation', { name: 'Pages' });
      await keyOn(pages.getByRole('link', { name: 'Notices', exact: true }));
      await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
      await keyOn(pages.getByRole('link', { name: 'Clocks', exact: true }));
      await keyOn(page.getByText('Make a feed of what this page shows now'));
      await keyOn(page.getByRole('button', { name: 'Recording…' }));
      expect(await name.inputValue()).toBe('Every clock of mine');
      sending.letGo();
      await page.getByRole('button', { name: 'Make the feed' }).waitFor();
      await eventually(async () => expect([await name.inputValue(), await kept(page)]).toEqual(['', 0]));
      expect([sending.count(), complaints]).toEqual([1, []]);
      await settled(page);
      const reading = await holdBack(page, '**/api/calendar-feeds', 'GET');
      await keyOn(page.getByRole('button', { name: 'Revoke Every clock of mine' }));
      await page.getByText('Revoked', { exact: true }).waitFor();
      reading.letGo();
    },
    PATIENCE,
  );

  test(
    'brings who sent it to why it was refused, and keeps every word',
    async () => {
      const { page } = visitor;
      await enter('admin', '/administration/accounts');
      const email = page.getByRole('textbox', { name: 'E-mail address', exact: true });
      const sending = await holdBack(page, '**/api/accounts', 'POST');
      await page.getByLabel('Name', { exact: true }).fill('Nora Newcomer');
      await email.fill('nora');
      await email.press('Enter');
      await page.getByRole('button', { name: 'Adding…' }).waitFor();
      await page.keyboard.type('@plumbline.example');
      sending.letGo();
      await page.getByRole('button', { name: 'Add the account' }).waitFor();
      await page.locator('.part-form-failure:focus').getByRole('alert').waitFor();
      expect(await email.inputValue()).toBe('nora');
      await email.press('End');
      await page.keyboard.type('@plumbline.example');
      expect(await email.inputValue()).toBe('nora@plumbline.example');
    },
    PATIENCE,
  );

  test(
    'counts as sent with the answer of the server, not only once the page was read again',
    async () => {
      const { page } = visitor;
      await enter('admin', '/administration/posts');
      await keyOn(page.getByRole('link', { name: 'Post in Examplia' }));
      const most = page.getByLabel('Most nominations in one request');
      await most.fill('77');
      await settled(page);
      const reading = await holdBack(page, '**/api/posts', 'GET');
      await most.press('Enter');
      await page.getByText(/The settings of .* are saved/).waitFor();
      await page.getByRole('cell', { name: '77', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
      expect([await most.inputValue(), await kept(page)]).toEqual(['77', 0]);
      await eventually(async () => expect(await focused(page)).toBe('INPUT'));
      expect(reading.count()).toBeGreaterThan(0);
      reading.letGo();
    },
    PATIENCE,
  );

  test(
    'counts so for an account and for a saved search too',
    async () => {
      const { page } = visitor;
      await enter('admin', '/administration/accounts?text=reviewer');
      await keyOn(page.getByRole('link', { name: 'Bea Reviewer' }));
      await page.getByRole('heading', { level: 1, name: 'Bea Reviewer' }).waitFor();
      await keyOn(page.getByRole('checkbox', { name: 'Post vetter' }), 'Space');
      await settled(page);
      const accounts = await holdBack(page, '**/api/accounts', 'GET');
      await keyOn(page.getByRole('button', { name: 'Save', exact: true }));
      await page.getByText(/Bea Reviewer may now do this/).waitFor();
      await eventually(async () => expect(await kept(page)).toBe(0));
      await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
      expect(await page.getByRole('checkbox', { name: 'Post vetter' }).isChecked()).toBe(true);
      accounts.letGo();
      await visitor.context.clearCookies();
      await enter('analyst', '/?queue=find');
      await keyOn(page.getByText(/Saved searches/));
      await page.getByLabel('Keep this search as').fill('What I look for');
      await keyOn(page.getByRole('button', { name: 'Keep', exact: true }));
      await keyOn(page.getByRole('button', { name: 'Change What I look for' }));
      await page.getByLabel('Its name').fill('What I look for now');
      const searches = await holdBack(page, '**/api/saved-searches', 'GET');
      await keyOn(page.getByRole('button', { name: 'Change it' }));
      await page.getByRole('link', { name: 'What I look for now' }).waitFor();
      expect(await page.getByLabel('Its name').count()).toBe(0);
      searches.letGo();
    },
    PATIENCE,
  );
});

describe('a page that comes late', () => {
  test(
    'takes the focus of who waits for it, and not of who went on meanwhile',
    async () => {
      const { page, complaints } = visitor;
      await enter('official', '/deviations');
      const one = page.getByRole('table').getByRole('link').first();
      const reading = await holdBack(page, '**/api/deviations/*', 'GET');
      await keyOn(one);
      await eventually(() => expect(page.url()).toMatch(/deviations\/[^/]+$/));
      await eventually(() => expect(reading.count()).toBeGreaterThan(0));
      const mine = page.getByRole('link', { name: 'Your account' });
      await mine.focus();
      reading.letGo();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await focused(page)).toBe('Your account');
      await page.unroute('**/api/deviations/*');
      await keyOn(page.getByRole('main').getByRole('link', { name: 'Deviations', exact: true }));
      await page.getByRole('heading', { level: 1, name: 'Deviations', exact: true }).waitFor();
      await eventually(async () => expect(await focused(page)).toBe('Deviations'));
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );
});
