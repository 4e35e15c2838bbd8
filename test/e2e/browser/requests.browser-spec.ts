import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { ApprovableNomination } from '#casework';
import { signInAs } from '../../support/people.ts';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, another, api, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { longRequest, ok } from './long-request.ts';

visitDemo();

const HEADER =
  'country,unit,program,start_date,end_date,instrument,authority,activity,location,family_name,given_names';
const line = (unit: string, more: { end?: string; country?: string; person?: string } = {}) =>
  [
    more.country ?? 'Examplia',
    `"${unit}"`,
    'Mountain course',
    '2027-05-03',
    more.end ?? '2027-05-21',
    'IMET',
    '22 U.S.C. 2347',
    'Mountain course',
    'Port Example',
    more.person ?? ',',
  ].join(',');
const fileOf = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...lines, ''].join('\n')),
});
const SPRING = fileOf(
  'mountain.csv',
  line('11th Infantry Battalion'),
  line('12 Inf Bn; 13 Inf Bn'),
  line('اللواء ١٩ مشاة'),
  line('191st Infantry Battalion', { end: 'in May' }),
  line('Ghost Rider Company'),
  line('181 Inf Bn', { person: 'Placard,Una' }),
);

const noBarriers = async (page: Page) => expect(await findBarriers(page)).toEqual([]);
const choosePost = async (page: Page) => {
  const post = page.getByLabel('Post that submits');
  // The posts are read after the form is shown.
  await post.locator('option:not([value=""])').first().waitFor({ state: 'attached' });
  const values = await post
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  if (values.includes('examplia')) await post.selectOption('examplia');
};

