import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, seen, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { fetchAnew } from '../../support/fetch-anew.ts';

const DAY_MS = 86_400_000;

visitDemo();

const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const looksWell = async (name: string) => {
  await seen(name);
  expect(visitor.complaints).toEqual([]);
};

/** Gives the password in the open dialog and signs, by keyboard. */
const sign = async (page: Page) => {
  await page.getByRole('dialog').getByLabel('Your password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
};

describe('the legal adviser', () => {
  test(
    'reads the law and adopts a reading, by keyboard alone',
    async () => {
      const page = await enter('lawyer', '/law');
      await page.getByRole('table', { name: /Contested questions/ }).waitFor();
      await looksWell('law');
      await keyOn(page.getByRole('link', { name: /does the text bar by itself/ }));
      await page.getByRole('heading', { level: 1, name: /Humanitarian aid corridor/ }).waitFor();
      const reading = page.getByRole('article', { name: /does the text bar by itself/ });
      await reading.getByText('Nothing is adopted.').waitFor();
      await keyOn(reading.getByText('Adopt one of them'));
      await keyOn(reading.getByLabel(/^Determination needed/), 'Space');
      await reading.getByLabel('Reasons').pressSequentially('As the practice has been (invented).');
      await reading.getByLabel('First day').fill(dayFromNow(0));
      await keyOn(reading.getByRole('button', { name: 'Review and sign' }));
      await page.getByRole('dialog').getByText('What follows').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('law-adopt');
      await sign(page);
      await reading.getByText(/Adopted: Determination needed/).waitFor();
      await looksWell('law-one');
    },
    PATIENCE,
  );

  test(
    'sees of a bill that it is none',
    async () => {
      const page = await enter('lawyer', '/law/bill-ceasefire-compliance');
      await page.getByText('Proposed: a bill, not law').waitFor();
      await page.getByText(/No proceeding runs under it/).waitFor();
      await looksWell('law-bill');
    },
    PATIENCE,
  );

  test(
    'comes from elsewhere straight to the question of a law',
    async () => {
      const page = await enter('lawyer', '/law/us-22usc2378-1#E2');
      await page.getByRole('article', { name: /Prohibits or otherwise restricts/ }).waitFor();
      await eventually(async () => expect(await page.evaluate('document.activeElement.id')).toBe('E2'));
    },
    PATIENCE,
  );

  test(
    'reads the clocks as a list, opens how a day was found, and walks through the months by keyboard',
    async () => {
      const page = await enter('lawyer', '/clocks');
      const row = page.getByRole('row', { name: /within thirty days after receipt/ });
      await keyOn(row.getByText('How this day was found'));
      await row.getByText('day 30').waitFor();
      await looksWell('clocks');
      await page.getByRole('search').getByLabel('Counted by').selectOption('law');
      // The address is new a moment before the page is: the link keeps the choice only then.
      const calendar = page.getByRole('link', { name: 'Calendar', exact: true });
      await calendar.and(page.locator('[href*="label=law"]')).waitFor();
      await keyOn(calendar);
      const grid = page.getByRole('grid');
      await grid.waitFor();
      await grid.locator('button[tabindex="0"]').focus();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('End');
      await page.waitForURL(/day=/);
      expect(new URL(page.url()).searchParams.get('label')).toBe('law');
      await eventually(async () =>
        expect(await page.evaluate('document.activeElement.closest("td")?.ariaSelected')).toBe('true'),
      );
      await looksWell('clocks-calendar');
    },
    PATIENCE,
  );

  test(
    'makes a feed of what the page shows, is told its address once, and revokes it',
    async () => {
      const page = await enter('lawyer', '/clocks?label=law');
      await keyOn(page.getByText('Make a feed of what this page shows now'));
      await page.getByLabel('What the calendar is called').fill('Clocks of the law');
      await keyOn(page.getByRole('button', { name: 'Make the feed' }));
      const address = (await page.getByText(/\/api\/calendar-feeds\/.*clocks\.ics/).textContent()) ?? '';
      await looksWell('clocks-feed');
      expect(await (await fetchAnew(address)).text()).toMatch(/^BEGIN:VCALENDAR/);
      await keyOn(page.getByRole('button', { name: 'Revoke Clocks of the law' }));
      await page.getByText('You have no feed.').waitFor();
      expect((await fetchAnew(address)).status).toBe(404);
    },
    PATIENCE,
  );
});

describe('a deviation', () => {
  test(
    'is proposed by one person, signed by another with the password, and withdrawn',
    async () => {
      let page = await enter('analyst', '/deviations/new');
      await page.getByLabel('Forum').selectOption({ label: 'A round table (invented)' });
      await keyOn(page.getByRole('button', { name: 'Propose it' }));
      await page.getByText(/Still to be filled in: Countries, Laws/).waitFor();
      await looksWell('deviation-new');
      await page.getByLabel('Add a country').selectOption('QM');
      await keyOn(page.getByLabel(/^22 U.S.C. 2378d/), 'Space');
      await page.getByLabel('Authority claimed').fill('A letter (invented)');
      await page.getByLabel('Reasons').fill('A trial (invented).');
      await page.getByLabel('How it will be brought to an end').fill('It is not renewed.');
      // It has not begun when it is signed, should midnight pass before.
      await page.getByLabel('First day').fill(dayFromNow(2));
      await page.getByLabel('Last day').fill(dayFromNow(21));
      await keyOn(page.getByRole('button', { name: 'Propose it' }));
      await page.getByText('It waits for another person’s signature.').waitFor();
      await page.getByText('Waits for a second person.').waitFor();
      const { pathname } = new URL(page.url());

      await visitor.context.clearCookies();
      page = await enter('official', pathname);
      await page.getByLabel('Your reasons').pressSequentially('For twenty days and no longer.');
      await keyOn(page.getByRole('button', { name: 'Review and sign' }));
      await page.getByRole('dialog').getByText('A letter (invented)').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('deviation-sign');
      await sign(page);
      await page.getByText('Signed, not begun').waitFor();
      await keyOn(page.getByText('Withdraw it').first());
      await page.getByLabel('Reasons').fill('On reflection.');
      await keyOn(page.getByRole('button', { name: 'Withdraw it' }));
      await page.getByText('Ended by a person before its last day.').waitFor();
      await looksWell('deviation-withdrawn');
    },
    PATIENCE,
  );

  test(
    'in force stands beside the standard result; who proposed it reads why they cannot sign',
    async () => {
      const page = await enter('analyst', '/deviations?country=QN');
      await page.getByRole('table', { name: /Deviations/ }).waitFor();
      await looksWell('deviations');
      await keyOn(page.getByRole('link', { name: 'A round table (invented)' }));
      await page.getByText('Under the standard process').waitFor();
      await keyOn(page.getByText(/Sign it as the second person – not possible now/));
      await page.getByText(/This is for: deciding official/).waitFor();
      await looksWell('deviation');
    },
    PATIENCE,
  );
});

describe('a country', () => {
  test(
    'shows its laws, access over time, transfers, bars, deviations and answers; an access incident is recorded and corrected',
    async () => {
      const page = await enter('analyst', '/countries?name=sample');
      await keyOn(page.getByRole('link', { name: 'Sampleland' }));
      await page.getByRole('heading', { level: 1, name: 'Sampleland' }).waitFor();
      await page.getByRole('img', { name: /Requested and allowed, in truckloads/ }).waitFor();
      await page.getByText('Under the standard process').waitFor();
      await page.getByText('Asking …').first().waitFor({ state: 'detached' });
      await looksWell('country');
      await keyOn(page.getByText('Record an access incident'));
      const record = page.locator('form').filter({ has: page.getByRole('button', { name: 'Record it' }) });
      await record.getByLabel('Crossing or route').fill('Southern crossing');
      await record.getByLabel('What was to pass').fill('Convoy 6: water');
      await record.getByLabel('Whose aid it was').selectOption('united-states');
      await record.getByLabel('Quantity requested').fill('12');
      await record.getByLabel('Quantity allowed').fill('3');
      await record.getByLabel('What is counted').fill('truckloads');
      await record.getByLabel('How it was restricted').selectOption('indirect');
      const day = dayFromNow(-3);
      await record.getByLabel('First day').fill(day);
      await record.getByLabel('Who or what says so').fill('The mission (invented)');
      await keyOn(record.getByRole('button', { name: 'Record it' }));
      await page.getByText('On record. It finds nothing by itself.').waitFor();
      await page.getByRole('row', { name: /Convoy 6: water/ }).waitFor();
      await keyOn(page.getByText('Correct a record'));
      await page.getByLabel('Which record').selectOption({ label: `${day}: Convoy 6: water` });
      const correct = page.locator('form').filter({ has: page.getByRole('button', { name: 'Correct it' }) });
      await correct.getByLabel('Why the version before was wrong').fill('Two more were let through.');
      await correct.getByLabel('Quantity allowed').fill('5');
      await keyOn(correct.getByRole('button', { name: 'Correct it' }));
      await page.getByText('The version before stays on record.').waitFor();
      await page.getByRole('row', { name: /Convoy 6: water.*12 5/ }).waitFor();
      await looksWell('country-corrected');
    },
    PATIENCE,
  );
});
