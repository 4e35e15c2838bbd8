import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { keyOn, write } from './by-keyboard.ts';
import { PATIENCE, api, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

const root = path.resolve(import.meta.dirname, '../../..');

visitDemo();

describe("the inspector's day", () => {
  test(
    'finds what was done by words, act and person, and by keyboard alone a case as it was known',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/ledger');
      const entries = page.getByRole('table', { name: /^Entries/ });
      await entries.waitFor();
      await visitor.picture('ledger-search');
      await write(page.getByLabel('What happened'), 'case.opened');
      await write(page.getByLabel('Words in it'), 'Lower Example');
      await keyOn(page.getByLabel('Words in it'));
      // The rows of before stand until those that were asked for have come.
      await eventually(async () =>
        expect(await entries.getByRole('row').count()).toBe(
          1 + (await entries.getByRole('row', { name: /^Case opened.*Lower Example/ }).count()),
        ),
      );
      await keyOn(entries.getByRole('link', { name: 'Case opened' }).first());
      await page.getByText('Checked in this browser: the entry is in the signed record.').waitFor();
      await keyOn(page.getByRole('link', { name: 'its chain' }));
      await keyOn(page.getByRole('link', { name: 'The case as it was known on a day' }));
      await page.getByRole('heading', { level: 1, name: /Detention at Lower Example/ }).waitFor();
      await page.getByText('Findings as they stood').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('ledger-case');
      const findings = await page.getByRole('table').count();
      await keyOn(page.getByRole('slider'), 'Home');
      await page.waitForURL(/known=/);
      await page.getByText('No proceeding had been opened.').waitFor();
      expect(findings).toBeGreaterThan(0);
      await eventually(async () => expect(await page.locator('.chronology li').count()).toBe(1));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('ledger-case-first');
      await keyOn(page.getByRole('button', { name: 'Build it again from the record' }));
      await page.getByText('What is stored is what the record gives.').waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'checks an entry on a machine of their own with the proof that was downloaded',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/ledger?act=bar.begun');
      await page.locator('tbody a').first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the proof' }).click(),
      ]);
      const file = path.join(api.folder, 'proof.json');
      await download.saveAs(file);
      const run = promisify(execFile);
      const command = path.join(root, 'apps/cli/bin/plumbline.mjs');
      const { stdout } = await run(process.execPath, [
        command,
        'ledger',
        'check',
        file,
        '--key',
        api.ledgerKey.vkey,
      ]);
      expect(stdout).toContain('Holds:');
    },
    PATIENCE,
  );

  test(
    'recomputes the whole record, and compares it with a head that was kept',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/ledger/verification');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the head' }).click(),
      ]);
      const file = path.join(api.folder, 'head.txt');
      await download.saveAs(file);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Check all of it' }).click();
      await page.getByText(/^Sound:/).waitFor();
      await page.getByText(/1 of them by you/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('ledger-verification');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'changes nothing: a unit and its record offer no act',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/units');
      await page.getByRole('searchbox', { name: 'Name' }).fill('18 Bde');
      await page.getByRole('table', { name: 'Units that the name found' }).getByRole('link').first().click();
      await page.getByRole('heading', { level: 2, name: 'Records of the same unit' }).waitFor();
      for (const act of [/^Replace/, /^Withdraw/, /Merge/, /^Undo/, /^Add/])
        expect(await page.getByRole('button', { name: act }).count()).toBe(0);
      expect(await page.getByText('Add a claim').count()).toBe(0);
      await page.goto('/unit-imports');
      await page.getByRole('table', { name: /Registry files/ }).waitFor();
      expect(await page.locator('input[type=file]').count()).toBe(0);
    },
    PATIENCE,
  );
});
