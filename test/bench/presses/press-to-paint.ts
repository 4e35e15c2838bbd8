import type { Locator, Page } from 'playwright-core';

/** What the page shows once the act is on record: all of it. */
export interface Shown {
  /** A selector, and words that one thing there holds, all of them. */
  readonly says?: readonly [selector: string, ...words: string[]];
  /** What is there no longer. */
  readonly gone?: string;
  /** A selector, and how many of them there are. */
  readonly count?: readonly [selector: string, least: number];
}

/** A key that is about to be pressed on something, and what it leads to. */
export interface Press {
  readonly on?: Locator;
  readonly key: string;
  readonly shown: Shown;
}

/** Began by the browser's own time of the key; ended by the first task after the frame in which the page holds all of it. */
const watch = (shown: Shown): string => `(() => {
  const { says, gone, count } = ${JSON.stringify(shown)};
  const all = (selector) => [...document.querySelectorAll(selector)];
  const holds = () =>
    (!gone || all(gone).length === 0) &&
    (!count || all(count[0]).length >= count[1]) &&
    (!says || all(says[0]).some((one) => says.slice(1).every((words) => one.textContent.includes(words))));
  if (holds()) throw new Error('The page shows it before the key: ' + ${JSON.stringify(JSON.stringify(shown))});
  let began;
  addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true, once: true });
  globalThis.pressed = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (began === undefined || !holds()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
})()`;

/** Presses it. Returns how many milliseconds later the changed page was painted; throws where that never comes. */
export async function pressToPaint(page: Page, { on, key, shown }: Press): Promise<number> {
  await on?.focus();
  await page.evaluate(watch(shown));
  await page.keyboard.press(key);
  return Promise.race([page.evaluate<number>('globalThis.pressed'), tooLate(page, shown)]);
}

const LONGEST_MS = 20_000;

async function tooLate(page: Page, shown: Shown): Promise<never> {
  await page.waitForTimeout(LONGEST_MS);
  const text = await page.locator('main').innerText();
  throw new Error(`${JSON.stringify(shown)} was never shown at ${page.url()}:\n${text.slice(0, 3_000)}`);
}
