import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { TestApi } from '../../support/api.ts';
import { startDemo } from './demo-world.ts';
import { findBarriers } from './find-barriers.ts';
import type { Visitor } from './open-browser.ts';
import { openBrowser, signInWith, visit } from './open-browser.ts';

const PATIENCE = 240_000;

let api: TestApi;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [api, browser] = await Promise.all([startDemo(), openBrowser()]);
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

const enter = async (role: string, address: string): Promise<Page> => {
  const { page } = visitor;
  await page.goto(address);
  await signInWith(page, `${role}@plumbline.example`, DEMO_PASSWORD);
  return page;
};

const HEADER =
  'country,unit,program,start_date,end_date,instrument,authority,activity,location,family_name,given_names';
const line = (unit: string, more: { end?: string; country?: string; person?: string } = {}) =>
  [
    more.country ?? 'Examplia',
    `"${unit}"`,
    'Mountain course',
    '2027-05-03',
    more.end ?? '2027-05-21',
    'IMET',
    '22 U.S.C. 2347',
    'Mountain course',
    'Port Example',
    more.person ?? ',',
  ].join(',');
const fileOf = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...lines, ''].join('\n')),
});
const SPRING = fileOf(
  'mountain.csv',
  line('11th Infantry Battalion'),
  line('12 Inf Bn; 13 Inf Bn'),
  line('اللواء ١٩ مشاة'),
  line('191st Infantry Battalion', { end: 'in May' }),
  line('Ghost Rider Company'),
  line('181 Inf Bn', { person: 'Placard,Una' }),
);

const noBarriers = async (page: Page) => expect(await findBarriers(page)).toEqual([]);
const choosePost = async (page: Page) => {
  const post = page.getByLabel('Post that submits');
  const values = await post
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  if (values.includes('examplia')) await post.selectOption('examplia');
};

describe('the day of the post vetter', () => {
  test(
    'begins with a file: its rows are read, one is refused beside its cell and corrected, and it is submitted',
    async () => {
      const page = await enter('vetter', '/requests');
      await page.getByRole('table', { name: /Vetting requests/ }).waitFor();
      await noBarriers(page);
      await visitor.picture('requests');
      await page.getByRole('link', { name: 'New request' }).click();
      await page.getByRole('heading', { level: 1, name: 'New request' }).waitFor();
      await choosePost(page);
      await noBarriers(page);
      await visitor.picture('request-new-empty');
      await page.getByLabel('File', { exact: true }).setInputFiles(SPRING);
      await page.getByText('1 refused row').waitFor();
      const faulty = page.getByLabel('Row 5, end_date');
      expect(await faulty.inputValue()).toBe('in May');
      await noBarriers(page);
      await visitor.picture('request-new-refused');
      await page.reload();
      await faulty.waitFor();
      await faulty.fill('2027-05-21');
      await page.getByRole('button', { name: 'Read again with the corrections' }).click();
      await page.getByText('corrected here: 6 rows').waitFor();
      await page.getByRole('heading', { name: '3. About the request' }).waitFor();
      expect(await page.getByText('refused row').count()).toBe(0);
      expect(await page.getByLabel('Event').inputValue()).toBe('Mountain course');
      await page.getByRole('button', { name: 'Submit 7 nominations' }).click();
      await page.getByText('These fields are not right: needBy.').waitFor();
      await page.getByLabel('Results needed by').fill('2027-04-20');
      await page.getByLabel('Title').fill('Mountain course, spring 2027');
      await noBarriers(page);
      await visitor.picture('request-new-ready');
      await page.getByRole('button', { name: 'Submit 7 nominations' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mountain course, spring 2027' }).waitFor();
      await page.getByText(/^Searched /).waitFor();
      await noBarriers(page);
      await visitor.picture('request');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'goes on with matching by keyboard alone: words are compared, units confirmed, refused, taken back, asked for',
    async () => {
      const page = await enter('vetter', '/requests');
      await page.getByRole('link', { name: 'Mountain course, spring 2027' }).press('Enter');
      await page.getByRole('link', { name: /^Matching/ }).press('Enter');
      await page.getByRole('list', { name: 'Rows' }).waitFor();
      const row = page.locator('#match-row');
      await row.filter({ hasText: 'Row 2' }).waitFor();
      await noBarriers(page);
      await visitor.picture('request-matching');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys for matching' }).waitFor();
      await noBarriers(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('1');
      await row.filter({ hasText: 'Row 3: 12 Inf Bn' }).waitFor();
      await page
        .getByRole('list', { name: 'Rows' })
        .getByText(/Matched: 11/)
        .waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('match-row');
      await page.keyboard.press('k');
      await row.filter({ hasText: 'Row 2' }).waitFor();
      await page.keyboard.press('u');
      const undoing = page.getByRole('dialog', { name: 'Take it back' });
      await undoing.waitFor();
      await noBarriers(page);
      await page.keyboard.press('Enter');
      await undoing.waitFor({ state: 'detached' });
      await page.getByText(/Taken back/).waitFor();
      for (const next of ['Row 3: 12', 'Row 3: 13', 'Row 4', 'Row 5']) {
        await page.keyboard.press('1');
        await row.filter({ hasText: next }).waitFor();
      }
      await page.keyboard.press('j');
      await row.filter({ hasText: 'Ghost Rider' }).waitFor();
      await visitor.picture('request-matching-nothing-like-it');
      await page.keyboard.press('n');
      await row.filter({ hasText: 'Row 7' }).waitFor();
      await visitor.picture('request-matching-person');
      await page.keyboard.press('1');
      await row.filter({ hasText: 'Row 5' }).waitFor();
      await page.keyboard.press('i');
      await page.getByRole('dialog', { name: 'The unit is not identified' }).waitFor();
      await noBarriers(page);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Nothing under this name.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('list', { name: 'Rows' }).getByText('Not identified').waitFor();
      await noBarriers(page);
      await visitor.picture('request-matching-done');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
