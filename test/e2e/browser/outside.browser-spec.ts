import { describe, expect, test } from '@jest/globals';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import { signIn } from '../../support/people.ts';
import { keyOn, write } from './by-keyboard.ts';
import { PATIENCE, api, somebody, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

const TEXT = 'الجنود أخذوا رجلين من السوق – Soldiers took two men from the market.';

visitDemo();

const files = [
  { name: 'market.txt', mimeType: 'text/plain', buffer: Buffer.from('They wore grey.') },
  { name: 'صورة.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') },
];

describe('the day of somebody outside', () => {
  test(
    'reports with two files and no account, comes back in another browser with the code, and adds to it',
    async () => {
      const { page } = visitor;
      await page.goto('/report');
      await page.getByRole('heading', { name: 'Before you write: your safety' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('report');
      await page.getByRole('button', { name: 'Send the report' }).click();
      await page.getByText('Write what happened.').waitFor();
      await eventually(async () =>
        expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA'),
      );
      expect(await findBarriers(page)).toEqual([]);
      await page.getByLabel('What happened?').fill(TEXT);
      await page.getByLabel('Where did it happen?').fill('The market of Lakeport');
      await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Sampleland' });
      await page.getByText('Some time between two days').click();
      await page.getByLabel('First day').fill('2026-01-02');
      await page.getByLabel('Last day').fill('2026-01-05');
      await page.locator('input[type=file]').setInputFiles(files);
      await page.getByText('صورة.html').first().waitFor();
      await page.getByText('If you want to be reached').click();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('report-written');
      await page.getByRole('button', { name: 'Send the report' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your report has arrived' }).waitFor();
      await page.getByText('2 of 2 arrived.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('report-receipt');
      const code = (await page.locator('.report-code').textContent())?.trim() ?? '';
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(await visitor.context.cookies()).toEqual([]);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
      expect(visitor.complaints).toEqual([]);
      await comeBack(code);
      await analystFinds();
    },
    PATIENCE,
  );

  test(
    'is told of a code that nobody has, and leaves the page at once with Escape three times',
    async () => {
      const { page } = visitor;
      await page.goto('/report/status');
      await page.getByLabel('Code').fill('0000-0000-0000');
      await keyOn(page.getByRole('button', { name: 'Look it up' }));
      await page.getByText('No report has this code.').waitFor();
      // One right after another: the page counts them within a second and a half.
      await Promise.all([1, 2, 3].map(() => page.keyboard.press('Escape')));
      await page.waitForURL('about:blank');
    },
    PATIENCE,
  );

  test(
    'reads the public list, searches it, and finds the search in the address',
    async () => {
      const { page } = visitor;
      await page.goto('/barred-units');
      await page.getByRole('heading', { level: 1, name: 'Units barred from assistance' }).waitFor();
      await page.getByText('Follow them as a feed').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('barred-units');
      await page.getByLabel('Search by unit or country').fill('no such unit');
      await page.getByText('has “no such unit” in its name').waitFor();
      await eventually(async () => expect(new URL(page.url()).search).toBe('?q=no+such+unit'));
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

/** By keyboard alone. */
async function comeBack(code: string): Promise<void> {
  const again = await somebody();
  const { page } = again;
  await page.goto('/report/status');
  await write(page.getByLabel('Code'), code.toLowerCase().replaceAll('-', ' '));
  await keyOn(page.getByLabel('Code'));
  await page.getByText('It has arrived and is kept.').waitFor();
  expect(await page.textContent('main')).not.toContain('market');
  await write(page.getByLabel('What you want to add'), 'It was before noon.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('It was added to your report.').waitFor();
  await page.getByText('2 files and 1 addition').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await again.picture('report-status');
  expect(again.complaints.filter((words) => !words.includes('404'))).toEqual([]);
  await again.context.close();
}

async function analystFinds(): Promise<void> {
  const analyst = await signIn(api.address, 'analyst@plumbline.example', DEMO_PASSWORD);
  const { body } = await analyst.get<{ information: { body: string; country: string }[] }>(
    '/api/information?limit=200',
  );
  expect(body.information.find((one) => one.body === TEXT)?.country).toBe('QN');
}
