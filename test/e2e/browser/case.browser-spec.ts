import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keyOn, write } from './by-keyboard.ts';
import { PATIENCE, another, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();

/** Opens a case of the list by the name of what it is about. */
const openCase = async (page: Page, about: string) => {
  await page.getByRole('link', { name: about, exact: true }).first().click();
  await page.getByRole('navigation', { name: 'Parts of this case' }).waitFor();
};

const part = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: /^Parts of the proceeding/ })
    .getByRole('link', { name })
    .click();

/** Answers one question of the matrix with the keyboard alone. */
async function findByKeyboard(page: Page, question: string, reasons: string): Promise<void> {
  await keyOn(page.locator(`#question-${question}`).getByRole('button', { name: /finding/ }));
  const form = page.getByRole('form', { name: new RegExp(`^Finding on ${question}:`) });
  await keyOn(form.getByRole('radio', { name: 'Met', exact: true }), 'Space');
  await write(form.getByLabel('Reasons'), reasons);
  await keyOn(form.getByRole('button', { name: 'Record the finding' }));
  await form.waitFor({ state: 'detached' });
}

describe('the list of cases', () => {
  test(
    'is filtered in the address, leads to the case, and says how to widen an empty list',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases');
      await page.getByRole('table', { name: /Cases of your countries/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('cases');
      const filters = page.getByRole('search', { name: 'Filters of the cases' });
      await filters.getByLabel('Law').selectOption('us-22usc2304');
      await filters.getByLabel('Where it stands').selectOption('statementDue');
      await page.locator('tbody tr:only-child', { hasText: 'Placeholdia' }).waitFor();
      await eventually(async () => expect(page.url()).toContain('state=statementDue'));
      await filters.getByLabel('Waiting').selectOption('180');
      await page.getByText('No case fits these filters.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.goBack();
      await page.getByRole('link', { name: 'Placeholdia' }).waitFor();
      await page.getByRole('link', { name: 'Clear the filters' }).click();
      await page.getByLabel('About the unit').fill('18 Bde');
      await page
        .getByRole('option', { name: /18th Infantry Brigade/ })
        .first()
        .click();
      await page.locator('tbody tr:only-child', { hasText: '18th Infantry Brigade' }).waitFor();
      await openCase(page, '18th Infantry Brigade');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('the day of the analyst', () => {
  test(
    'opens a case on what is known of a unit, declares, applies a law, all by keyboard',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases/new');
      await keyOn(page.getByRole('radio', { name: /not identified/ }), 'Space');
      await write(page.getByLabel('What is known of it'), 'Guards with a red sash (invented)');
      await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Examplia' });
      await page.getByLabel('Title').focus();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-new');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await write(page.getByLabel('Title'), 'Detention at North Example, 2026 (invented)');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Before you open this case' }).waitFor();
      await page.getByText('Guards with a red sash (invented)').waitFor();
      expect(await page.getByText('North Example').count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-door');
      await write(page.getByLabel('In your own words'), 'I have looked, and have none.');
      await keyOn(page.getByRole('button', { name: 'Declare' }));
      await page.getByRole('heading', { level: 1, name: /North Example/ }).waitFor();
      await keyOn(page.getByText('Apply a further law in this case'));
      await page.getByRole('combobox', { name: 'Law', exact: true }).selectOption('us-22usc2378d');
      await keyOn(page.getByRole('button', { name: 'Open the proceeding' }));
      await page.getByText('Why it is stuck.').or(page.getByText('What is next.')).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-opened');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'answers what is open with the keyboard alone, takes a position, and sees who has to act next',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases');
      await openCase(page, '28th Infantry Brigade');
      await page.getByText('Without a finding: F6').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-acts');
      await part(page, 'Findings');
      await page.locator('#question-F6').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-findings');
      await page.locator('#question-F6').getByRole('button', { name: 'Record a finding' }).click();
      await page.getByRole('form', { name: /^Finding on F6:/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-finding-form');
      await page.locator('#question-F6').getByRole('button', { name: 'Close' }).click();
      await findByKeyboard(page, 'F5', 'The roster and the account agree; the site log names no other unit.');
      await findByKeyboard(page, 'F6', 'Two accounts of different origin agree.');
      await findByKeyboard(page, 'F7', 'It is on record in the Department.');
      await page.getByText('Earlier findings (1)').waitFor();
      await page
        .getByText(/is not certified by a legal adviser/)
        .first()
        .waitFor();
      await page.getByText('Legal adviser (1 person)').first().waitFor();
      await part(page, 'Positions');
      await page.getByText('Objects (dissent)').waitFor();
      await page.getByLabel('Stance', { exact: true }).selectOption('concur');
      await page.getByLabel('Reasons').fill('The human-rights bureau sees every element met.');
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(page.getByRole('button', { name: /Record your office/ }));
      await page.getByRole('heading', { name: 'Human rights bureau' }).waitFor();
      await visitor.picture('case-positions');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'reads the chart by arrow keys, and the same as a table',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/cases');
      await openCase(page, '28th Infantry Brigade');
      await part(page, 'Chart');
      const now = page.getByRole('button', { name: /Under review/ });
      await now.focus();
      expect(await now.getAttribute('aria-current')).toBe('step');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-chart');
      await keyOn(now, 'ArrowDown');
      await eventually(async () =>
        expect(await page.evaluate('document.activeElement.dataset.state')).not.toBe('underReview'),
      );
      await page.keyboard.press('Home');
      await page.getByRole('heading', { name: 'Received' }).waitFor();
      await keyOn(page.getByText('The same as a table'));
      await page.getByRole('table', { name: 'States, and the acts that lead on' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.goto('/cases?subject=country&country=QP');
      await openCase(page, 'Placeholdia');
      await part(page, 'Chart');
      await page.getByRole('heading', { name: 'Request of Congress for a statement' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-chart-lanes');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('two people at one case', () => {
  test(
    'see side by side what was done meanwhile and what was being written; nothing is overwritten or lost',
    async () => {
      await enter('analyst', '/cases');
      const other = await another('analyst2', '/cases');
      for (const { page } of [visitor, other]) {
        await openCase(page, '18th Infantry Brigade');
        await page.getByRole('link', { name: '10 U.S.C. 362' }).first().click();
        await page.getByRole('navigation', { name: 'Parts of the proceeding under 10 U.S.C. 362' }).waitFor();
        await part(page, 'Findings');
        await page.locator('#question-D5').waitFor();
      }
      await findByKeyboard(other.page, 'D5', 'The other analyst was quicker.');
      const { page } = visitor;
      await page.locator('#question-D5').getByRole('button', { name: 'Record a finding' }).click();
      const form = page.getByRole('form', { name: /^Finding on D5/ });
      await keyOn(form.getByRole('radio', { name: 'Undetermined' }), 'Space');
      await form.getByLabel('Reasons').fill('My own words, which took an hour.');
      await form.getByRole('button', { name: 'Record the finding' }).click();
      const beside = page.getByRole('region', { name: 'A colleague acted while you were writing' });
      await beside.getByText('The other analyst was quicker.').waitFor();
      await beside.getByText('My own words, which took an hour.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-stale');
      await beside.getByRole('button', { name: /go on with my text/ }).click();
      await page.locator('#question-D5').getByText('The other analyst was quicker.').waitFor();
      await eventually(async () =>
        expect(await form.getByLabel('Reasons').inputValue()).toBe('My own words, which took an hour.'),
      );
      await form.getByRole('button', { name: 'Record the finding' }).click();
      await form.waitFor({ state: 'detached' });
      await page.locator('#question-D5').getByText('My own words, which took an hour.').waitFor();
      await page.locator('#question-D5').getByText('Earlier findings (1)').waitFor();
      expect([...visitor.complaints, ...other.complaints]).toEqual([]);
      await other.context.close();
    },
    PATIENCE,
  );
});

describe('the day of the legal adviser', () => {
  test(
    'certifies what the analyst answered; then it waits for a signature alone',
    async () => {
      const { page } = visitor;
      await enter('lawyer', '/cases');
      await openCase(page, '28th Infantry Brigade');
      await page.getByText('You (legal adviser)').first().waitFor();
      await keyOn(page.locator('summary', { hasText: 'Certify that every question has a finding' }));
      await keyOn(page.getByRole('button', { name: 'Certify that every question has a finding' }));
      await page.getByText(/it waits for a person/).waitFor();
      await page.getByText('Deciding official (1 person)').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-certified');
      await visitor.context.clearCookies();
      await enter('official', page.url());
      await page.getByText('You (deciding official)').first().waitFor();
      await page.getByRole('link', { name: /^Review and sign.*credible information/ }).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('what followed and what is on record', () => {
  test(
    'shows determinations, bars, notices and ways out, and the inspector the chronology with its entries',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/cases');
      await openCase(page, '38th Infantry Brigade');
      await part(page, 'What followed');
      await page.getByRole('link', { name: 'Restoration determined' }).waitFor();
      await page.getByRole('heading', { name: 'Notices and their gates' }).waitFor();
      await page.getByRole('table', { name: /Who has to be told/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-followed');
      await part(page, 'Ways out');
      await page.getByText(/has no waiver/).waitFor();
      await page.getByRole('heading', { name: 'What the government did about it' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-ways-out');
      const parts = page.getByRole('navigation', { name: 'Parts of this case' });
      await parts.getByRole('link', { name: /Incidents/ }).click();
      await page.getByRole('heading', { name: 'Alleged incidents' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-incidents');
      await parts.getByRole('link', { name: /Declarations/ }).click();
      await page.getByRole('table', { name: /Who may open this case/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await parts.getByRole('link', { name: 'Chronology' }).click();
      await page
        .getByText('Sign: the bar is lifted', { exact: false })
        .or(page.getByText(/\(signed\)/))
        .first()
        .waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-chronology');
      await page
        .getByRole('link', { name: /Entry of the ledger/ })
        .first()
        .click();
      await page.waitForURL(/\/ledger\//);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows a case about a transfer, and no case to an administrator',
    async () => {
      const { page } = visitor;
      await enter('hill', '/cases?subject=transfer');
      await openCase(page, 'Interceptors (invented)');
      await page.getByText('About the transfer').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('case-transfer');
      const address = page.url();
      await visitor.context.clearCookies();
      await enter('admin', address);
      await page.getByText(/This page is for: /).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
