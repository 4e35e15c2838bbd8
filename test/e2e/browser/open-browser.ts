import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');

/** Where screenshots go; git ignores it. */
export const SCREENSHOTS = path.join(root, 'coverage/screenshots');

/** The widths at which pages are looked at: a laptop, a tablet. */
const WIDTHS = { laptop: 1280, tablet: 768 } as const;
const HEIGHT = 900;
const PATIENCE_MS = 60_000;
/** How long what a page asks for may be on its way, in milliseconds; nought on a machine that is as fast as it is. */
const LATE_MS = Number(process.env['PLUMBLINE_LATE_MS'] ?? 0);

/** Somebody at a browser of their own: cookies and storage are nobody else's. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser itself complained of: errors of scripts, and what the policy kept from loading. */
  readonly complaints: readonly string[];
  /** Takes the page at both widths, under this name. */
  picture(name: string): Promise<void>;
}

/**
 * The Chromium that npm brought, with the libraries that a bare machine lacks. PLUMBLINE_CHROMIUM names another one.
 * Requires: close it in `afterAll`.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['PLUMBLINE_CHROMIUM'];
  if (own !== undefined) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  const bundled = path.join(root, 'node_modules/@sparticuz/chromium/bin');
  const libraries = await inflate(path.join(bundled, 'al2023.tar.br'));
  setupLambdaEnvironment(path.join(libraries, 'lib'));
  const executablePath = await chromium.executablePath(bundled);
  // Its own list is made for a machine without room: one process, no isolation. Only what a container needs is taken.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'];
  const env = { ...process.env, FONTCONFIG_FILE: await fontsFile() } as Record<string, string>;
  return playwright.launch({ executablePath, args, env, chromiumSandbox: false });
}

/** Which fonts there are for scripts that the pages' own font does not write: those that npm brought, on any machine. */
async function fontsFile(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-fonts-'));
  const file = path.join(folder, 'fonts.conf');
  const fonts = path.join(root, 'node_modules/dejavu-fonts-ttf/ttf');
  const text = `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`;
  await writeFile(file, text);
  return file;
}

/** A visitor who has not signed in, at the address of the API. */
export async function visit(browser: Browser, address: string): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: WIDTHS.laptop, height: HEIGHT },
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Vienna',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (LATE_MS > 0) await answerLate(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|403|404|409|422)/.test(message.text()))
      complaints.push(message.text());
  });
  showFailures(page);
  return { page, context, complaints, picture: (name) => picture(page, name) };
}

/** Everything comes late, each thing by another time, and so in another order in each run: what a test did not wait for shows. */
async function answerLate(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    await sleep(LATE_MS * Math.random() ** 2);
    // Nobody waits any more for what a page that was left had asked for.
    await route.fallback().catch(() => undefined);
  });
}

/** The environment of the browser tests asks for it when one fails. */
function showFailures(page: Page): void {
  const world = globalThis as { pagesInView?: (() => Promise<string>)[] };
  world.pagesInView = [
    () => inView(page).catch((error: Error) => error.message),
    ...(world.pagesInView ?? []).slice(0, 3),
  ];
}

/** Where somebody is, and what they read there. */
const inView = async (page: Page): Promise<string> =>
  page.isClosed() ? '' : `At ${page.url()}:\n${(await page.locator('body').innerText()).slice(0, 4_000)}`;

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  for (const [kind, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-${kind}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: WIDTHS.laptop, height: HEIGHT });
}

/**
 * Call it before the page is opened; the promise comes true once the page hears what others do and has read again what it read
 * before it did.
 */
export async function hearing(page: Page, readAgain: RegExp): Promise<void> {
  await page.waitForResponse((answer) => answer.url().includes('/api/events'));
  await page.waitForResponse((answer) => readAgain.test(answer.url()));
}

/** Waits until the page has its heading, nothing on it is being read any more, and its words stand in the fonts they will stand in. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  // No function of ours that the page would have to read from words: its policy forbids that.
  const loading = page.locator('.part-loading').first();
  while ((await loading.count()) > 0) await loading.waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Waits until the page says this. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor();

/** Signs in with the form, as a person would, and waits for the page that was asked for. */
export async function signInWith(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
