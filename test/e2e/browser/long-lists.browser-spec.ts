import { beforeAll, describe, expect, test } from '@jest/globals';
import { seedQueue } from '../../bench/seed-queue.ts';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, another, api, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

const CASES = 3_000;
/** A window of rows, some around it, and those that hold the focus. */
const FEW = 60;

visitDemo();
beforeAll(() => seedQueue(api.database.adminUrl, CASES), PATIENCE);

const table = () => visitor.page.getByRole('table');
const rows = () => table().locator('tbody').getByRole('row');
const region = (name: RegExp) => visitor.page.getByRole('region', { name });

const rowOf = (name: string) => rows().filter({ has: visitor.page.getByRole('link', { name, exact: true }) });

/**
 * The address that the first row below the head of the table leads to, what it is called, how far its middle is below the
 * head, and where the head stands. In pixels.
 */
const inView = (): Promise<{ name: string; leads: string; beyondHalf: number; head: number }> =>
  visitor.page.evaluate(`(() => {
    const top = document.querySelector('.part-table-window').getBoundingClientRect().top;
    const head = document.querySelector('.part-table-window thead th').getBoundingClientRect();
    const row = [...document.querySelectorAll('.part-table-window tbody tr[data-index]')]
      .find((one) => one.getBoundingClientRect().bottom > head.bottom + 8);
    const [seen, box] = [row?.querySelector('a'), row?.getBoundingClientRect()];
    return {
      name: seen?.textContent ?? '',
      leads: seen?.href ?? '',
      beyondHalf: box === undefined ? 0 : (box.top + box.bottom) / 2 - head.bottom,
      head: Math.round(head.top - top),
    };
  })()`);

const firstInView = async (): Promise<string> => (await inView()).name;

/** Comes true once the address names the row that stands first in view: rows are measured as they come. */
const rests = (): Promise<void> =>
  eventually(async () => {
    const named = new URLSearchParams(new URL(visitor.page.url()).hash.slice(1)).get('row');
    expect(named).not.toBeNull();
    expect((await inView()).leads).toContain(named);
  });

/** Comes true once the row stands first in view. */
const settles = (name: string): Promise<void> =>
  eventually(async () => expect(await firstInView()).toBe(name));

describe('a list of thousands', () => {
  test(
    'is read on by keyboard to its last row, with few rows in the document',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases');
      await page.getByText('more come as you scroll').waitFor();
      expect(await table().getAttribute('aria-rowcount')).toBe('-1');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('long-list');
      await region(/Cases of your countries/).focus();
      await page.keyboard.press('End');
      await page.getByText(/^All 3,\d+ rows\.$/).waitFor();
      const last = Number(await table().getAttribute('aria-rowcount'));
      await table().locator(`tr[aria-rowindex="${last}"]`).waitFor();
      expect(last).toBeGreaterThan(CASES);
      await eventually(async () => expect(await rows().count()).toBeLessThan(FEW));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('long-list-end');
      await page.emulateMedia({ media: 'print' });
      await table().locator('tr[aria-rowindex="1000"]').waitFor();
      await eventually(async () => expect(await rows().count()).toBe(last - 1));
      await page.emulateMedia({ media: 'screen' });
      await table().locator('tr[aria-rowindex="1000"]').waitFor({ state: 'detached' });
      await page.keyboard.press('Home');
      await table().locator('tr[aria-rowindex="2"]').waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'has its place in the address: the way back, a reload and a link come to the same row, and rows above are read again',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases');
      const list = region(/Cases of your countries/);
      await list.focus();
      await page.keyboard.press('End');
      await page.getByText(/^All 3,\d+ rows\.$/).waitFor();
      await page.waitForURL(/#from=.+&row=/);
      const [end, steps] = [page.url(), await page.evaluate('history.length')];
      await list.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
      await page.waitForURL((url) => url.href !== end);
      await rests();
      // Half of the first row is seen: where it stood at the edge, a fraction of a pixel would name the one after it.
      await list.evaluate((element, by) => (element.scrollTop += by), (await inView()).beyondHalf);
      await rests();
      expect((await inView()).head).toBe(0);
      expect(await page.evaluate('history.length')).toBe(steps);
      const place = page.url();
      const name = await firstInView();
      // The first row may be half beneath the head; one that is not is followed without the list being moved.
      const first = Number(await rowOf(name).getAttribute('data-index'));
      await table()
        .locator(`tr[data-index="${first + 2}"]`)
        .getByRole('link')
        .first()
        .click();
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
      await page.locator('h1').waitFor();
      await page.goBack();
      await page.getByRole('link', { name, exact: true }).waitFor();
      await settles(name);
      await eventually(() => expect(page.url()).toBe(place));
      await page.reload();
      await page.getByRole('link', { name, exact: true }).waitFor();
      await settles(name);
      const index = Number(await rowOf(name).getAttribute('aria-rowindex'));
      expect(index).toBeGreaterThan(1_000);
      await list.hover();
      await page.mouse.wheel(0, -3_000);
      await table()
        .locator(`tr[aria-rowindex="${index - 40}"]`)
        .waitFor();
      const other = await another('analyst2', place);
      await other.page.getByRole('link', { name, exact: true }).waitFor();
      expect(await findBarriers(other.page)).toEqual([]);
      await other.picture('long-list-middle');
      await keyOn(other.page.getByRole('button', { name: 'Show it from its first row' }));
      await other.page.getByText('more come as you scroll').waitFor();
      await eventually(() => expect(new URL(other.page.url()).hash).toBe(''));
      await other.context.close();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'keeps what is ticked and what holds the focus when it leaves the view, also in a narrow window',
    async () => {
      const { page } = visitor;
      await enter('vetter', '/?queue=match');
      const list = region(/Longest waiting first/);
      await list.focus();
      await page.keyboard.press('End');
      await page.getByText(/^All \d+ rows\.$/).waitFor();
      const last = Number(await table().getAttribute('aria-rowcount'));
      await table().locator(`tr[aria-rowindex="${last}"]`).waitFor();
      const label = String(
        await page
          .getByRole('checkbox', { name: /^Choose / })
          .first()
          .getAttribute('aria-label'),
      );
      await keyOn(page.getByRole('checkbox', { name: label }), ' ');
      await page.getByRole('form', { name: 'Chosen requests' }).getByText('1 request chosen').waitFor();
      await list.evaluate((element) => (element.scrollTop = 0));
      await table().locator('tr[aria-rowindex="2"]').waitFor();
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(label);
      await page.getByRole('form', { name: 'Chosen requests' }).getByText('1 request chosen').waitFor();
      await table().locator('tr[aria-rowindex="2"]').getByRole('link').first().focus();
      await page.getByRole('checkbox', { name: label }).waitFor({ state: 'detached' });
      await page.setViewportSize({ width: 640, height: 450 });
      await eventually(async () =>
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true),
      );
      await page.keyboard.press('End');
      await page.getByRole('checkbox', { name: label }).waitFor();
      expect(await page.getByRole('checkbox', { name: label }).isChecked()).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
      await page.screenshot({ path: 'coverage/screenshots/long-list-narrow.png' });
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
