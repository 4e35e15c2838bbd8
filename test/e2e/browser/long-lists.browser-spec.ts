import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import { seedQueue } from '../../bench/seed-queue.ts';
import type { TestApi } from '../../support/api.ts';
import { startDemo } from './demo-world.ts';
import { findBarriers } from './find-barriers.ts';
import type { Visitor } from './open-browser.ts';
import { openBrowser, signInWith, visit } from './open-browser.ts';

const PATIENCE = 240_000;
const CASES = 3_000;
/** A window of rows, some around it, and those that hold the focus. */
const FEW = 60;

let api: TestApi;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [api, browser] = await Promise.all([startDemo(), openBrowser()]);
  await seedQueue(api.database.adminUrl, CASES);
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  await api?.close();
}, PATIENCE);
beforeEach(async () => {
  visitor = await visit(browser, api.address);
});
afterEach(async () => {
  await visitor.context.close();
});

const enter = async (role: string, address: string) => {
  await visitor.page.goto(address);
  await signInWith(visitor.page, `${role}@plumbline.example`, DEMO_PASSWORD);
};
const table = () => visitor.page.getByRole('table');
const rows = () => table().locator('tbody').getByRole('row');
const region = (name: RegExp) => visitor.page.getByRole('region', { name });

describe('a list of thousands', () => {
  test(
    'is read on by keyboard to its last row, with few rows in the document',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases');
      await page.getByText('more come as you scroll').waitFor();
      expect(await table().getAttribute('aria-rowcount')).toBe('-1');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('long-list');
      await region(/Cases of your countries/).focus();
      await page.keyboard.press('End');
      await page.getByText(/^All 3,\d+ rows\.$/).waitFor();
      const last = Number(await table().getAttribute('aria-rowcount'));
      await table().locator(`tr[aria-rowindex="${last}"]`).waitFor();
      expect(last).toBeGreaterThan(CASES);
      expect(await rows().count()).toBeLessThan(FEW);
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Home');
      await table().locator('tr[aria-rowindex="2"]').waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