describe('the day of the post vetter', () => {
  test(
    'begins with a file: its rows are read, one is refused beside its cell and corrected, and it is submitted',
    async () => {
      const page = await enter('vetter', '/requests');
      await page.getByRole('table', { name: /Vetting requests/ }).waitFor();
      await noBarriers(page);
      await visitor.picture('requests');
      await page.getByRole('link', { name: 'New request' }).click();
      await page.getByRole('heading', { level: 1, name: 'New request' }).waitFor();
      await choosePost(page);
      await noBarriers(page);
      await visitor.picture('request-new-empty');
      await page.getByLabel('File', { exact: true }).setInputFiles(SPRING);
      await page.getByRole('heading', { name: '1 refused row' }).waitFor();
      const faulty = page.getByLabel('Row 5, end_date');
      expect(await faulty.inputValue()).toBe('in May');
      await noBarriers(page);
      await visitor.picture('request-new-refused');
      await page.reload();
      await faulty.waitFor();
      await faulty.fill('2027-05-21');
      await page.getByRole('button', { name: 'Read again with the corrections' }).click();
      await page.getByText('corrected here: 6 rows').waitFor();
      await page.getByRole('heading', { name: '3. About the request' }).waitFor();
      await eventually(async () =>
        expect(await page.getByRole('heading', { name: /refused row/ }).count()).toBe(0),
      );
      await eventually(async () =>
        expect(await page.getByLabel('Event').inputValue()).toBe('Mountain course'),
      );
      await page.getByRole('button', { name: 'Submit 7 nominations' }).click();
      await page.getByText('These fields are not right: needBy.').waitFor();
      await page.locator('#not-submitted:focus').waitFor();
      await page.getByLabel('Results needed by').fill('2027-04-20');
      await page.getByLabel('Title').fill('Mountain course, spring 2027');
      await noBarriers(page);
      await visitor.picture('request-new-ready');
      await page.getByRole('button', { name: 'Submit 7 nominations' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mountain course, spring 2027' }).waitFor();
      await page.getByText(/^Searched /).waitFor();
      await noBarriers(page);
      await visitor.picture('request');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'goes on with matching by keyboard alone: words are compared, units confirmed, refused, taken back, asked for',
    async () => {
      const page = await enter('vetter', '/requests');
      await keyOn(page.getByRole('link', { name: 'Mountain course, spring 2027' }));
      await keyOn(page.getByRole('link', { name: /^Matching/ }));
      await page.getByRole('list', { name: 'Rows' }).waitFor();
      const row = page.locator('#match-row');
      await row.filter({ hasText: 'Row 2' }).waitFor();
      await noBarriers(page);
      await visitor.picture('request-matching');
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Keys for matching' });
      await keys.waitFor();
      await noBarriers(page);
      await page.keyboard.press('Escape');
      await keys.waitFor({ state: 'detached' });
      await page.keyboard.press('1');
      await row.filter({ hasText: 'Row 3: 12 Inf Bn' }).waitFor();
      await page
        .getByRole('list', { name: 'Rows' })
        .getByText(/Matched: 11/)
        .waitFor();
      await eventually(async () =>
        expect(await page.evaluate('document.activeElement.id')).toBe('match-row'),
      );
      await page.keyboard.press('k');
      await row.filter({ hasText: 'Row 2' }).waitFor();
      await page.keyboard.press('u');
      const undoing = page.getByRole('dialog', { name: 'Take it back' });
      await undoing.waitFor();
      await noBarriers(page);
      await page.keyboard.press('Enter');
      await undoing.waitFor({ state: 'detached' });
      await page.getByText(/Taken back/).waitFor();
      for (const next of ['Row 3: 12', 'Row 3: 13', 'Row 4', 'Row 5']) {
        await page.keyboard.press('1');
        await row.filter({ hasText: next }).waitFor();
      }
      await page.keyboard.press('j');
      await row.filter({ hasText: 'Ghost Rider' }).waitFor();
      await visitor.picture('request-matching-nothing-like-it');
      await page.keyboard.press('n');
      await row.filter({ hasText: 'Row 7' }).waitFor();
      await visitor.picture('request-matching-person');
      await page.keyboard.press('1');
      await row.filter({ hasText: 'Row 5' }).waitFor();
      await page.keyboard.press('i');
      await page.getByRole('dialog', { name: 'The unit is not identified' }).waitFor();
      await noBarriers(page);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Nothing under this name.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('list', { name: 'Rows' }).getByText('Not identified').waitFor();
      await noBarriers(page);
      await visitor.picture('request-matching-done');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'moves the request on, passes over a block with its reason, signs in bulk, reopens, and takes the sheet away',
    async () => {
      const page = await enter('vetter', '/requests');
      await page.getByRole('link', { name: 'Mountain course, spring 2027' }).click();
      await page.getByRole('button', { name: 'Accept the request' }).click();
      await page.getByRole('button', { name: 'Send to the courtesy checks' }).click();
      await page.getByRole('button', { name: 'Complete the courtesy checks' }).click();
      await page.getByText(/names a person without names/).waitFor();
      await page.getByRole('button', { name: 'Submit to Leahy vetting all the same …' }).click();
      await page.getByLabel('Reason').fill('The programme sends the missing fields later.');
      await noBarriers(page);
      await visitor.picture('request-steps');
      await page.getByRole('button', { name: 'Submit to Leahy vetting', exact: true }).click();
      await page.getByText('In Leahy vetting', { exact: true }).first().waitFor();
      await page.getByRole('link', { name: /^Results/ }).click();
      await page.getByRole('button', { name: 'Choose all that may be approved' }).click();
      const review = page.getByRole('button', { name: /^Review and sign [1-9]/ });
      await review.waitFor();
      const free = Number(/\d+/.exec(await review.innerText())?.[0]);
      await page.getByLabel('Choose row 6, Ghost Rider Company').check();
      await page.getByLabel('Reasons').fill('No information about these units was found.');
      await noBarriers(page);
      await visitor.picture('request-results-chosen');
      await page.getByRole('button', { name: `Review and sign ${free + 1} results` }).click();
      const dialog = page.getByRole('dialog', { name: /^Sign: \d results?: approved/ });
      await dialog.getByText(/a new unit is asked for/).waitFor();
      await noBarriers(page);
      await visitor.picture('request-sign');
      await dialog.getByLabel('Your password').fill(DEMO_PASSWORD);
      await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText(/^Signed: \d results?\.$/).waitFor();
      await page
        .getByText(/counts until/)
        .first()
        .waitFor();
      await dialog.waitFor({ state: 'detached' });
      await page.getByLabel('Result', { exact: true }).selectOption('suspended');
      await page.getByLabel('What is waited for').selectOption('awaiting-host-government');
      await page.getByLabel('Choose row 5,').check();
      await page.getByLabel('Choose row 6,').check();
      await page.getByLabel('Reasons').fill('The programme was asked which unit it is.');
      await page.getByRole('button', { name: 'Review and sign 2 results' }).click();
      await page.getByLabel('Your password').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText('Signed: 2 results.').waitFor();
      await page.getByRole('button', { name: 'Reopen …' }).first().click();
      const reopening = page.getByRole('dialog', { name: 'Reopen the result' });
      await reopening.getByLabel('Reason').fill('A report came in by telephone.');
      await noBarriers(page);
      await reopening.getByRole('button', { name: 'Reopen', exact: true }).click();
      await page.getByText('Reopened: 1 result.').waitFor();
      await page.getByText('A report came in by telephone.').waitFor();
      await noBarriers(page);
      await visitor.picture('request-results');
      const [sheet] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the result sheet (CSV)' }).click(),
      ]);
      const csv = readFileSync(await sheet.path(), 'utf8');
      expect(csv).toMatch(/^"row","country","recipient_unit"/);
      expect(csv).toContain('"reopened","A report came in by telephone."');
      expect(csv).toContain('suspended: awaiting-host-government');
      await page.getByRole('link', { name: 'Rows of the file' }).click();
      await page.getByRole('heading', { name: 'Row 7' }).waitFor();
      await noBarriers(page);
      await visitor.picture('request-rows');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'a search that is made again tells what it changed',
    async () => {
      const page = await enter('vetter', '/requests');
      await page.getByRole('link', { name: 'Mountain course, spring 2027' }).click();
      await page.getByRole('button', { name: 'Search again' }).click();
      await page.getByText(/for the second time/).waitFor();
      await page.getByRole('link', { name: 'What a search changed' }).click();
      await page.getByRole('heading', { name: 'What a search changed' }).waitFor();
      await page
        .getByText(/The newest search found what|Row \d/)
        .first()
        .waitFor();
      await noBarriers(page);
      await visitor.picture('request-changes');
    },
    PATIENCE,
  );
});

describe('a request of many rows', () => {
  test(
    'is approved whole: what may be is chosen beyond the rows that were read, signed in acts, and what changed meanwhile is told',
    async () => {
      const colleague = await signInAs(api, { role: 'post-vetter' });
      const id = await longRequest(colleague, 'Long course', 1_200, (row) => row % 100 === 7);
      const page = await enter('vetter', `/requests/${id}?view=results`);
      await page.getByRole('button', { name: 'Choose all that may be approved' }).click();
      await page.getByText(/^1,188 of 1,200 may be approved now\./).waitFor();
      await page.getByText('1,089 of the chosen rows come later than those read so far.').waitFor();
      await page.getByLabel('Reasons').fill('No information about these units was found.');
      await noBarriers(page);
      await visitor.picture('request-results-whole-request');
      const { nominations } = ok(
        await colleague.get<{ nominations: ApprovableNomination[] }>(
          `/api/requests/${id}/results/approvable`,
        ),
      );
      const rejectOne = async (at: number) => {
        const { nominationId, revision } = nominations[at]!;
        const results = [{ nominationId, revision, result: 'canceled', appliesTo: 'unit' }];
        ok(
          await colleague.send('POST', `/api/requests/${id}/results`, {
            reasons: 'It comes no more.',
            results,
          }),
        );
      };
      await rejectOne(700);
      await page.getByRole('button', { name: 'Review and sign 1,188 results' }).click();
      const dialog = page.getByRole('dialog', { name: 'Sign: 1,187 results: approved' });
      await dialog.getByText(/It changed since you chose it\. Its result is now “Canceled”/).waitFor();
      await dialog.getByText(/^3, of at most 500 results each/).waitFor();
      await noBarriers(page);
      await visitor.picture('request-sign-whole-request');
      await rejectOne(900);
      await dialog.getByLabel('Your password').fill(DEMO_PASSWORD);
      await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText(/^Gone through [\d,]+ of 1,187 results\./).waitFor();
      const outcome = page.getByRole('region', { name: 'Not everything was signed' });
      await outcome.getByText('Signed: 1,186 results, in 3 acts.').waitFor();
      await outcome.getByText(/Its result is now “Canceled”/).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await noBarriers(page);
      await visitor.picture('request-results-not-everything');
      await page.getByRole('button', { name: 'Choose all that may be approved' }).click();
      await page.getByText(/^None of 1,200 may be approved now\./).waitFor();
      await outcome.getByRole('button', { name: 'Put this away' }).click();
      await outcome.waitFor({ state: 'detached' });
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a file', () => {
  test(
    'that is no table, is empty or holds too much is told so, and one that was sent before is noticed',
    async () => {
      const page = await enter('vetter', '/requests/new');
      await choosePost(page);
      const input = page.locator('input[type=file]');
      const wrong: readonly (readonly [name: string, content: Buffer, said: RegExp])[] = [
        ['empty.csv', Buffer.from(''), /The file was not taken. Found: .*empty|nothing|0 bytes/i],
        ['letter.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), /The file was not taken. .*PDF/],
        [
          'picture.xlsx',
          Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
          /The file was not taken/,
        ],
        ['broken.xlsx', Buffer.from('PK\u0003\u0004 and no more'), /The file was not taken/],
      ];
      for (const [name, buffer, said] of wrong) {
        await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
        await page.getByRole('alert').getByText(said).first().waitFor();
        await page.getByText(name, { exact: true }).waitFor();
      }
      await noBarriers(page);
      await visitor.picture('request-new-wrong-file');
      await input.setInputFiles(SPRING);
      await page.getByRole('heading', { name: '1 refused row' }).waitFor();
      const many = Array.from({ length: 60 }, (_, at) => line(`${at + 200}th Infantry Battalion`));
      await input.setInputFiles(fileOf('many.csv', ...many));
      await page.getByText(/Send it in 2 parts, one request each/).waitFor();
      await page.getByLabel('Results needed by').fill('2027-04-20');
      await page.getByLabel('Event').fill('Course of many');
      await noBarriers(page);
      await visitor.picture('request-new-parts');
      await page.getByRole('button', { name: 'Submit 2 requests' }).click();
      await page.getByText('Submitted: 2 requests.').waitFor();
      await page.getByRole('link', { name: 'Course of many (part 2 of 2)' }).waitFor();
      await page.goto('/requests/new');
      await choosePost(page);
      await input.setInputFiles(fileOf('many.csv', ...many));
      await page.getByText('Rows of this very file were submitted before:').waitFor();
      await page.getByText(/2 taken before, 0 left/).waitFor();
      await page.getByLabel('Send it whole, with the reason').check();
      await page.getByLabel('Why it is sent again').waitFor();
      await noBarriers(page);
      await visitor.picture('request-new-again');
    },
    PATIENCE,
  );
});

describe('two people at one request', () => {
  test(
    'never overwrite each other: who was slower sees what was said meanwhile beside what they meant',
    async () => {
      const page = await enter('vetter', '/requests');
      await page.getByRole('link', { name: 'Radio maintenance, spring 2027' }).click();
      await page.getByRole('link', { name: /^Matching/ }).click();
      const first = page.getByRole('button', { name: /^Row \d/ }).first();
      await first.click();
      const address = page.url();
      const colleague = await another('analyst', address);
      await colleague.page
        .getByRole('button', { name: /^Row \d/ })
        .first()
        .click();
      await colleague.page.getByRole('button', { name: /None of these/ }).click();
      await colleague.page.getByText('New unit asked for').first().waitFor();
      await colleague.context.close();
      await page.getByRole('button', { name: /None of these/ }).click();
      await page.getByText('Not kept: look again').waitFor();
      await first.click();
      await page.getByText('Meanwhile on record').waitFor();
      await page.getByText(/None of these; a new unit is asked for, by Ana Lystova/).waitFor();
      await noBarriers(page);
      await visitor.picture('request-matching-stale');
    },
    PATIENCE,
  );

  test(
    'read without acts where their role reads only',
    async () => {
      const page = await enter('inspector', '/requests');
      await page.getByRole('link', { name: 'Radio maintenance, spring 2027' }).click();
      await page.getByText('A post vetter or an analyst moves it on.').waitFor();
      await page.getByRole('link', { name: /^Results/ }).click();
      await page.getByText(/signs results; you read/).waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(0);
      await noBarriers(page);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

const real = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/training-reports/batches/Honduras_2016_2017.csv',
);
const ifThere = existsSync(real) ? test : test.skip;

ifThere(
  `a real training batch is read, sent whole with its reason, and searched (skipped where ../shared/data is not there)`,
  async () => {
    const owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    await owner.query("insert into posts values ('real', 'Real post', 'HN', 50, 21, 5, 30, 12)");
    await owner.end();
    const page = await enter('vetter', '/requests/new');
    await page.getByLabel('Post that submits').selectOption('real');
    await page.locator('input[type=file]').setInputFiles(real);
    await page.getByText(/The columns are those of a training batch/).waitFor();
    await page.getByLabel('Send it whole, with the reason').check();
    await page.getByLabel('Why it is sent whole').fill('The batch of the year.');
    await page.getByLabel('Title').fill('The real batch');
    await page.getByLabel('Kind of assistance').selectOption('imet');
    await page.getByLabel('Law behind the programme').fill('22 U.S.C. 2347');
    await page.getByLabel('Event').fill('Training');
    await page.getByLabel('Results needed by').fill('2027-04-20');
    await page.getByRole('button', { name: /^Submit/ }).click();
    await page.getByRole('heading', { level: 1, name: 'The real batch' }).waitFor();
    await page.getByText(/^Searched /).waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: /^Matching/ }).click();
    await page.getByRole('list', { name: 'Rows' }).waitFor();
    await noBarriers(page);
    expect(visitor.complaints).toEqual([]);
  },
  PATIENCE,
);
