import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import { signIn, signInAs, USUAL_PASSWORD } from '../../support/people.ts';
import { asOwner } from '../../support/visitor.ts';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, api, enter, somebody, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import type { Found } from './find-proceeding.ts';
import { proceedingIn, recordStopped } from './find-proceeding.ts';
import type { Visitor } from './open-browser.ts';
import { hearing, says, signInWith } from './open-browser.ts';

visitDemo();

/** Another official of the same department, at a browser of their own. */
async function secondOfficial({ caseId }: Found, address: string): Promise<Visitor> {
  const second = await signInAs(api, { role: 'deciding-official', name: 'Sue Cond' });
  await second.send('POST', `/api/cases/${caseId}/declarations`, { declares: 'none', words: 'None.' });
  const [{ email } = { email: '' }] = await asOwner<{ email: string }>(
    api,
    'select email from accounts where id = $1',
    [second.actor.accountId],
  );
  const late = await somebody();
  await late.page.goto(address);
  await signInWith(late.page, email, USUAL_PASSWORD);
  return late;
}

describe('signing', () => {
  test(
    'by keyboard alone: what follows is seen before, the password is asked, and the record is shown',
    async () => {
      const { page } = visitor;
      const found = await proceedingIn(api, 'Detention at Lower Placeholder, 2025');
      await recordStopped(api, found);
      const { id } = found;
      await enter('official', `/proceedings/${id}/sign/bar.reinstated`);
      await page.getByRole('heading', { level: 1, name: /Review and sign/ }).waitFor();
      await says(page, 'Fill in what the act asks for');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-empty');

      const sign = page.getByRole('button', { name: 'Sign …' });
      await keyOn(sign);
      await says(page, /Still to be filled in: Ground, Reasons/);
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(page.getByLabel('Ground'), 'ArrowDown');
      await page
        .getByLabel('Reasons')
        .fill('The soldier who was sentenced was freed and is back in command.');
      await says(page, 'A bar begins today.');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-review');

      const late = await secondOfficial(found, `/proceedings/${id}/sign/bar.reinstated`);
      await keyOn(late.page.getByLabel('Ground'), 'ArrowDown');
      await late.page.getByLabel('Reasons').fill('The same soldier commands again.');
      await says(late.page, 'A bar begins today.');

      await keyOn(sign);
      const dialog = page.getByRole('dialog', { name: /^Sign:/ });
      await dialog.waitFor();
      await dialog.getByText('A bar begins.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-dialog');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await keyOn(sign);
      await dialog.getByLabel('Your password').fill('not the password');
      await page.keyboard.press('Enter');
      await says(page, 'The password is not right. Nothing was signed.');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-wrong-password');
      await dialog.getByLabel(/Your password/).fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');

      await page.waitForURL('**/determinations/*');
      await says(page, 'A bar began for');
      await says(page, 'Signed by');
      await page.getByText('not in the tree yet').waitFor({ state: 'hidden' });
      expect(await page.getByRole('banner').textContent()).toContain('Dee Cider');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('determination');
      const pdf = page.waitForEvent('download');
      await keyOn(page.getByRole('link', { name: 'Download as PDF' }));
      expect((await pdf).suggestedFilename()).toMatch(/^determination-.*\.pdf$/);

      await keyOn(late.page.getByRole('button', { name: 'Sign …' }));
      await late.page.getByRole('dialog').getByLabel('Your password').fill(USUAL_PASSWORD);
      await late.page.keyboard.press('Enter');
      await late.page
        .getByRole('dialog')
        .getByText(/moved on since you read it/)
        .waitFor();
      await late.page.keyboard.press('Escape');
      await keyOn(late.page.getByRole('button', { name: 'Read it again' }));
      await says(late.page, /This act is not possible where the proceeding stands now/);
      await says(late.page, 'The same soldier commands again.');
      expect(await findBarriers(late.page)).toEqual([]);
      await late.picture('sign-late-not-possible');
      expect(late.complaints).toEqual([]);
      await late.context.close();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'who cannot sign is told so, and why, before anything is written',
    async () => {
      const { page } = visitor;
      const { id } = await proceedingIn(api, 'Detention at South Sample, 2025');
      await enter('analyst', `/proceedings/${id}/sign/credible-information.determined`);
      await page.getByRole('heading', { level: 2, name: 'You cannot sign this now' }).waitFor();
      await says(page, 'The assessment it rests on');
      expect(await page.getByRole('button', { name: 'Sign …' }).count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-blocked');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'a draft outlives the page, and an exit is signed as the variant that the address names',
    async () => {
      const { page } = visitor;
      const { id } = await proceedingIn(api, 'Detention at Lower Example, 2025');
      await enter('official', `/proceedings/${id}/sign/identity.withheld`);
      const words = page.getByRole('textbox', { name: /Reasons/ }).first();
      await words.fill('It would endanger a witness.');
      await page.reload();
      await eventually(async () => expect(await words.inputValue()).toBe('It would endanger a witness.'));
      await page.goto(`/proceedings/${id}/sign/exception.determined?exit=effective-steps`);
      await says(page, 'You cannot sign this now');
      await visitor.picture('sign-exit-blocked');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'of two officials who sign the same, the second is refused, told what the first did, and keeps the words',
    async () => {
      const { page } = visitor;
      const found = await proceedingIn(api, 'Detention at Lower Example, 2025');
      const address = `/proceedings/${found.id}/sign/identity.withheld`;
      const late = await secondOfficial(found, address);
      await enter('official', address);
      const ready = async (who: Page, words: string) => {
        await who.getByLabel('In words').fill('It was reported in a closed session.');
        await who.getByLabel('Reasons').fill(words);
        await says(who, 'None begins or ends.');
        await keyOn(who.getByRole('button', { name: 'Sign …' }));
        await who.getByRole('dialog').waitFor();
      };
      await ready(late.page, 'A source would be in danger.');
      await ready(page, 'It would endanger a witness.');
      const give = async (who: Page, password: string) => {
        await who.getByRole('dialog').getByLabel('Your password').fill(password);
        await who.keyboard.press('Enter');
      };
      await give(page, DEMO_PASSWORD);
      await page.getByText(/^Signed: /).waitFor();

      await give(late.page, USUAL_PASSWORD);
      await late.page
        .getByRole('dialog')
        .getByText(/The proceeding moved on since you read it/)
        .waitFor();
      expect(await findBarriers(late.page)).toEqual([]);
      await late.picture('sign-late-dialog');
      await late.page.keyboard.press('Escape');
      const meanwhile = late.page.getByRole('alert').filter({ hasText: 'so nothing was signed' });
      await meanwhile.getByText('Dee Cider').waitFor();
      expect(await late.page.getByLabel('Reasons').inputValue()).toBe('A source would be in danger.');
      expect(await findBarriers(late.page)).toEqual([]);
      await late.picture('sign-late');
      await keyOn(meanwhile.getByRole('button', { name: 'Read it again' }));
      await meanwhile.waitFor({ state: 'hidden' });
      await says(late.page, 'A source would be in danger.');
      await late.picture('sign-late-read-again');
      expect(await findBarriers(late.page)).toEqual([]);
      expect([...visitor.complaints, ...late.complaints]).toEqual([]);
      await late.context.close();
    },
    PATIENCE,
  );

  test(
    'what a colleague did since the page was read is said, and shown when the reader asks',
    async () => {
      const { page } = visitor;
      const { id } = await proceedingIn(api, 'Detention at South Sample, 2025');
      const analyst = await signIn(api.address, 'analyst2@plumbline.example', DEMO_PASSWORD);
      const heard = hearing(page, /\/findings$/);
      await enter('analyst', `/proceedings/${id}/sign/eligibility.determined`);
      await page.getByRole('heading', { level: 1, name: /Review and sign|Eligibility/ }).waitFor();
      await heard;
      const { body } = await analyst.get<{ proceeding: { revision: number } }>(`/api/proceedings/${id}`);
      const told = await analyst.send('POST', `/api/proceedings/${id}/acts`, {
        revision: body.proceeding.revision,
        type: 'position.recorded',
        payload: { stance: 'abstain', reasons: 'We have seen nothing of our own.' },
      });
      expect([told.status, told.body]).toEqual([200, expect.anything()]);
      await says(page, /1 change by others/);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-fresh-notice');
      await keyOn(page.getByRole('button', { name: 'Show', exact: true }));
      await says(page, 'We have seen nothing of our own.');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
