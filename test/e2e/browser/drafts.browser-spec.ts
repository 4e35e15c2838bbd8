import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();

/** The session ends, as it does by itself, and this person signs in where the other was. */
async function enterAnew(role: string, address: string): Promise<void> {
  await visitor.context.clearCookies();
  await enter(role, address);
}

const restored = (page: Page) => page.getByText(/Restored from what you wrote at/);

describe('what was written and not sent', () => {
  test(
    'is there again after the session has ended, with every choice, for the one who wrote it and for nobody else',
    async () => {
      const { page, complaints } = visitor;
      await enterAnew('lawyer', '/deviations/new');
      const forum = page.getByLabel('Forum', { exact: true });
      await forum.selectOption({ index: 1 });
      await page.getByLabel('Add a country').selectOption({ label: 'Examplia' });
      await page.getByLabel('Add a country').selectOption({ label: 'Sampleland' });
      const law = page.getByRole('group', { name: 'Laws' }).getByRole('checkbox').first();
      await keyOn(law, 'Space');
      await page.getByLabel('Reasons').fill('Written before the session ended.');
      await page.getByLabel('Last day').fill('2027-01-31');
      expect(await restored(page).count()).toBe(0);
      await enterAnew('analyst', '/deviations/new');
      await page.getByRole('heading', { level: 1, name: 'Propose a deviation' }).waitFor();
      expect([await restored(page).count(), await page.getByLabel('Reasons').inputValue()]).toEqual([0, '']);
      await enterAnew('lawyer', '/deviations/new');
      await restored(page).waitFor();
      expect(await page.getByLabel('Reasons').inputValue()).toBe('Written before the session ended.');
      expect(await page.getByLabel('Last day').inputValue()).toBe('2027-01-31');
      await page
        .getByRole('list', { name: 'Countries of the scope' })
        .filter({ hasText: /Examplia.*Sampleland/ })
        .waitFor();
      // What can be chosen is read after the form is shown.
      await eventually(async () =>
        expect([await law.isChecked(), (await forum.inputValue()) !== '']).toEqual([true, true]),
      );
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('draft-restored');
      await keyOn(page.getByRole('button', { name: 'Discard it' }));
      await page.getByText('No country yet').waitFor();
      expect([await restored(page).count(), await page.getByLabel('Reasons').inputValue()]).toEqual([0, '']);
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is kept of an account with its roles and countries, and without its password',
    async () => {
      const { page } = visitor;
      await enterAnew('admin', '/administration/accounts');
      await page.getByLabel('Name', { exact: true }).fill('Nora Newcomer');
      await page.getByRole('checkbox', { name: 'Legal adviser' }).check();
      await page.getByRole('radio', { name: 'Only these countries' }).check();
      await page.getByLabel('Add a country').selectOption({ label: 'Sampleland' });
      await page.getByLabel(/First password/).fill('a password that is long enough');
      await page.reload();
      await restored(page).waitFor();
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Nora Newcomer');
      expect(await page.getByRole('checkbox', { name: 'Legal adviser' }).isChecked()).toBe(true);
      await page.getByRole('list', { name: 'Chosen countries' }).getByText('Sampleland').waitFor();
      expect(await page.getByLabel(/First password/).inputValue()).toBe('');
      expect(
        await page.evaluate('JSON.stringify(sessionStorage) + JSON.stringify(localStorage)'),
      ).not.toMatch('a password that');
    },
    PATIENCE,
  );

  test(
    'is said to be lost before somebody signs out, and is gone from the browser afterwards',
    async () => {
      const { page } = visitor;
      await enterAnew('vetter', '/transfers/new');
      const country = page.getByLabel('Country', { exact: true });
      await country.selectOption({ label: 'Examplia' });
      await page.reload();
      await restored(page).waitFor();
      await eventually(async () => expect(await country.inputValue()).toBe('QM'));
      const leave = page.getByRole('button', { name: /^Sign out/ });
      await keyOn(leave);
      await page.getByText(/did not send, in 1 form/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('draft-sign-out');
      await keyOn(page.getByRole('button', { name: 'Stay signed in' }));
      expect(await country.inputValue()).toBe('QM');
      await keyOn(leave);
      await keyOn(page.getByRole('button', { name: 'Sign out and delete it' }));
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await eventually(async () => expect(await page.evaluate('sessionStorage.length')).toBe(0));
    },
    PATIENCE,
  );
});
