import type { Page } from 'playwright-core';

/**
 * What is wrong with how the page lies, a line each: wider than the window, a region that scrolls and that no key reaches,
 * words that are cut, something fixed that covers what is read. Runs in the browser, past the page's own policy.
 */
const LAYOUT = String.raw`(() => {
  const faults = [];
  const named = (element) => {
    const rest = typeof element.className === 'string' && element.className !== '' ? '.' + element.className.trim().replace(/\s+/g, '.') : '';
    return element.tagName.toLowerCase() + rest + ' "' + (element.textContent ?? '').trim().slice(0, 40) + '"';
  };
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const held = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  if (document.scrollingElement.scrollWidth > width) {
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1 && !held(one));
    const innermost = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    faults.push('wider than the window (' + document.scrollingElement.scrollWidth + ' of ' + width + '): ' + innermost.slice(0, 3).map(named).join(' | '));
  }
  for (const one of document.querySelectorAll('main *')) {
    if (one.checkVisibility && !one.checkVisibility()) continue;
    if (one.scrollWidth <= one.clientWidth + 1 || one.clientWidth < 2) continue;
    const style = getComputedStyle(one);
    if (scrolls(one)) {
      if (one.tabIndex < 0 && !one.querySelector('a[href], button, input, select, textarea, [tabindex="0"]'))
        faults.push('scrolls, and no key reaches it: ' + named(one));
    } else if (style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && !one.closest('.usa-sr-only, svg, [aria-hidden=true]') && !/INPUT|SELECT|TEXTAREA/.test(one.tagName))
      faults.push('is cut: ' + named(one));
  }
  for (const one of document.querySelectorAll('body *')) {
    if (!/fixed|sticky/.test(getComputedStyle(one).position) || one.closest('dialog')) continue;
    const box = one.getBoundingClientRect();
    if (box.width > width / 2 && box.height > innerHeight / 3 && one.checkVisibility()) faults.push('covers the page: ' + named(one));
  }
  return faults;
})()`;

/** What printing must not lose and must not show. Call it while the page is as it is printed. */
const PRINTED = String.raw`(() => {
  const faults = [];
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
  const words = (one) => (one.textContent ?? '').trim().slice(0, 40);
  for (const one of seen('nav, .frame-header')) faults.push('prints the navigation: ' + (one.getAttribute('aria-label') ?? words(one)));
  for (const one of seen('main button:not(.chart-state)')) faults.push('prints a button: ' + words(one));
  if (seen('h1').length !== 1) faults.push('prints no heading');
  for (const one of seen('main *')) {
    if (one.closest('svg, .usa-sr-only')) continue;
    const style = getComputedStyle(one);
    const cut = (size, room, way) => size > room + 2 && room > 2 && way !== 'visible';
    if (cut(one.scrollWidth, one.clientWidth, style.overflowX) || cut(one.scrollHeight, one.clientHeight, style.overflowY))
      if (!/INPUT|SELECT|TEXTAREA/.test(one.tagName)) faults.push('is cut on paper: ' + one.tagName.toLowerCase() + '.' + one.className + ' "' + words(one) + '"');
  }
  return faults;
})()`;

/** What still moves where somebody asked for less motion. */
const MOVING = String.raw`document.getAnimations().filter((one) => one.playState === 'running').map((one) => 'moves: ' + (one.effect?.target?.className ?? ''))`;

/** Text of a drawing that cannot be told from what it lies on, where the colours are the reader's own: white on black. */
const UNSEEN = String.raw`(() => {
  const parts = (colour) => (colour.match(/[\d.]+/g) ?? [0, 0, 0]).map(Number);
  const light = (colour) => { const [r, g, b] = parts(colour); return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255; };
  const clear = (colour) => colour === 'none' || colour === 'transparent' || parts(colour)[3] === 0;
  const faults = new Set();
  for (const text of document.querySelectorAll('main svg text')) {
    if (!text.checkVisibility() || text.textContent.trim() === '') continue;
    const box = text.getBoundingClientRect();
    const within = (one) => { const room = one.getBoundingClientRect(); return room.left <= box.left + 2 && room.right >= box.right - 2 && room.top <= box.top + 2 && room.bottom >= box.bottom - 2; };
    const under = [...text.ownerSVGElement.querySelectorAll('rect, circle, ellipse, path, polygon')].filter((one) => !clear(getComputedStyle(one).fill) && !one.closest('defs') && within(one) && one.compareDocumentPosition(text) & 4).at(-1);
    const ground = under ? getComputedStyle(under).fill : 'rgb(0, 0, 0)';
    if (Math.abs(light(getComputedStyle(text).fill) - light(ground)) < 0.35)
      faults.add('cannot be read in high contrast: "' + text.textContent.trim().slice(0, 30) + '" ' + getComputedStyle(text).fill + ' on ' + ground);
  }
  return [...faults].slice(0, 5);
})()`;

/** Identifiers that a reader would have to read: in text, in labels, in fields, in the title. Bytes of the ledger (`code`, `pre`) are as they are. */
const IDENTIFIERS = String.raw`(() => {
  const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
  const faults = new Set();
  const note = (text, where) => { const at = (text ?? '').search(identifier); if (at >= 0) faults.add('shows an identifier in ' + where + ': ' + text.slice(Math.max(0, at - 60), at + 36)); };
  note(document.title, 'the title');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const holder = text.parentElement;
    if (holder.closest('code, pre, script, style, noscript')) continue;
    note(text.data, holder.closest('option') ? 'a choice' : holder.tagName.toLowerCase());
  }
  for (const one of document.querySelectorAll('body *'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) note(one.getAttribute(name), name);
  for (const one of document.querySelectorAll('input, textarea')) note(one.value, 'a field');
  return [...faults];
})()`;

const LAPTOP = { width: 1280, height: 900 };
const TABLET = { width: 768, height: 900 };
/** A laptop's window at 200 %: half of it each way, with twice as many points for each pixel. */
const ZOOMED = { width: 640, height: 450 };
/** A4 upright between margins of a centimetre. */
const PAPER = { width: 718, height: 1000 };

/** Over with the second frame from now: tables measure themselves with the first after the window has changed. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))';

async function asked(page: Page, script: string, where: string): Promise<readonly string[]> {
  await page.evaluate(DRAWN);
  const faults = await page.evaluate<string[]>(script);
  return faults.map((fault) => `${where}: ${fault}`);
}

/** What is wrong with the page in every way of looking at it but the colours: widths, zoom, paper, high contrast, motion. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  const faults = [...(await asked(page, LAYOUT, '1280')), ...(await asked(page, MOVING, 'less motion'))];
  await page.setViewportSize(TABLET);
  faults.push(...(await asked(page, LAYOUT, '768')));
  await page.setViewportSize(ZOOMED);
  faults.push(...(await asked(page, LAYOUT, '200 %')));
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  faults.push(...(await asked(page, LAYOUT, 'paper')), ...(await asked(page, PRINTED, 'paper')));
  await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'dark' });
  await page.setViewportSize(LAPTOP);
  faults.push(
    ...(await asked(page, LAYOUT, 'high contrast')),
    ...(await asked(page, UNSEEN, 'high contrast')),
  );
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
  faults.push(...(await asked(page, LAYOUT, 'dark')));
  return faults;
}

/** Identifiers that stand where people read. */
export const findIdentifiers = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(IDENTIFIERS);

/** Back to how the page was opened. */
export const lookPlainly = (page: Page): Promise<void> =>
  page.emulateMedia({ media: 'screen', forcedColors: 'none', colorScheme: 'light' });
