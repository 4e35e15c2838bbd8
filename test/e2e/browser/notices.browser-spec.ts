import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tabTo } from './by-keyboard.ts';
import { PATIENCE, enter, seen, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();

const today = () => new Date().toISOString().slice(0, 10);
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const deliver = async (page: Page) => {
  await page.getByLabel('Delivered on').fill(today());
  await page.getByLabel('How', { exact: true }).fill('By hand');
  await page.getByLabel('What shows it').fill('Receipt 7 (invented)');
  await page.getByRole('button', { name: 'Record the delivery' }).click();
};

describe('the day of legislative affairs', () => {
  test(
    'a report is found, written from the record and delivered with proof, by keyboard until it is written',
    async () => {
      const { page } = visitor;
      await enter('hill', '/notices');
      await page.getByRole('table', { name: /Duties/ }).waitFor();
      await seen('notices');
      await tabTo(page, page.getByRole('link', { name: 'Report that a violation may have occurred' }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Report that a violation/ }).waitFor();
      await page.getByText('It cannot be delivered yet. It lacks:').waitFor();
      await seen('notice');
      await tabTo(page, page.getByLabel('The information received, and when'));
      await page.keyboard.type('A report of the post, received this week.');
      await tabTo(page, page.getByRole('button', { name: /^Use this text/ }));
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('button', { name: 'Write it' }));
      await page.keyboard.press('Enter');
      await page.getByLabel('Delivered on').waitFor();
      const [paper] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'save as PDF' }).click(),
      ]);
      expect(paper.suggestedFilename()).toMatch(/\.pdf$/);
      await page.getByRole('button', { name: 'Record the delivery' }).click();
      await page.getByText(/Still to be filled in: Delivered on, How, What shows it/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await deliver(page);
      await page.getByRole('heading', { name: 'Delivered' }).waitFor();
      await seen('notice-delivered');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'what is being written outlives a reload',
    async () => {
      const { page } = visitor;
      await enter('hill', '/notices');
      await follow(page, 'Publication of the certification');
      const part = page.getByRole('form', { name: 'What it contains' }).locator('textarea').first();
      await part.fill('Half a sentence');
      await page.reload();
      await eventually(async () => expect(await part.inputValue()).toBe('Half a sentence'));
    },
    PATIENCE,
  );

  test(
    'an edition is delivered, an agreement recorded, and the gates say what is still missing',
    async () => {
      const { page } = visitor;
      await enter('hill', '/editions?country=QM');
      await page.getByRole('heading', { name: 'Gates for Examplia today' }).waitFor();
      await page.getByText(/No written agreement is in force/).waitFor();
      await page.getByRole('table', { name: /Units that a law bars/ }).waitFor();
      await seen('editions');
      await follow(page, 'Edition 1, Examplia');
      await page.getByLabel('To whom').selectOption({ label: 'The recipient government' });
      await seen('edition');
      await deliver(page);
      await page.getByRole('row', { name: /The recipient government/ }).waitFor();
      await page.goto('/agreements?country=QM');
      await page.getByText('Record an agreement').click();
      await page.getByLabel('Agreement', { exact: true }).fill('Exchange of notes (invented)');
      await page.getByLabel('Signed on').fill(today());
      await page.getByLabel('In force from').fill(today());
      await page.locator('textarea').first().waitFor();
      for (const part of await page.locator('textarea').all()) await part.fill('As the notes say.');
      await seen('agreements');
      await page.getByRole('button', { name: 'Record the agreement' }).click();
      await page.getByRole('row', { name: /Exchange of notes/ }).waitFor();
      await follow(page, 'Barred units and editions');
      await page.goto('/editions?country=QM');
      await page.getByText(/"Exchange of notes \(invented\)", in force since/).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a bar', () => {
  test(
    'shows what held it back, and its extension is reviewed and signed in its own dialog',
    async () => {
      const { page } = visitor;
      await enter('official', '/bars');
      await page.getByRole('heading', { name: /38th Infantry Brigade/ }).waitFor();
      await page.getByText('Sign that it reaches a unit above').first().click();
      await page.getByLabel('Unit above').selectOption({ index: 1 });
      await seen('bars');
      await page.getByLabel('Finding that names it').selectOption({ index: 1 });
      await page.getByLabel('Reasons').fill('The finding names the command.');
      await page.getByRole('button', { name: 'Review and sign' }).click();
      const dialog = page.getByRole('dialog', { name: /reaches a unit above/ });
      await dialog.waitFor();
      await seen('bar-sign');
      await page.keyboard.press('Escape');
      await page.getByText(/Nothing was signed/).waitFor();
      await eventually(async () =>
        expect(await page.getByLabel('Reasons').inputValue()).toBe('The finding names the command.'),
      );
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
