import { describe, expect, test } from '@jest/globals';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, another, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();

const queue = (name: RegExp) =>
  visitor.page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name });
const row = (name: RegExp) => visitor.page.getByRole('row', { name });

describe('my work', () => {
  test(
    'shows an analyst what waits, why, since when and who can move it, and the next step after one is read',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      await queue(/To find/).click();
      await row(/28th Infantry Brigade.*Without a finding.*22 U\.S\.C\. 2378d/).waitFor();
      await eventually(async () => expect(new URL(page.url()).searchParams.get('queue')).toBe('find'));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work-find');
      await row(/28th Infantry Brigade.*2378d/)
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('navigation', { name: 'Queue', exact: true }).getByText(/Next:/).waitFor();
      const before = page.url();
      await page.getByRole('link', { name: /Next:/ }).click();
      await page.waitForURL((url) => url.pathname.startsWith('/cases/') && url.href !== before);
      await page
        .getByRole('navigation', { name: 'Queue', exact: true })
        .getByRole('link', { name: 'To find' })
        .click();
      await row(/28th Infantry Brigade.*2378d/).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'narrows a queue by country, law, state and words, in the address, and says why nothing is left',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/?queue=find');
      await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Examplia' });
      await page.getByRole('combobox', { name: 'Law', exact: true }).selectOption({ label: '10 U.S.C. 362' });
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await row(/18th Infantry Brigade/).waitFor();
      await eventually(async () => expect(await row(/28th Infantry Brigade/).count()).toBe(0));
      await eventually(async () => expect(page.url()).toMatch(/country=QM/));
      await page.getByRole('link', { name: 'Show the whole queue' }).click();
      await row(/Examplia/)
        .getByRole('link', { name: 'Report due' })
        .click();
      await page.getByText('Only in the state “Report due”.').waitFor();
      await row(/Examplia/).waitFor();
      await eventually(async () => expect(await page.getByRole('table').getByRole('row').count()).toBe(2));
      await page.getByLabel('Words of the title or the unit').fill('no such thing');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText(/Nothing in this queue is like that/).waitFor();
      await page.goBack();
      await row(/Examplia/).waitFor();
    },
    PATIENCE,
  );

  test(
    'keeps a search under a name, by keyboard alone, and shares it by its link',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/?queue=find&country=QM');
      await keyOn(page.getByText(/Saved searches/));
      await page.getByLabel('Keep this search as').pressSequentially('Examplia, to find');
      await keyOn(page.getByLabel('For', { exact: true }), 'ArrowDown');
      await keyOn(page.getByLabel('For', { exact: true }), 'ArrowDown');
      await keyOn(page.getByRole('button', { name: 'Keep', exact: true }));
      await page.getByRole('link', { name: 'Examplia, to find' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work-saved-search');
      const { searches } = (await (await page.request.get('/api/saved-searches')).json()) as {
        searches: { id: string; shared: string }[];
      };
      expect(searches).toMatchObject([{ shared: 'link' }]);
      const other = await another('analyst2', `/?saved=${searches[0]?.id}`);
      await other.page.waitForURL(/queue=find&country=QM/);
      await other.context.close();
      await keyOn(page.getByRole('button', { name: 'Remove Examplia, to find' }));
      await page.getByText('You keep no search yet').waitFor();
    },
    PATIENCE,
  );

  test(
    'moves the chosen requests of a vetter, and says of each that was refused why',
    async () => {
      const { page } = visitor;
      await enter('vetter', '/?queue=sign');
      await page.getByLabel('Choose Junior Leaders Course, spring 2027').check();
      await page
        .getByRole('form', { name: 'Chosen requests' })
        .getByLabel('Step')
        .selectOption('returnResults');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work-bulk');
      await page.getByRole('button', { name: 'Do it for each' }).click();
      await page.getByText(/These were not moved/).waitFor();
      await page.getByText(/no result for their unit/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows each role its own queues, and an administrator none',
    async () => {
      const { page } = visitor;
      for (const [role, seen] of [
        ['lawyer', /To certify/],
        ['official', /To sign/],
        ['hill', /To notify/],
        ['inspector', /Waiting for others/],
      ] as const) {
        await visitor.context.clearCookies();
        await enter(role);
        await queue(seen).click();
        await page.getByRole('table').waitFor();
        expect(await findBarriers(page)).toEqual([]);
        await visitor.picture(`my-work-${role}`);
      }
      await visitor.context.clearCookies();
      await enter('admin');
      await page.getByText('Your role has no queue').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work-admin');
    },
    PATIENCE,
  );

  test(
    'puts the pages behind a button where the window is narrow; Escape closes them',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      await page.setViewportSize({ width: 640, height: 800 });
      const menu = page.getByRole('button', { name: 'Menu' });
      await keyOn(menu);
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Units' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.screenshot({ path: 'coverage/screenshots/navigation-narrow.png' });
      await page.keyboard.press('Escape');
      await eventually(async () => expect(await menu.getAttribute('aria-expanded')).toBe('false'));
      await eventually(async () =>
        expect(await page.evaluate('document.activeElement.textContent')).toBe('Menu'),
      );
    },
    PATIENCE,
  );
});
