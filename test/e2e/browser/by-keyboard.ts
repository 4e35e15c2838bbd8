import type { BrowserContext, Locator, Page } from 'playwright-core';

type Words = string | RegExp;

/** Takes the focus to a link and presses Enter, as for the other acts here: what cannot take the focus does nothing. */
export const follow = (page: Page, name: Words): Promise<void> =>
  page.getByRole('link', { name }).first().press('Enter');

export const press = (page: Page, name: Words): Promise<void> =>
  page.getByRole('button', { name }).first().press('Enter');

/** Opens what is folded under these words. */
export const open = (page: Page, words: Words): Promise<void> =>
  page.locator('summary', { hasText: words }).first().press('Enter');

/** Writes over what stands in a field. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.press('ControlOrMeta+A');
  await field.page().keyboard.type(text);
}

/** Writes a day, YYYY-MM-DD, into a field of the browser's own, in the order of its language (English of the United States). */
export async function writeDay(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await field.focus();
  await field.page().keyboard.type(`${month}${date}${year}`);
}

/** A list that hears nothing for this long takes the next letter for the first of another word. */
const FORGETS_MS = 1_100;
const TRIES = 5;

/**
 * Chooses from a list by typing the beginning of what it says; again where the letters came so far apart that the list took them
 * for two words. Throws where something else is chosen then.
 */
export async function choose(list: Locator, words: string): Promise<void> {
  await list.locator('option', { hasText: words }).first().waitFor({ state: 'attached' });
  let chosen: string | null = null;
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await list.page().waitForTimeout(FORGETS_MS);
    await list.focus();
    await list.page().keyboard.type(words);
    chosen = await list.locator('option:checked').textContent();
    if (chosen?.startsWith(words)) return;
  }
  throw new Error(`"${chosen}" was chosen by typing "${words}".`);
}

/** Ticks a box or a choice. */
export const tick = (box: Locator): Promise<void> => box.press(' ');

/** Types into a field that offers things, and takes the first that it offers. */
export async function pick(field: Locator, text: string): Promise<void> {
  await write(field, text);
  await field.page().getByRole('option').first().waitFor();
  await field.press('Enter');
}

/** Counts what a pointer presses in this browser from now on. */
export async function countPointer(context: BrowserContext): Promise<() => number> {
  let count = 0;
  await context.exposeFunction('pointerWasPressed', () => void (count += 1));
  await context.addInitScript('addEventListener("pointerdown", () => pointerWasPressed(), true)');
  return () => count;
}
