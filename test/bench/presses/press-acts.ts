import type { Page } from 'playwright-core';
import type { Press } from './press-to-paint.ts';
import type { PressWorld } from './press-world.ts';
import { password } from './press-world.ts';

/** An act whose key is pressed again and again. */
export interface PressAct {
  readonly words: string;
  readonly role: string;
  /** Goes to where it is done, once. */
  readonly open: (page: Page, world: PressWorld) => Promise<unknown>;
  /** Writes what the act asks for, so that only its key is left. */
  readonly ready: (page: Page, n: number, world: PressWorld) => Promise<Press>;
}

const QUESTIONS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'] as const;
const STANCES = ['concur', 'abstain'] as const;
const part = ({ caseId, proceedingId }: PressWorld, view: string): string =>
  `/cases/${caseId}?proceeding=${proceedingId}&view=${view}`;

/** Words with a number are said once. */
const once = (words: string, n: number): string => `${words} No. ${n} of the bench.`;

const fromQueue: PressAct = {
  words: 'a case is opened from My work',
  role: 'analyst',
  open: () => Promise.resolve(),
  ready: async (page, _n, { caseId }) => {
    await page.goto('/?queue=find&country=QN');
    const on = page.locator(`tbody a[href^="/cases/${caseId}"]`).first();
    await on.waitFor();
    return { on, key: 'Enter', shown: { says: ['main h1', 'Detention at South Sample'] } };
  },
};

const finding: PressAct = {
  words: 'a finding is recorded',
  role: 'analyst',
  open: (page, world) => page.goto(part(world, 'findings')),
  ready: async (page, n) => {
    const question = page.locator('#question-F5');
    await question.getByRole('button', { name: /finding/ }).click();
    const form = page.getByRole('form', { name: /^Finding on F5/ });
    await form.getByRole('radio', { name: 'Met', exact: true }).press('Space');
    const reasons = once('Two accounts agree.', n);
    await form.getByLabel('Reasons').fill(reasons);
    const shown = { says: ['#question-F5 .matrix-reasons', reasons], gone: 'form.case-finding' } as const;
    return { on: form.getByRole('button', { name: 'Record the finding' }), key: 'Enter', shown };
  },
};

const position: PressAct = {
  words: 'a position is recorded',
  role: 'analyst',
  open: (page, world) => page.goto(part(world, 'positions')),
  ready: async (page, n) => {
    await page.getByLabel('Stance', { exact: true }).selectOption(STANCES[n % 2] ?? 'concur');
    const reasons = once('As this office sees it.', n);
    await page.getByLabel('Reasons').fill(reasons);
    const on = page.getByRole('button', { name: /Record your office/ });
    return { on, key: 'Enter', shown: { says: ['.case-positions', reasons] } };
  },
};

const link: PressAct = {
  words: 'evidence is linked to a question',
  role: 'analyst',
  open: (page, world) => page.goto(part(world, 'findings')),
  ready: async (page, n) => {
    const question = QUESTIONS[n % QUESTIONS.length];
    const cell = page.locator(`#question-${question} .linking-cell`);
    await cell.waitFor();
    const there = await cell.locator('a').count();
    await cell.getByRole('button', { name: /Link evidence/ }).click();
    const dialog = page.getByRole('dialog', { name: /Link/ });
    await dialog.getByLabel('Item').selectOption({ index: 1 });
    await dialog.getByLabel('What it does').selectOption('supports');
    await dialog.getByLabel('Reason').fill('It says so.');
    const shown = { count: [`#question-${question} .linking-cell a`, there + 1], gone: 'dialog' } as const;
    return { on: dialog.getByRole('button', { name: 'Link it' }), key: 'Enter', shown };
  },
};

const event: PressAct = {
  words: 'an alleged event is recorded from information',
  role: 'analyst',
  open: (page, { informationId }) => page.goto(`/information/${informationId}`),
  ready: async (page, n) => {
    await page.locator('summary', { hasText: /^Record an/ }).click();
    const form = page.locator('details.information-act[open] form');
    await form
      .getByLabel(/Prolonged detention/)
      .first()
      .check();
    const words = once('Two people were held at a bridge.', n);
    await form.getByLabel('What is alleged to have happened').fill(words);
    const on = form.getByRole('button', { name: 'Record the alleged event' });
    return { on, key: 'Enter', shown: { says: ['.incident-summary', words] } };
  },
};

/** "Row 7": which one is looked at, once the single keys act on it. */
async function rowAt(page: Page): Promise<string> {
  await page.locator('.match-candidates').waitFor();
  const title = await page.locator('#match-row').innerText();
  return /^Row \d+/.exec(title)?.[0] ?? 'no row';
}

/** The desk goes on to the next row while this one is kept; it is on record where the list says which unit it is matched to. */
const match: PressAct = {
  words: 'a match is confirmed, and on record',
  role: 'vetter',
  open: (page, { requestId }) => page.goto(`/requests/${requestId}?view=match`),
  ready: async (page) => ({ key: '1', shown: { says: ['.match-row', await rowAt(page), 'Matched'] } }),
};

const nextRow: PressAct = {
  ...match,
  words: 'a match is confirmed, and the next row comes',
  ready: async (page) => ({ key: '1', shown: { says: ['.match-said', `${await rowAt(page)}: confirmed`] } }),
};

/** The password is part of it: it is read as slowly as every password is. */
const sign: PressAct = {
  words: 'a result is signed, with the password',
  role: 'vetter',
  open: (page, { requestId }) => page.goto(`/requests/${requestId}?view=results`),
  ready: async (page, n) => {
    await page.getByLabel(new RegExp(`^Choose row ${n + 2},`)).check();
    await page.getByLabel('Reasons').fill(once('Nothing was found.', n));
    await page.getByRole('button', { name: /^Review and sign 1 / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill(password);
    const on = dialog.getByRole('button', { name: 'Sign', exact: true });
    return { on, key: 'Enter', shown: { says: ['.frame-toasts', 'Signed: 1 result'], gone: 'dialog' } };
  },
};

export const ACTS: readonly PressAct[] = [fromQueue, finding, position, link, event, nextRow, match, sign];
