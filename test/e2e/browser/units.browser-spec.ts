import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keyOn, write } from './by-keyboard.ts';
import { PATIENCE, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

const SHEET = new URL('../../../../shared/data/unit-registry/nigeria-units.tsv', import.meta.url);
const onSheet = existsSync(SHEET) ? test : test.skip;

visitDemo();

const heading = (page: Page, name: string | RegExp, level = 1) =>
  page.getByRole('heading', { level, name }).waitFor();

/** Opens the unit that a name finds first. */
async function openUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Name' }).fill(name);
  await page.getByRole('table', { name: 'Units that the name found' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 2, name: 'Alleged events' }).waitFor();
}

describe('the registry', () => {
  test(
    'finds a unit by a name in another script and says why',
    async () => {
      const { page } = visitor;
      await enter('vetter', '/units');
      await page.getByRole('table', { name: 'Units by name' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('units');
      await page.getByRole('searchbox', { name: 'Name' }).fill('اللواء ١٨ مشاة');
      const found = page.getByRole('table', { name: 'Units that the name found' });
      await found.waitFor();
      const first = found.getByRole('row').nth(1);
      await first.getByText('18th Infantry Brigade').waitFor();
      await eventually(async () => expect(await first.textContent()).toContain('Fits well'));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('units-found');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows where a unit stood on a day, what is barred there, and what is alleged of it',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/units');
      await openUnit(page, '18 Bde');
      const hierarchy = page.locator('.unit-hierarchy');
      await hierarchy.getByText('Examplian Southern Command').first().waitFor();
      await hierarchy
        .getByText(/^Barred: 22 U\.S\.C\. 2378d/)
        .first()
        .waitFor();
      await eventually(async () =>
        expect(await hierarchy.getByText(/^Below a barred unit/).count()).toBeGreaterThan(0),
      );
      await page.getByText('The same as a list').click();
      await page.getByRole('img', { name: /Sites and alleged events on a map/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('unit');
      await page.getByLabel('As of the day').fill('2010-01-01');
      await hierarchy.getByText('Examplian Northern Command').first().waitFor();
      await eventually(async () => expect(new URL(page.url()).searchParams.get('asOf')).toBe('2010-01-01'));
      await keyOn(page.getByRole('slider'), 'ArrowRight');
      await page.waitForURL(/asOf=2010-02-01/);
      await eventually(async () => expect(await page.evaluate('document.activeElement.type')).toBe('range'));
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'lets an analyst add, replace and withdraw a claim by keyboard alone',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/units');
      await openUnit(page, '19 Bde');
      await keyOn(page.getByText('Add a claim'));
      await keyOn(page.getByRole('button', { name: 'Add the claim' }));
      await page.getByText(/Still to be filled in/).waitFor();
      await write(page.getByLabel('What it says'), '19 Inf Brigade (new)');
      await write(page.getByLabel('Where this was read'), 'Gazette of Examplia, 2026 (invented)');
      await keyOn(page.getByLabel('How sure the source is'), 'M');
      await keyOn(page.getByRole('button', { name: 'Add the claim' }));
      await page.getByText('The claim was recorded.').waitFor();
      await keyOn(page.getByRole('button', { name: /^Withdraw: Other name 19 Inf Brigade/ }));
      await heading(page, /^Withdraw:/, 3);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('unit-withdraw');
      await write(page.getByLabel('Why it is withdrawn'), 'The gazette corrected itself.');
      await keyOn(page.getByRole('button', { name: 'Withdraw it' }));
      await page.getByText('The claim was withdrawn.').waitFor();
      await keyOn(page.getByLabel(/Also those that were replaced/), 'Space');
      await page.getByText('The gazette corrected itself.').waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows what a merge would make before it is done, and undoes it',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/units');
      await openUnit(page, '1st Patrol Squadron');
      await page.getByLabel(/Another record of the same unit/).fill('13 Bn');
      await page.getByRole('option', { name: /13th Infantry Battalion/ }).click();
      await heading(page, 'Are these two records one unit?');
      await page.getByRole('table', { name: 'Claims that cannot both be right' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('unit-merge');
      await page.getByLabel('Why the two are one unit').fill('Only to try it (invented).');
      await page.getByRole('button', { name: 'Merge them' }).click();
      await page.getByText(/It also stands for/).waitFor();
      await page.getByRole('button', { name: 'Undo the merge' }).click();
      await page.getByLabel('Why they are two units').fill('It was only to try it (invented).');
      await page.getByRole('button', { name: 'Undo the merge' }).click();
      await page.getByText(/The merge was undone/).waitFor();
      await page.getByText('Undone', { exact: true }).waitFor();
      await eventually(async () => expect(await page.getByText(/It also stands for/).count()).toBe(0));
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'reads a file twice, first to show what it would change, and asks what only a person can settle',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/unit-imports');
      await page.getByRole('table', { name: /Registry files/ }).waitFor();
      await page.getByRole('textbox', { name: /^Register/ }).fill('gazette');
      const file = { name: 'gazette.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('heading', { name: 'What it would change' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('unit-imports');
      await page.getByRole('button', { name: /^Read it/ }).click();
      await heading(page, 'gazette.csv');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('unit-import');
      await page.getByLabel(/It is the same unit as 19th Infantry Brigade/).check();
      await page.getByLabel('Why', { exact: true }).fill('Same number, same command (invented).');
      await page.getByRole('button', { name: 'Answer', exact: true }).click();
      await page.getByText(/^Answered\./).waitFor();
      await page.getByText(/No question is open/).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  onSheet(
    'reads the real sheet of one country, and finds its units by number (skipped where ../shared/data is not there)',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/unit-imports');
      await page.getByRole('textbox', { name: /^Register/ }).fill('sheet');
      await page.locator('input[type=file]').setInputFiles(fileURLToPath(SHEET));
      await page.getByRole('heading', { name: 'What it would change' }).waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: /^Read it/ }).click();
      await page.getByRole('heading', { level: 1, name: 'nigeria-units.tsv' }).waitFor({ timeout: PATIENCE });
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('unit-import-real');
      await page.goto('/units?country=NG&text=81%20Battalion');
      const found = page.locator('tbody tr').first();
      await found.waitFor();
      await eventually(async () => expect(await found.textContent()).toMatch(/\b81\b/));
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

const FILE = `unit_id,name,country,source,confidence
g1,19th Infantry Brigade,QM,"Gazette of Examplia, no. 2 of 2026 (invented)",high
g2,7th Harbour Company,QM,"Gazette of Examplia, no. 2 of 2026 (invented)",medium
`;
