import type { BrowserContext, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

type Words = string | RegExp;

/**
 * Takes the focus to what is meant and presses a key there. Does so again, as a person would, where the page put something else
 * in its place before the key arrived. Throws where it never arrives: what cannot take the focus does nothing.
 */
export const keyOn = (thing: Locator, key = 'Enter'): Promise<void> =>
  eventually(async () => {
    if (!(await arrives(thing, key))) throw new Error(`"${key}" did not arrive at ${thing.toString()}.`);
  });

async function arrives(thing: Locator, key: string): Promise<boolean> {
  const element = await thing.elementHandle();
  const heard = await element?.evaluateHandle((one) => {
    const ears = { heard: false };
    one.addEventListener('keydown', () => (ears.heard = true), { once: true });
    return ears;
  });
  const pressed = await element?.press(key).then(() => true, ofWhatStays);
  // A key that left the page was heard by it.
  return pressed === true && (heard?.evaluate((ears) => ears.heard).catch(() => true) ?? false);
}

/** What was taken from the page is looked for again; anything else is wrong. */
function ofWhatStays(error: Error): false {
  if (error.message.includes('not attached')) return false;
  throw error;
}

/** Presses Tab until the thing has the focus, as who has no mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error('It is not reached by keyboard.');
}

export const follow = (page: Page, name: Words): Promise<void> =>
  keyOn(page.getByRole('link', { name }).first());

export const press = (page: Page, name: Words): Promise<void> =>
  keyOn(page.getByRole('button', { name }).first());

/** Opens what is folded under these words. */
export const open = (page: Page, words: Words): Promise<void> =>
  keyOn(page.locator('summary', { hasText: words }).first());

/** Writes over what stands in a field; again where the page put another field in its place meanwhile. */
export const write = (field: Locator, text: string): Promise<void> =>
  eventually(async () => {
    await field.focus();
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.type(text);
    if ((await field.inputValue()) !== text)
      throw new Error(`"${text}" did not arrive at ${field.toString()}.`);
  });

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
export const tick = (box: Locator): Promise<void> => keyOn(box, ' ');

/** Types into a field that offers things, and takes the first that it offers. */
export async function pick(field: Locator, text: string): Promise<void> {
  await write(field, text);
  await field.page().getByRole('option').first().waitFor();
  await keyOn(field);
}

/** Counts what a pointer presses in this browser from now on. */
export async function countPointer(context: BrowserContext): Promise<() => number> {
  let count = 0;
  await context.exposeFunction('pointerWasPressed', () => void (count += 1));
  await context.addInitScript('addEventListener("pointerdown", () => pointerWasPressed(), true)');
  return () => count;
}
