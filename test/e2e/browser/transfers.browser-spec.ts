import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import { choose, keyOn, tabTo } from './by-keyboard.ts';
import { PATIENCE, another, enter, seen, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();

const today = () => new Date().toISOString().slice(0, 10);
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

describe('whether assistance may go', () => {
  test(
    'is asked by keyboard alone, and its reasons open down to the path and the readings',
    async () => {
      const { page } = visitor;
      await enter('hill', '/answers');
      await page.getByRole('heading', { level: 1, name: 'May it go?' }).waitFor();
      await seen('answers-empty');
      const unit = page.getByRole('combobox', { name: 'Add a unit' });
      await tabTo(page, unit);
      await page.keyboard.type('182 Bn');
      await page.getByRole('option', { name: /182nd Infantry Battalion/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page
        .getByRole('list', { name: 'Units asked about' })
        .getByText('182nd Infantry Battalion')
        .first()
        .waitFor();
      const kind = page.getByRole('combobox', { name: 'Kind of assistance' });
      await tabTo(page, kind);
      await choose(kind, 'International Military');
      await tabTo(page, page.getByRole('button', { name: 'Ask', exact: true }));
      await page.keyboard.press('Enter');
      await page.getByText('It may not go: a law bars it.').waitFor();
      await tabTo(page, page.locator('summary', { hasText: 'through 18th Infantry Brigade' }));
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '18th Infantry Brigade' }).waitFor();
      await page.getByText('How large is the "unit"?').first().waitFor();
      await seen('answers-one');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is asked of a pasted list, and each answer can be narrowed, saved and opened',
    async () => {
      const { page } = visitor;
      await enter('hill', '/answers?instrument=imet');
      await page.getByText('Paste a list of names').click();
      await page.getByLabel('Names, one a line').fill('182 Bn\n19 Bde\nno such unit anywhere');
      await page.getByLabel('Units of').selectOption({ label: 'Examplia' });
      await page.getByRole('button', { name: 'Find these units' }).click();
      await page.getByText('2 names found and added; 1 left to you.').waitFor();
      await seen('answers-pasted');
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      const table = page.getByRole('table', { name: /Answers for 2 recipients/ });
      await table.waitFor();
      await eventually(async () =>
        expect(await table.locator('tbody tr').first().textContent()).toMatch(
          /182nd Infantry Battalion.*Barred/,
        ),
      );
      await seen('answers-many');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /Save all with their reasons/ }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('answers.csv');
      await follow(page, 'Eligible (1)');
      await follow(page, '19th Infantry Brigade');
      await page.getByText('No law stands in the way on this record.').waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is asked as if a bill were law, marked as no record, with the real answer beside it',
    async () => {
      const { page } = visitor;
      await enter('hill', '/transfers');
      await page.getByRole('row', { name: /Bombs/ }).getByRole('link', { name: 'Ask' }).click();
      await page.getByText('What if something were otherwise?').click();
      await page.getByText(/Ceasefire Compliance Act/).click();
      await page.getByRole('button', { name: 'Show what it would be' }).click();
      const supposed = page.getByRole('region', { name: 'What if (no record)' });
      await supposed.getByText(/no record keeps it/).waitFor();
      await supposed.getByText('Ceasefire Compliance Act (bill)').waitFor();
      await page
        .getByRole('region', { name: /Bombs/ })
        .getByText(/Not determined is never eligible/)
        .waitFor();
      await seen('answers-what-if');
      const address = page.url();
      await page.reload();
      await page
        .getByRole('region', { name: 'What if (no record)' })
        .getByText(/no record keeps it/)
        .waitFor();
      await eventually(async () => expect(page.url()).toBe(address));
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a transfer', () => {
  test(
    'is recorded without what nobody knows, and its steps of delivery after it',
    async () => {
      const { page } = visitor;
      await enter('hill', '/transfers');
      await page.getByRole('table', { name: /Transfers/ }).waitFor();
      await seen('transfers');
      await follow(page, 'Record a transfer');
      await page.getByRole('button', { name: 'Record the transfer' }).click();
      await page.getByRole('alert').first().waitFor();
      await seen('transfer-new');
      await page.getByLabel('Kind of assistance').selectOption('fms-national-funds');
      await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Sampleland' });
      await page.getByLabel('What it is called').fill('Tents (invented)');
      await page.getByLabel('What', { exact: true }).fill('Tent');
      await page.getByLabel('What it is for').selectOption('other');
      await page.getByLabel('Which force receives it').selectOption('armed-forces');
      await page.getByRole('button', { name: 'Record the transfer' }).click();
      await page.getByLabel('In your own words').fill('I have looked, and have none.');
      await page.getByRole('button', { name: 'Declare' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tents (invented)' }).waitFor();
      await page.getByText('Record a step').click();
      await page.getByLabel('Step', { exact: true }).selectOption('offered');
      await page.getByLabel('Day', { exact: true }).fill(today());
      await page.getByLabel('As reported').fill('Offered in a letter.');
      await page.getByRole('button', { name: 'Record the step' }).click();
      await page.getByRole('row', { name: /Offered/ }).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows which period runs before whom, and what a colleague amended meanwhile beside what one writes',
    async () => {
      const { page } = visitor;
      await enter('hill', '/transfers');
      await follow(page, 'Interceptors (invented)');
      await page.getByRole('table', { name: 'Periods and last days' }).waitFor();
      await page.getByText('Nothing of it moved in such a time', { exact: false }).waitFor();
      await seen('transfer');
      const other = await another('analyst', page.url());
      for (const who of [page, other.page]) await who.getByText('Amend it').click();
      await other.page.getByLabel('Total').fill('31,000,000');
      await other.page.getByLabel('Why it is amended').fill('Freight came in.');
      await other.page.getByRole('button', { name: 'Record the amendment' }).click();
      await other.page.getByText('Version 2', { exact: true }).waitFor();
      await other.context.close();
      await page.getByLabel('Planned for').fill('2027-08-01');
      await page.getByLabel('Why it is amended').fill('The day is known.');
      await page.getByRole('button', { name: 'Record the amendment' }).click();
      await page.getByRole('heading', { name: /Changed meanwhile by/ }).waitFor();
      await page.getByText('Freight came in.').first().waitFor();
      expect(await page.getByLabel('Planned for').inputValue()).toBe('2027-08-01');
      await seen('transfer-meanwhile');
      await page.getByRole('button', { name: /go on from version 2/ }).click();
      await page.getByLabel('Total').fill('31,000,000');
      await page.getByRole('button', { name: 'Record the amendment' }).click();
      await page.getByText('Version 3', { exact: true }).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is signed to be within a determination or outside it, with the password; who leaves the dialog signs nothing',
    async () => {
      const { page } = visitor;
      await enter('lawyer', '/');
      await page.goto(`/transfers/${await restingTransfer(page)}`);
      const part = page.getByRole('region', { name: 'Within what was signed?' });
      await keyOn(part.getByText('Sign whether it is within a determination'));
      await part.getByLabel('Determination').selectOption({ index: 1 });
      await part.getByLabel('Is the transfer within what it covers?').selectOption('false');
      await part.getByLabel('Reasons').fill('Another kind of article.');
      const review = part.getByRole('button', { name: 'Review and sign' });
      await keyOn(review);
      const dialog = page.getByRole('dialog', { name: 'Sign: the transfer is outside the determination' });
      await dialog.getByText('Another kind of article.').waitFor();
      await seen('transfer-coverage-dialog');
      await page.keyboard.press('Escape');
      await part.getByText('Nothing was signed. What you wrote is kept.').waitFor();
      await seen('transfer-coverage-left');
      await keyOn(review);
      await dialog.getByLabel('Your password').fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByText('Signed. The answer takes it into account.').waitFor();
      await part.getByRole('link', { name: 'Outside the determination' }).waitFor();
      await part.getByText('Another kind of article.').waitFor();
      await seen('transfer-coverage');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

/** A transfer of the demo whose answer rests on a determination. */
async function restingTransfer(page: Page): Promise<string> {
  const read = async <Body>(address: string) => (await (await page.request.get(address)).json()) as Body;
  const { transfers } = await read<{ transfers: { id: string }[] }>('/api/transfers?limit=200');
  for (const { id } of transfers) {
    const { answer } = await read<{ answer: { reasons: { determinationId: string | null }[] } }>(
      `/api/answers?transfer=${id}`,
    );
    if (answer.reasons.some(({ determinationId }) => determinationId !== null)) return id;
  }
  throw new Error('No answer about a transfer of the demo rests on a determination.');
}

describe('a phase-out', () => {
  test(
    'is read as a drawing and a table, and a departure that is put on record says so in words',
    async () => {
      const { page } = visitor;
      await enter('hill', '/phase-outs');
      await page.getByRole('table', { name: /Phase-outs/ }).waitFor();
      await seen('phase-outs');
      await follow(page, /from grant to sale/);
      await page.getByRole('img', { name: /The plan of/ }).waitFor();
      await page.getByRole('button', { name: 'An amount' }).click();
      await seen('phase-out');
      await page.getByLabel('Fiscal year', { exact: true }).selectOption('2028');
      await page.getByLabel('Kind of assistance', { exact: true }).selectOption('fmf');
      await page.getByLabel('What became of the year').selectOption('appropriated');
      await page.getByRole('textbox', { name: 'Whole US dollars' }).fill('48,000,000');
      await page.getByLabel('Where it was taken from', { exact: true }).fill('An invented act');
      await page.getByRole('button', { name: 'Put it on record' }).click();
      await page.getByText('Departs: appropriated $2,000,000 less').waitFor();
      await page.goto('/phase-outs/new');
      await page.getByRole('heading', { level: 1, name: 'Open a phase-out' }).waitFor();
      await seen('phase-out-new');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
