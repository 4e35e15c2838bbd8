import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { Caller } from '../../support/people.ts';
import { signIn } from '../../support/people.ts';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, api, enter, visitDemo, visitor } from './demo-visits.ts';
import { findBarriers } from './find-barriers.ts';
import { hearing, settled } from './open-browser.ts';

/** Longer than it takes to be told, where somebody listens. */
const AWAY_MS = 2_500;

visitDemo();
let colleague: Caller;
let proceedingId: string;
beforeAll(async () => {
  colleague = await signIn(api.address, 'analyst2@plumbline.example', DEMO_PASSWORD);
  proceedingId = await underReview();
}, PATIENCE);

async function underReview(): Promise<string> {
  const { body } = await colleague.get<{ cases: { id: string; title: string | null }[] }>(
    '/api/cases?limit=200',
  );
  const caseId = body.cases.find(({ title }) => title === 'Detention at South Sample, 2025')?.id;
  const explained = await colleague.get<{ proceedings: { id: string; state: string }[] }>(
    `/api/cases/${caseId}/explain`,
  );
  const id = explained.body.proceedings.find(({ state }) => state === 'underReview')?.id;
  if (id === undefined) throw new Error('Nothing is under review in the demo.');
  return id;
}

/** The colleague puts their office's position on record. */
async function takePosition(reasons: string): Promise<void> {
  const { body } = await colleague.get<{ proceeding: { revision: number } }>(
    `/api/proceedings/${proceedingId}`,
  );
  const told = await colleague.send('POST', `/api/proceedings/${proceedingId}/acts`, {
    revision: body.proceeding.revision,
    type: 'position.recorded',
    payload: { stance: 'abstain', reasons },
  });
  expect([told.status, told.body]).toEqual([200, expect.anything()]);
}

const open = async () => {
  const heard = hearing(visitor.page, /\/findings$/);
  await enter('official', `/proceedings/${proceedingId}/sign/eligibility.determined`);
  await visitor.page.getByRole('heading', { name: 'Dissent and positions' }).waitFor();
  await heard;
  await settled(visitor.page);
};

/** Puts the tab away, or takes it up again. */
const look = (isSeen: boolean) =>
  visitor.page.evaluate(`
    Object.defineProperty(document, 'hidden', { value: ${String(!isSeen)}, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  `);

describe('what others do while a page is read', () => {
  test(
    'is said, moves nothing, and is shown when the reader asks',
    async () => {
      const { page } = visitor;
      await open();
      const heading = page.getByRole('heading', { name: 'The assessment it rests on' });
      const before = await heading.boundingBox();
      await takePosition('Nothing of our own so far.');
      await page.getByText('1 change by others: position recorded by Bea Reviewer.').waitFor();
      expect(await heading.boundingBox()).toEqual(before);
      expect(await page.getByText('Nothing of our own so far.').count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(page.getByRole('button', { name: 'Show', exact: true }));
      await page.getByText('Nothing of our own so far.').waitFor();
      await page.getByText('by others').waitFor({ state: 'detached' });
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is said when the reader comes back to a tab that was not looked at, and was not connected meanwhile',
    async () => {
      const { page } = visitor;
      await open();
      await takePosition('Nothing yet, while you look.');
      await page.getByText(/by others: position recorded by Bea Reviewer/).waitFor();
      await keyOn(page.getByRole('button', { name: 'Show', exact: true }));
      await page.getByText('Nothing yet, while you look.').waitFor();
      await look(false);
      await takePosition('Still nothing, while you were away.');
      await page.waitForTimeout(AWAY_MS);
      expect(await page.getByText('by others').count()).toBe(0);
      await look(true);
      await page.getByText(/by others: position recorded by Bea Reviewer/).waitFor();
    },
    PATIENCE,
  );
});
