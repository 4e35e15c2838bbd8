import { describe, expect, test } from '@jest/globals';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, seen, somebody, visitDemo, visitor } from './demo-visits.ts';

const TEXT = 'Invented for a test: two people were taken from the harbour of Lakeport and came back hurt.';

visitDemo();

const read = async <Body>(address: string): Promise<Body> =>
  (await (await visitor.page.request.get(address)).json()) as Body;

describe('acts that are rare', () => {
  test(
    'a file of a report from outside becomes evidence, sealed before anybody else has seen it',
    async () => {
      await sendReport();
      const { page } = visitor;
      await enter('analyst', '/information?text=harbour+of+Lakeport');
      await page
        .getByRole('link', { name: /harbour of Lakeport|Invented for a test/ })
        .first()
        .click();
      await page.getByText('Add it to a case as evidence').click();
      const chosen = page.getByRole('combobox', { name: 'Case', exact: true });
      await chosen.locator('option').nth(1).waitFor({ state: 'attached' });
      await chosen.selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Add the file' }).click();
      await page.getByText(/Still to be filled in: Marking/).waitFor();
      await page.getByRole('combobox', { name: 'Marking' }).selectOption('controlled');
      await page.getByRole('textbox', { name: 'Collected by' }).fill('Somebody outside');
      await page.getByLabel('Seal it from the first moment').check();
      await page.getByRole('textbox', { name: 'Why it is sealed' }).fill('The sender may be in danger.');
      await page
        .getByRole('group', { name: 'Who may change or lift it' })
        .getByLabel('Legal adviser')
        .check();
      await seen('information-take-file');
      await page.getByRole('button', { name: 'Add the file' }).click();
      await page.getByText('The file is evidence of the case now.').waitFor();
      await page.getByRole('link', { name: 'harbour', exact: true }).click();
      await page.getByRole('button', { name: 'Open it, on record' }).click();
      await page.getByText(/Sealed by/).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'a finding on a condition of use, and what all of them come to',
    async () => {
      const { page } = visitor;
      await enter('lawyer', '/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { cases } = await read<{ cases: { id: string; door: string }[] }>(
        '/api/cases?subject=country&limit=200',
      );
      const open = cases.find(({ door }) => door === 'open') ?? cases[0];
      await page.goto(`/cases/${open?.id}`);
      await page.getByRole('link', { name: 'Conditions of use' }).click();
      await page.getByRole('heading', { level: 2, name: 'The conditions' }).waitFor();
      await page.getByLabel('If it were enacted on').fill('2025-01-01');
      await page.getByLabel('For use in').selectOption({ index: 1 });
      await page.getByLabel('Purely defensive?').selectOption('false');
      await keyOn(page.getByRole('button', { name: 'Ask', exact: true }));
      await page.getByText(/in force since/).waitFor();
      await page.getByText('Record what was found').first().click();
      await page.getByLabel('What was found').first().selectOption('unmet');
      await page.getByLabel('As of the day').first().fill('2025-02-01');
      await page.getByRole('textbox', { name: 'Reasons' }).first().fill('Invented for a test.');
      await seen('use-conditions');
      await page.getByRole('button', { name: 'Record the finding' }).first().click();
      await page.getByText('The finding is on record.').waitFor();
      await page.getByText(/^Not met:/).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'a judgement on a match is found over all requests and taken back',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/requests');
      await page.getByRole('link', { name: 'Every judgement on a match' }).click();
      await page.getByRole('heading', { level: 1, name: 'Judgements on matches' }).waitFor();
      await page.getByRole('table').waitFor();
      await seen('judgements');
      await page.getByRole('search').getByRole('combobox', { name: 'Does it count?' }).selectOption('false');
      await keyOn(page.getByRole('button', { name: 'Show', exact: true }));
      await page.waitForURL(/undone=false/);
      await page.getByRole('link', { name: 'Of persons' }).click();
      await page
        .getByRole('table')
        .or(page.getByText(/Nobody has said anything/))
        .waitFor();
      await page.goto('/judgements?undone=false');
      const back = page.getByRole('button', { name: /^Take it back/ });
      await back.first().click();
      await keyOn(page.getByRole('dialog').getByRole('button', { name: 'Take back' }));
      await page
        .getByText(/Taken back: it counts in no later search|has a result|result that counts/)
        .first()
        .waitFor();
      expect(visitor.complaints.filter((one) => !/409|422|400/.test(one))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'several questions of a registry file are answered at once',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/unit-imports');
      await page.getByRole('table', { name: /Registry files/ }).waitFor();
      const { units } = await read<{ units: { name: string; country: string }[] }>('/api/units?limit=6');
      const rows = units.map(
        ({ name, country }, at) => `k${at},"${name}",${country},"Gazette, no. 3 (invented)",high`,
      );
      await page.getByRole('textbox', { name: /^Register/ }).fill('gazette-3');
      const text = `unit_id,name,country,source,confidence\n${rows.join('\n')}\n`;
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'gazette-3.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: /^Read it/ }).click();
      await page.getByRole('heading', { level: 1, name: 'gazette-3.csv' }).waitFor();
      await page.getByText('Answer several at once').click();
      await page.getByLabel('The same answer').selectOption('leave-out');
      await page.getByRole('button', { name: /^Tick all/ }).click();
      await page.getByLabel('Why, for each of them').fill('The gazette is invented.');
      await seen('unit-import-several');
      await page.getByRole('button', { name: /^Answer \d+ questions/ }).click();
      await page.getByText(/^Answered\./).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'the clocks of a page are saved as a calendar file',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/clocks');
      const link = page.getByRole('link', { name: 'Save these clocks as a calendar file' });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe('clocks.ics');
    },
    PATIENCE,
  );

  test(
    'who only sends information finds the way in the navigation, and asks how it stands',
    async () => {
      const { page } = visitor;
      await enter('reporter', '/');
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: 'Put information on record' })
        .click();
      await page.getByLabel('Who it comes from').fill('A fictional observer');
      await page.getByLabel('What it says').fill('Invented: a house was searched at night.');
      await keyOn(page.getByRole('button', { name: 'Put on record' }));
      const receipt = await page.getByText(/Code of the receipt:/).textContent();
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt ?? '')?.[0] ?? '';
      await page.getByRole('textbox', { name: /Code of the receipt/ }).fill(code);
      await keyOn(page.getByRole('button', { name: 'Look it up' }));
      await page.getByText(/It has arrived and is kept/).waitFor();
      await seen('information-new-outside');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

async function sendReport(): Promise<void> {
  const outside = await somebody();
  const { page } = outside;
  await page.goto('/report');
  await page.getByLabel('What happened?').fill(TEXT);
  await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Sampleland' });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from('Invented words.') });
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByText('1 of 1 arrived.').waitFor();
  await outside.context.close();
}
