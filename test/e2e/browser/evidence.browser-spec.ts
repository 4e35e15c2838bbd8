import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, another, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();
let caseId: string;

/** The case under review in Sampleland, whose account is sealed. */
async function findCase(page: Page): Promise<string> {
  const answer = await page.request.get('/api/cases?country=QN&subject=unit');
  const { cases } = (await answer.json()) as { cases: { id: string; about: string | null }[] };
  const found = cases.find(({ about }) => about?.includes('28th'));
  if (found === undefined) throw new Error(`The demo has no such case: ${JSON.stringify(cases)}`);
  return found.id;
}

/** A picture of one colour, in the format's own bytes. */
function pngOf(side: number): Buffer {
  const rows = Buffer.concat(
    Array.from({ length: side }, (_none, y) =>
      Buffer.concat([
        Buffer.from([0]),
        Buffer.from(Array.from({ length: side }, (_also, x) => [200, x % 256, y % 256]).flat()),
      ]),
    ),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    ['IHDR', head],
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks.map(([type, data]) => chunkOf(type, data)),
  ]);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A PDF of so many pages, a line of text on each. */
function pdfOf(...lines: readonly string[]): Buffer {
  const drawn = lines.map((line) => `BT /F1 24 Tf 72 700 Td (${line}) Tj ET`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${lines.length} /Kids [${lines.map((_line, at) => `${4 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...drawn.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

const PAGE =
  '<!doctype html><title>x</title><script>document.title = "run"; window.ran = true;</script><p>A page';

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

async function open(page: Page, title: string): Promise<void> {
  await page.goto(`/cases/${caseId}/evidence`);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe('the evidence of a case', () => {
  test(
    'is added many files at once; the one that is there already and the one that fails do not hold up the others',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      caseId = await findCase(page);
      await page.goto(`/cases/${caseId}/evidence`);
      await page.getByRole('heading', { level: 2, name: 'Common origins' }).waitFor();
      await page
        .getByText(/These 2 count as one|independent origin/)
        .first()
        .waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence');

      let refusals = 0;
      await page.route('**/api/evidence-files*', async (route) => {
        const bad = route.request().postDataBuffer()?.includes('A note that is cut off');
        if (bad && refusals === 0) {
          refusals += 1;
          await route.abort();
        } else await route.continue();
      });
      await page
        .getByLabel('Drop files here, or choose them')
        .setInputFiles([
          file('guard_post.png', 'image/png', pngOf(240)),
          file('register.pdf', 'application/pdf', pdfOf('Register, first page', 'Register, second page')),
          file('note.txt', 'text/plain', Buffer.from('A note that is cut off')),
          file('page.html', 'text/html', Buffer.from(PAGE)),
          file('the same picture.png', 'image/png', pngOf(240)),
        ]);
      await page.getByRole('button', { name: 'Add 5 files' }).click();
      await page.getByText('Fill this in; it is said of every file.').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-add');
      await page.getByRole('combobox', { name: 'Marking' }).selectOption('unclassified');
      await page.getByRole('textbox', { name: 'Collected by' }).fill('A fictional observer');
      await page.getByRole('button', { name: 'Add 5 files' }).click();
      await page.getByText('3 of 5 files added, 1 not added.').waitFor();
      await page.getByText('Is there already').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-added');
      await page.getByLabel(/Why the same picture.png is added/).fill('It came by another way.');
      await page.getByRole('button', { name: 'Add it all the same' }).click();
      await page.getByRole('button', { name: 'Try again what failed' }).click();
      await page.getByText('5 of 5 files added.').waitFor();
      await page.getByText('they are the same file').waitFor();
      expect(visitor.complaints.filter((one) => !/ERR_FAILED/.test(one))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is looked at without anything of it being run; pictures are blurred until they are asked for',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      await open(page, 'guard post');
      await page.getByRole('button', { name: 'Look at it here' }).click();
      const picture = page.getByRole('img', { name: /Picture: guard post/ });
      await picture.waitFor();
      await eventually(async () => expect(await picture.getAttribute('class')).toMatch(/evidence-blurred/));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-picture-blurred');
      await keyOn(page.getByRole('button', { name: 'Clear' }));
      await keyOn(page.getByRole('button', { name: 'In colour' }));
      await eventually(async () =>
        expect(await picture.getAttribute('class')).not.toMatch(/evidence-blurred|evidence-grey/),
      );
      await eventually(async () =>
        expect(
          await picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
        ).toBe(240),
      );
      await visitor.picture('evidence-picture');

      await open(page, 'register');
      await page.getByRole('button', { name: 'Look at it here' }).click();
      await page.getByText('Page 1 of 2').waitFor();
      await page.getByText('Text of this page').click();
      await page.getByText('Register, first page').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-pdf');
      await keyOn(page.getByRole('button', { name: 'Next page' }));
      await page.getByText('Page 2 of 2').waitFor();

      await open(page, 'page');
      await page.getByRole('button', { name: 'Look at it here' }).click();
      await page.getByRole('region', { name: 'Text of page' }).waitFor();
      await eventually(async () =>
        expect(await page.getByRole('region', { name: 'Text of page' }).textContent()).toBe(PAGE),
      );
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-text');
      await page.reload();
      await page.getByText('Looked at').first().waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is graded, said to go back to something, linked, changed and checked, with the keyboard',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      await open(page, 'guard post');
      await keyOn(page.getByText('Grade it', { exact: true }).first());
      const source = page.getByRole('region', { name: 'The source' });
      await source.getByLabel('Grade', { exact: true }).selectOption('C');
      await source.getByLabel('Reason').fill('The observer is known to write down carefully.');
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(page.getByRole('button', { name: 'Grade the source' }));
      await page.getByText('C: fairly reliable').first().waitFor();

      await keyOn(page.getByText('Say what it goes back to'));
      await page.getByLabel('Or a new one, in words').fill('One photograph of the gate');
      await page.locator('#origin ~ details').getByLabel('Reason').fill('Both files are that photograph.');
      await keyOn(page.locator('#origin ~ details').getByRole('button', { name: 'Put on record' }));
      await page.getByText('Both files are that photograph.').waitFor();

      await keyOn(page.getByText(/Link it to an incident/));
      const links = page.locator('#links ~ details');
      await links.getByLabel('What it is evidence on').selectOption({ index: 1 });
      await links.getByLabel('What it does').selectOption('supports');
      await links.getByLabel('Where in it').fill('The gate');
      await links.getByLabel('Reason').fill('It shows the badge of the unit.');
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(links.getByRole('button', { name: 'Link it' }));
      await page.getByText('It shows the badge of the unit.').waitFor();

      await keyOn(page.getByText('Change this link or take it back'));
      const change = page.locator('.evidence-link details').last();
      await change.getByLabel('What it does now').selectOption('context');
      await change.getByLabel('Reason').fill('The badge is worn by two units.');
      await keyOn(change.getByRole('button', { name: 'Put on record' }));
      await page.getByText('Earlier versions (1)').waitFor();

      await keyOn(page.getByRole('button', { name: 'Check that it is whole' }));
      await page.getByText(/Whole: the bytes have the hash/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-item');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is linked to what the law asks by dragging it there, and by keyboard',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      const answer = await page.request.get(`/api/cases/${caseId}`);
      const { case: sheet } = (await answer.json()) as {
        case: { proceedings: { id: string; authorityId: string }[] };
      };
      const law = sheet.proceedings.find(({ authorityId }) => authorityId === 'us-22usc2378d');
      await page.goto(`/cases/${caseId}?proceeding=${law?.id}&view=findings`);
      const shelf = page.getByRole('complementary', { name: 'Evidence of the case' });
      await shelf.getByText('guard post').waitFor();
      const rows = page.locator('.linking-cell');
      await shelf.getByRole('listitem').filter({ hasText: 'guard post' }).dragTo(rows.first());
      const dialog = page.getByRole('dialog', { name: /Link/ });
      await dialog.getByLabel('What it does').selectOption('supports');
      await dialog.getByLabel('Reason').fill('It shows the badge.');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-linking');
      await keyOn(dialog.getByRole('button', { name: 'Link it' }));
      await rows.first().getByRole('link', { name: 'guard post' }).waitFor();
      await visitor.picture('evidence-linked');

      const second = rows.nth(1);
      await keyOn(second.getByRole('button', { name: /Link evidence/ }));
      await dialog.getByLabel('Item').selectOption({ label: 'register' });
      await dialog.getByLabel('What it does').selectOption('context');
      await dialog.getByLabel('Reason').fill('It lists who was there.');
      await keyOn(dialog.getByRole('button', { name: 'Link it' }));
      await second.getByRole('link', { name: 'register' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is sealed; it is not there for a colleague whom the seal does not name, and says so before it is opened by one whom it does',
    async () => {
      const { page } = visitor;
      await enter('analyst');
      await open(page, 'note');
      const address = page.url();
      await keyOn(page.getByText('Seal it', { exact: true }).first());
      await page.getByLabel('Why it is sealed').fill('Somebody could be known by it.');
      await page
        .getByRole('group', { name: 'Who may change or lift it' })
        .getByLabel('Legal adviser')
        .check();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-seal');
      await keyOn(page.getByRole('button', { name: 'Seal it' }));
      await page.getByText('Somebody could be known by it.').waitFor();

      const colleague = await another('analyst2', address);
      await colleague.page.getByRole('alert').waitFor();
      expect(await colleague.page.getByRole('main').textContent()).not.toMatch(/note|Somebody/);
      await colleague.page.goto(`/cases/${caseId}/evidence?text=note`);
      await colleague.page.getByText(/No item fits this choice/).waitFor();
      await colleague.page.goto(`/cases/${caseId}/evidence`);
      await colleague.page.getByRole('table').waitFor();
      expect(await colleague.page.getByRole('main').textContent()).not.toMatch(/note\.txt/);
      await colleague.context.close();

      const lawyer = await another('lawyer', address);
      await lawyer.page.getByRole('heading', { level: 1, name: 'Sealed item' }).waitFor();
      expect(await lawyer.page.getByRole('main').textContent()).not.toMatch(/Somebody could be known/);
      expect(await findBarriers(lawyer.page)).toEqual([]);
      await lawyer.picture('evidence-sealed');
      await keyOn(lawyer.page.getByRole('button', { name: 'Open it, on record' }));
      await lawyer.page.getByText('Read while sealed').first().waitFor();
      await keyOn(lawyer.page.getByText('Lift the seal').first());
      await lawyer.page.getByLabel('Why it is lifted').fill('The risk has passed.');
      await keyOn(lawyer.page.getByRole('button', { name: 'Lift the seal' }));
      await lawyer.page.getByText('The risk has passed.').waitFor();
      expect(await findBarriers(lawyer.page)).toEqual([]);
      await lawyer.context.close();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is weighed in the seven-factor worksheet, of which every version stays',
    async () => {
      const { page } = visitor;
      await enter('analyst', `/cases/${caseId}?view=incidents`);
      const answer = await page.request.get(`/api/cases/${caseId}`);
      const { case: sheet } = (await answer.json()) as { case: { incidents: { id: string }[] } };
      await page.goto(`/cases/${caseId}/incidents/${sheet.incidents[0]?.id}`);
      const form = page.locator('.worksheet-form');
      await form.waitFor();
      const reliability = form.getByRole('group', { name: 'Reliability' });
      await reliability.getByLabel('In a few words').fill('7');
      await reliability.getByLabel(/Reasons/).fill('The observer has been right before.');
      await keyOn(form.getByRole('button', { name: 'Put this version on record' }));
      await page
        .getByText(/words; no number/)
        .first()
        .waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('worksheet-refused');
      await reliability.getByLabel('In a few words').fill('Usually right');
      await keyOn(form.getByRole('button', { name: 'Put this version on record' }));
      await page.getByText('The observer has been right before.').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('worksheet');
      await page.goto(`/cases/${caseId}/incidents`);
      await page.getByRole('heading', { level: 1, name: 'Add an alleged incident' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('incident-add');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
