import { describe, expect, test } from '@jest/globals';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, another, enter, somebody, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { signInWith } from './open-browser.ts';

const FIRST = 'seven green lanterns';
const OWN = 'a quiet boat at dusk';

visitDemo();

describe('the day of an administrator', () => {
  test(
    'takes a role away with a warning, sees the step without anybody, gives it to a new account, whose owner chooses a password',
    async () => {
      const { page } = visitor;
      await enter('admin', '/administration');
      await page.getByRole('link', { name: /Steps without anybody/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('administration');

      await page.goto('/administration/accounts?text=lawyer');
      await page.getByRole('link', { name: 'Lex Counsel' }).click();
      await page.getByRole('button', { name: 'Disable the account' }).click();
      await page.getByText(/After this change nobody may do/).waitFor();
      await page.getByText('Certify the assessment').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('administration-last-one');
      await page.getByRole('button', { name: 'Disable it now' }).click();
      await page.getByText('Disabled: nobody can sign in with it.').waitFor();

      await page.getByRole('link', { name: 'Steps without anybody' }).click();
      await page.getByRole('row', { name: /Certify the assessment.*Sampleland/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('administration-steps');

      await page
        .getByRole('navigation', { name: 'Administration' })
        .getByRole('link', { name: 'Accounts' })
        .click();
      await page.getByLabel('Name', { exact: true }).fill('Nora Newcome');
      await page.getByRole('textbox', { name: 'E-mail address', exact: true }).fill('nora@plumbline.example');
      await page.getByLabel('Legal adviser').check();
      await page.getByRole('combobox', { name: 'Office' }).selectOption('legal');
      await page.getByLabel('Only these countries').check();
      await page.getByLabel(/Add a country/).selectOption('QN');
      await page.getByLabel('First password').fill(FIRST);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('administration-accounts');
      await page.getByRole('button', { name: 'Add the account' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nora Newcome' }).waitFor();

      const other = await somebody();
      await other.page.goto('/');
      await signInWith(other.page, 'nora@plumbline.example', FIRST);
      await other.page.getByRole('heading', { level: 1, name: 'Choose your password' }).waitFor();
      await other.page.getByLabel('Password as it is').fill(FIRST);
      await other.page.getByLabel('New password').fill(OWN);
      await other.page.getByRole('button', { name: 'Change it' }).click();
      await other.page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
      await other.context.close();

      await page.goto('/administration/steps');
      await page.getByRole('row', { name: /Certify the assessment.*Examplia/ }).waitFor();
      await eventually(async () =>
        expect(await page.getByRole('row', { name: /Certify the assessment.*Sampleland/ }).count()).toBe(0),
      );
      await page.goto('/administration/accounts?text=nora');
      await page.getByRole('link', { name: 'Nora Newcome' }).click();
      // The list has such a choice too, for an account that is added.
      await page.getByRole('heading', { level: 1, name: 'Nora Newcome' }).waitFor();
      await page.getByLabel('Every country').check();
      await page.getByText('After this change somebody may do again:').waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('row', { name: /Account changed.*every country/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('administration-account');
      await page.goto('/administration/steps');
      await page.getByText('There is somebody for every step').waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows a colleague’s change beside one’s own, and overwrites nothing before it is told to',
    async () => {
      const { page } = visitor;
      await enter('admin', '/administration/posts');
      await keyOn(page.getByRole('table').getByRole('link').first());
      await page.getByLabel('Most nominations in one request').fill('60');
      const other = await another('admin', page.url());
      await other.page.getByLabel('How long an approval counts, in months').fill('18');
      await other.page.getByRole('button', { name: 'Save' }).click();
      await other.page.getByText(/are saved/).waitFor();
      await other.context.close();
      await keyOn(page.getByRole('button', { name: 'Save' }));
      await page.getByText(/Nothing of yours was saved yet/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('administration-posts-conflict');
      await keyOn(page.getByRole('button', { name: 'Take theirs' }));
      await eventually(async () =>
        expect(await page.getByLabel('How long an approval counts, in months').inputValue()).toBe('18'),
      );
      await eventually(async () =>
        expect(await page.getByLabel('Most nominations in one request').inputValue()).toBe('50'),
      );
      await page.getByLabel('Most nominations in one request').fill('60');
      await keyOn(page.getByRole('button', { name: 'Save' }));
      await page.getByText(/are saved/).waitFor();
      await visitor.picture('administration-posts');
    },
    PATIENCE,
  );

  test('shows an administrator no case, no request and no queue', async () => {
    await enter('admin', '/cases');
    for (const address of ['/api/work', '/api/work/items?queue=sign', '/api/cases', '/api/requests'])
      expect((await visitor.page.request.get(address)).status()).toBe(403);
  });
});
