import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { Caller } from '../../support/people.ts';
import { signIn } from '../../support/people.ts';
import { PATIENCE, api, enter, openDemo, somebody } from './demo-visits.ts';
import { settled } from './open-browser.ts';

/** Markup, an address that is a script, what closes an attribute, and what turns the direction of a line around. */
const HOSTILE = `"'><img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload=window.ran=1> javascript:window.ran=1 \u202Egnp.exe\u202C {{7*7}}`;
/** After all that is being read has come: long enough for what would run by itself. */
const SETTLED_MS = 700;
const RUNS = 'window.ran = 1; try { parent.ran = 1; top.ran = 1; } catch {}';
const FILES: readonly (readonly [name: string, bytes: string])[] = [
  ['drawing.svg', `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUNS}"><script>${RUNS}</script></svg>`],
  [`${HOSTILE.slice(0, 60)}.html`, `<!doctype html><script>${RUNS}</script><img src=x onerror="${RUNS}">`],
  [
    'paper.pdf',
    `%PDF-1.4\n<script>${RUNS}</script>\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  ],
  ['note.txt', `GIF89a/*<script>${RUNS}</script>*/=1;${RUNS}`],
];

openDemo();
let analyst: Caller;
let pages: readonly string[];
beforeAll(async () => {
  analyst = await signIn(api.address, 'analyst@plumbline.example', DEMO_PASSWORD);
  pages = await plant();
}, PATIENCE);

type Made = Readonly<Record<string, { readonly id: string }>>;

async function make(path: string, noun: string, body: unknown): Promise<string> {
  const reply = await analyst.send<Made>('POST', path, body);
  expect([path, reply.status, reply.body]).toEqual([path, 201, expect.anything()]);
  return reply.body[noun]?.id ?? '';
}

/** Hostile words wherever somebody can write them; and the addresses of the pages that show them. */
async function plant(): Promise<readonly string[]> {
  const unit = { country: 'QM', name: HOSTILE, aliases: [`${HOSTILE} II`], source: HOSTILE };
  const unitId = await make('/api/units', 'unit', { ...unit, confidence: 'low' });
  await make('/api/saved-searches', 'search', {
    ...{ name: HOSTILE.slice(0, 90), shared: 'office' },
    address: 'queue=find&text=javascript:window.ran=1',
  });
  await analyst.send('POST', '/api/information', { source: HOSTILE, body: HOSTILE, unitText: HOSTILE });
  const { body } = await analyst.get<{ information: { id: string; source: string }[] }>(
    '/api/information?limit=200',
  );
  const informationId = body.information.find(({ source }) => source === HOSTILE)?.id;
  const caseId = await make('/api/cases', 'case', { title: HOSTILE, unitId });
  await analyst.send('POST', `/api/cases/${caseId}/declarations`, { declares: 'none', words: HOSTILE });
  const items = await Promise.all(FILES.map((file) => addFile(caseId, file)));
  return [
    ...[`/units/${unitId}`, '/units?text=img&country=QM', `/cases/${caseId}`, '/cases', '/'],
    ...[`/information/${informationId}`, '/information', `/cases/${caseId}/evidence`],
    ...items.map((id) => `/evidence/${id}`),
    `/units?text=${encodeURIComponent(HOSTILE)}`,
  ];
}

async function addFile(caseId: string, [filename, bytes]: readonly [string, string]): Promise<string> {
  const sent = await analyst.upload<Made>('/api/evidence-files', bytes, 'application/octet-stream');
  expect(sent.status).toBe(201);
  const uploadId = sent.body['file']?.id;
  const said = { filename, title: HOSTILE.slice(0, 200), marking: 'unclassified', collectedBy: HOSTILE };
  return make(`/api/cases/${caseId}/evidence`, 'evidence', { uploadId, ...said });
}

/** Whether anything of it ran, and what of it stands in the page as more than text. */
const HARM = `({
  ran: window.ran ?? null,
  markup: document.querySelectorAll('img[src="x"], svg[onload], [onerror], iframe, object, embed').length,
  scripts: [...document.scripts].filter((one) => one.src === '').length,
  addresses: [...document.querySelectorAll('a[href]')].filter((one) => /^javascript:/i.test(one.href)).length,
})`;

describe('hostile words and files', () => {
  test(
    'are text on every page that shows them, and run on none',
    async () => {
      const visitor = await somebody();
      const { page, context, complaints } = visitor;
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await enter('analyst', '/', visitor);
      for (const address of pages) {
        await page.goto(address);
        const heading = page.getByRole('heading', { level: 1 }).first();
        await heading.waitFor();
        expect([address, await heading.count(), complaints]).toEqual([address, 1, []]);
        await settled(page);
        await page.waitForTimeout(SETTLED_MS);
        for (const show of await page.getByRole('button', { name: /^(Show|Open|Look)/ }).all())
          await show.click({ timeout: 2_000 }).catch(() => undefined);
        expect([address, await page.evaluate(HARM)]).toEqual([
          address,
          { ran: null, markup: 0, scripts: 0, addresses: 0 },
        ]);
      }
      expect(dialogs).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test('are sent as something to save, under a type and a policy that run nothing', async () => {
    for (const address of pages.filter((one) => one.startsWith('/evidence/'))) {
      const id = address.split('/').at(-1);
      const sent = await analyst.get(`/api/evidence/${id}/content`);
      expect([address, sent.status]).toEqual([address, 200]);
      expect(sent.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(sent.headers.get('content-disposition')).not.toMatch(/[\u202A-\u202E\r\n<>]/);
      expect(sent.headers.get('content-security-policy')).toContain('sandbox');
      expect(sent.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
