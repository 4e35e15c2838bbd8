import { describe, expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import { countPointer, keyOn, write } from './by-keyboard.ts';
import { PATIENCE, another, api, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { proceedingIn, recordStopped } from './find-proceeding.ts';
import { says } from './open-browser.ts';

const NAME = 'Key on my ring';
const OFFICIAL = 'official@plumbline.example';

visitDemo('localhost');

interface Device {
  readonly session: CDPSession;
  readonly authenticatorId: string;
}

/** A device with a finger that is always there, made by the browser itself. */
async function plugIn(page: Page): Promise<Device> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

/** From now on the finger is another's. */
const refuse = ({ session, authenticatorId }: Device, isUserVerified = false) =>
  session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });

describe('a passkey', () => {
  test(
    'is added, signs a determination and is removed, by keyboard alone',
    async () => {
      const { page, context } = visitor;
      const pressed = await countPointer(context);
      const device = await plugIn(page);
      const found = await proceedingIn(api, 'Detention at Lower Placeholder, 2025');
      await recordStopped(api, found);
      await page.goto('/');
      await page.getByLabel('E-mail address').fill(OFFICIAL);
      await page.getByLabel('Password').fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');

      await keyOn(page.getByRole('link', { name: 'Your account' }));
      await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
      await says(page, 'You have none.');
      expect(await findBarriers(page)).toEqual([]);
      const add = page.getByRole('form', { name: 'Add a passkey' });
      await keyOn(add.getByRole('button'));
      await says(page, 'Still to be filled in: Name, Your password.');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('account-missing');
      await write(add.getByLabel('Name'), NAME);
      await write(add.getByLabel('Your password'), 'not the password');
      await page.keyboard.press('Enter');
      await says(page, 'The password is not right. No passkey was added.');
      await write(add.getByLabel(/Your password/), DEMO_PASSWORD);
      await refuse(device);
      await page.keyboard.press('Enter');
      await says(
        page,
        'It was cancelled, or the device could not check that it is you. No passkey was made.',
      );
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('account-cancelled');
      await refuse(device, true);
      await keyOn(add.getByRole('button'));
      await page.getByRole('row', { name: new RegExp(`${NAME}.*Not yet`) }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('account');

      await page.goto(`/proceedings/${found.id}/sign/bar.reinstated`);
      await keyOn(page.getByLabel('Ground'), 'ArrowDown');
      await write(page.getByLabel('Reasons'), 'The soldier who was sentenced is back in command.');
      await says(page, 'A bar begins today.');
      const sign = page.getByRole('button', { name: 'Sign …' });
      await keyOn(sign);
      const dialog = page.getByRole('dialog', { name: /^Sign:/ });
      await dialog.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-passkey');
      await refuse(device);
      await dialog.getByLabel('Your password').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Use your passkey');
      await page.keyboard.press('Enter');
      await says(page, /It was cancelled/);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-passkey-cancelled');
      await refuse(device, true);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/determinations/*');
      await says(page, 'A bar began for');

      await keyOn(page.getByRole('link', { name: 'Your account' }));
      const row = page.getByRole('row', { name: new RegExp(NAME) });
      // What was read of it before it signed may be shown until it is read again.
      await eventually(async () => expect(await row.textContent()).not.toContain('Not yet'));
      await keyOn(row.getByRole('button', { name: /^Remove/ }));
      const removal = page.getByRole('dialog', { name: `Remove ${NAME}` });
      await removal.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('account-remove');
      await write(removal.getByLabel('Your password'), DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await says(page, 'You have none.');
      await eventually(async () => expect(await page.locator(':focus').textContent()).toBe('Passkeys'));
      expect(pressed()).toBe(0);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'cannot be added at another address, and the page says at which it can',
    async () => {
      const other = await another('official', '/account');
      const there = visitor.page.getByRole('link', { name: /^http:\/\/localhost:\d+$/ });
      await says(other.page, 'Passkeys are bound to one address, and you came by another.');
      expect(await other.page.getByRole('form', { name: 'Add a passkey' }).count()).toBe(0);
      expect(await findBarriers(other.page)).toEqual([]);
      await other.picture('account-elsewhere');
      expect(await there.count()).toBe(0);
      await other.context.close();
    },
    PATIENCE,
  );

  test(
    'is refused where the browser knows none, and where it holds one already',
    async () => {
      const { page } = visitor;
      await plugIn(page);
      await enter('lawyer', '/account');
      const add = page.getByRole('form', { name: 'Add a passkey' });
      for (const [name, said] of [
        [NAME, /^Added: /],
        ['Another', 'This device holds a passkey of your account already. No passkey was made.'],
      ] as const) {
        await write(add.getByLabel('Name'), name);
        await write(add.getByLabel('Your password'), DEMO_PASSWORD);
        await page.keyboard.press('Enter');
        await says(page, said);
      }
      await page.addInitScript('delete globalThis.PublicKeyCredential');
      await page.reload();
      await says(page, 'This browser cannot use passkeys.');
      expect(await findBarriers(page)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
