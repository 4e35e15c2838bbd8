import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import {
  choose,
  countPointer,
  follow,
  keyOn,
  open,
  pick,
  press,
  tick,
  write,
  writeDay,
} from './by-keyboard.ts';
import { PATIENCE, visitDemo, visitor } from './demo-visits.ts';
import { says } from './open-browser.ts';

// "Ten minutes with the demo" of the README, sentence by sentence, by keyboard alone: one story, in which each role leaves work
// to the next. What each area does besides is in the area's own file.
let pressed: () => number;
afterEach(() => {
  expect(visitor.complaints).toEqual([]);
  expect(pressed()).toBe(0);
});
visitDemo();
beforeEach(async () => {
  pressed = await countPointer(visitor.context);
});

const signedIn = async (role: string): Promise<Page> => {
  const { page } = visitor;
  await page.goto('/');
  await write(page.getByLabel('E-mail address'), `${role}@plumbline.example`);
  await write(page.getByLabel('Password'), DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
};

/** From My work, or from a page that was reached from it. */
const takeFrom = async (page: Page, queue: RegExp, about: string) => {
  await follow(page, queue);
  await page.waitForURL(/queue=/);
  await keyOn(
    page
      .getByRole('row', { name: new RegExp(about) })
      .getByRole('link')
      .first(),
  );
};

const sign = async (page: Page, reasons: string) => {
  // The page before it asks for reasons too, and stands until this one is there.
  const form = page.getByRole('form', { name: 'What you sign' });
  await write(form.getByLabel('Reasons'), reasons);
  await says(page, 'The proceeding');
  await press(page, 'Sign …');
  await write(page.getByLabel('Your password'), DEMO_PASSWORD);
  await keyOn(page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }));
  await page.waitForURL('**/determinations/*');
};

const find = async (page: Page, question: string) => {
  await keyOn(page.locator(`#question-${question}`).getByRole('button', { name: /finding/ }));
  const form = page.getByRole('form', { name: new RegExp(`^Finding on ${question}`) });
  await tick(form.getByLabel('Met', { exact: true }));
  await write(form.getByLabel('Reasons'), 'Two accounts of different origin agree.');
  await keyOn(form.getByRole('button', { name: 'Record the finding' }));
  await form.waitFor({ state: 'detached' });
};

