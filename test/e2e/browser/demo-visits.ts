import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { TestApi } from '../../support/api.ts';
import { startDemo } from './demo-world.ts';
import { findBarriers } from './find-barriers.ts';
import type { Visitor } from './open-browser.ts';
import { openBrowser, signInWith, visit } from './open-browser.ts';

/** Only what hangs takes this long, on any machine. In milliseconds. */
export const PATIENCE = 1_200_000;

/** The program over the demo, from the first `beforeAll` on. Each file of tests has its own. */
export let api: TestApi;
/** Who visits in the test that runs. */
export let visitor: Visitor;
let browser: Browser;

/** The tests of this file share the demo and a browser. Call it before the file's own hooks: those run after these. */
export function openDemo(): void {
  beforeAll(async () => {
    [api, browser] = await Promise.all([startDemo(), openBrowser()]);
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, PATIENCE);
}

/** As `openDemo`; and each test has a visitor of its own, who has not signed in. The host is what the visitor calls it. */
export function visitDemo(host = '127.0.0.1'): void {
  openDemo();
  beforeEach(async () => {
    visitor = await visit(browser, api.address.replace('127.0.0.1', host));
  });
  afterEach(async () => {
    await visitor.context.close();
  });
}

/** The visitor, or somebody else, asks for this address and signs in there as this role of the demo. */
export async function enter(role: string, address = '/', { page } = visitor): Promise<Page> {
  await page.goto(address);
  await signInWith(page, `${role}@plumbline.example`, DEMO_PASSWORD);
  return page;
}

/** Somebody else, at a browser of their own, who has not signed in. Requires: close their `context`. */
export const somebody = (): Promise<Visitor> => visit(browser, api.address);

/** As `somebody`, signed in at this address as this role of the demo. */
export async function another(role: string, address = '/'): Promise<Visitor> {
  const other = await somebody();
  await enter(role, address, other);
  return other;
}

/** Nothing on the visitor's page keeps anybody out; and so it looks, under this name. */
export async function seen(name: string): Promise<void> {
  expect(await findBarriers(visitor.page)).toEqual([]);
  await visitor.picture(name);
}