describe('the tour of the README, by keyboard alone', () => {
  test(
    'outside: reports without an account, and follows the report with its code',
    async () => {
      const { page } = visitor;
      await page.goto('/');
      await follow(page, 'report an abuse');
      await write(
        page.getByLabel('What happened?'),
        'Soldiers of the 28th Brigade held two people at a bridge in South Sample.',
      );
      await choose(page.getByRole('combobox', { name: 'Country' }), 'Sampleland');
      await press(page, 'Send the report');
      await says(page, 'Your report has arrived');
      const code = await page.locator('.report-code').textContent();
      await follow(page, 'Follow a report');
      await write(page.getByLabel('Code'), code ?? '');
      await press(page, 'Look it up');
      await says(page, /Nobody has read it for its events yet/);
      await follow(page, 'Barred units');
      await page.getByRole('row', { name: /18th Infantry Brigade/ }).waitFor();
    },
    PATIENCE,
  );

  test(
    'post vetter: matches by single keys, signs results in bulk, takes the sheet away',
    async () => {
      const page = await signedIn('vetter');
      await takeFrom(page, /To match/, 'Radio maintenance, spring 2027');
      await follow(page, /^Matching/);
      await says(page, 'Row 5: 21st Infantry Battalion');
      await page.keyboard.press('1');
      await says(page, 'Row 5: 22nd Infantry Battalion');
      await page.keyboard.press('1');
      await says(page, 'Row 6: Signals Platoon');
      await page.keyboard.press('n');
      await says(page, /a new unit is asked for/);
      await follow(page, /^Results/);
      await page.getByRole('row', { name: /22nd Infantry Battalion matched to/ }).waitFor();
      await page.getByRole('row', { name: /Signals Platoon New unit asked for/ }).waitFor();
      await press(page, 'Choose all that may be approved');
      await write(page.getByLabel('Reasons'), 'No information about these units was found.');
      await press(page, /^Review and sign [1-9]/);
      await write(page.getByLabel('Your password'), DEMO_PASSWORD);
      await keyOn(page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await says(page, /^Signed: \d results?\.$/);
      const sheet = page.waitForEvent('download');
      await follow(page, 'Download the result sheet (CSV)');
      await sheet;
    },
    PATIENCE,
  );

  test(
    'analyst: reads the report, says which unit it is about, and answers what the law still asks',
    async () => {
      const page = await signedIn('analyst');
      await follow(page, 'Information');
      await choose(page.getByRole('combobox', { name: 'Where it stands' }), 'Waits to be read');
      await press(page, 'Search');
      await follow(page, /held two people at a bridge/);
      await open(page, 'Record an alleged event');
      await tick(page.getByLabel(/Prolonged detention/).first());
      await write(
        page.getByLabel('What is alleged to have happened'),
        'Two people were held at a bridge for nine days.',
      );
      await press(page, 'Record the alleged event');
      await says(page, 'Two people were held at a bridge for nine days.');
      await open(page, 'Say which unit it is about');
      await pick(page.getByRole('combobox', { name: /Unit/ }), '28th Inf');
      await write(page.getByLabel('What it says about them'), 'Held two people at a bridge.');
      await press(page, 'Put on record');
      await page.getByRole('link', { name: /28th/ }).waitFor();
      await press(page, 'Add it to a case');
      await choose(page.getByLabel('Case'), 'Detention at South Sample');
      await keyOn(page.getByRole('button', { name: 'Add it', exact: true }));
      await page.getByRole('link', { name: 'worksheet' }).waitFor();
      await follow(page, 'My work');
      await takeFrom(page, /To find/, '28th Infantry Brigade');
      await follow(page, 'Findings');
      for (const question of ['F5', 'F6', 'F7']) await find(page, question);
      await says(page, 'Legal adviser (1 person)');
    },
    PATIENCE,
  );

  test(
    'legal adviser: certifies, and reads a contested question of the law',
    async () => {
      const page = await signedIn('lawyer');
      await takeFrom(page, /To certify/, '28th Infantry Brigade');
      await open(page, 'Certify that every question has a finding');
      await press(page, 'Certify that every question has a finding');
      await says(page, 'On record: Certify that every question has a finding.');
      await follow(page, 'Law');
      await follow(page, /does the text bar by itself/);
      await open(page, 'Adopt one of them');
      await page.getByRole('button', { name: 'Review and sign' }).first().waitFor();
    },
    PATIENCE,
  );

  test(
    'deciding official: sees what would follow, signs the finding, then the bar',
    async () => {
      const page = await signedIn('official');
      await takeFrom(page, /To sign/, '28th Infantry Brigade');
      await follow(page, /^Review and sign.*credible information/);
      await sign(page, 'Two accounts of different origin agree.');
      await says(page, 'A bar began for');
      await page.getByRole('link', { name: 'Download as PDF' }).waitFor();
      await takeFrom(page, /To sign/, '28th Infantry Brigade');
      await follow(page, 'Review and sign: Enter the bar: list, notices and publication follow');
      await sign(page, 'The bar follows from the finding.');
      await page.getByRole('link', { name: 'List of barred units to the recipient government' }).waitFor();
    },
    PATIENCE,
  );

  test(
    'legislative affairs: declares, delivers the edition with its proof, and asks whether it may go',
    async () => {
      const page = await signedIn('hill');
      await takeFrom(page, /To notify/, '28th Infantry Brigade');
      await write(page.getByLabel('In your own words'), 'I have looked, and have none.');
      await press(page, 'Declare');
      await page
        .getByRole('heading', { level: 1, name: 'List of barred units to the recipient government' })
        .waitFor();
      await follow(page, 'Go to the editions');
      await follow(page, 'Edition 1, Sampleland');
      await choose(page.getByLabel('To whom'), 'The recipient government');
      await writeDay(page.getByLabel('Delivered on'), new Date().toISOString().slice(0, 10));
      await write(page.getByLabel('How', { exact: true }), 'By hand');
      await write(page.getByLabel('What shows it'), 'Receipt 7 (invented)');
      await press(page, 'Record the delivery');
      await page.getByRole('row', { name: /The recipient government/ }).waitFor();
      await follow(page, 'May it go?');
      await pick(page.getByRole('combobox', { name: 'Add a unit' }), '28 Bde');
      await choose(
        page.getByRole('combobox', { name: 'Kind of assistance' }),
        'International Military Education',
      );
      await keyOn(page.getByRole('button', { name: 'Ask', exact: true }));
      await says(page, 'It may not go: a law bars it.');
    },
    PATIENCE,
  );

  test(
    'inspector: checks the whole record, and reads the case as it was known',
    async () => {
      const page = await signedIn('inspector');
      await follow(page, 'Ledger');
      await follow(page, 'Check all of it');
      await press(page, 'Check all of it');
      await says(page, /^Sound: nothing in the record was changed/);
      await follow(page, 'The entries');
      await write(page.getByLabel('What happened'), 'Bar begun');
      await press(page, 'Search');
      await page.waitForURL(/act=bar\.begun/);
      await follow(page, 'Bar begun');
      await says(page, 'Checked in this browser: the entry is in the signed record.');
      await follow(page, 'its chain');
      await follow(page, 'The case as it was known on a day');
      await keyOn(page.getByRole('slider'), 'Home');
      await says(page, 'No proceeding had been opened.');
    },
    PATIENCE,
  );

  test(
    'administrator: sees what nobody could do before it is saved, and changes a limit of a post',
    async () => {
      const page = await signedIn('admin');
      await follow(page, 'Administration');
      await page.getByRole('heading', { name: 'Administration', level: 1 }).waitFor();
      await follow(page, /^Accounts/);
      await follow(page, 'Lex Counsel');
      await keyOn(page.getByRole('button', { name: 'Disable the account' }));
      await says(page, /After this change nobody may do/);
      await follow(page, 'Posts');
      await follow(page, 'Post in Examplia (invented)');
      await write(page.getByLabel('Most nominations in one request'), '60');
      await page.keyboard.press('Enter');
      await says(page, /are saved/);
    },
    PATIENCE,
  );
});
