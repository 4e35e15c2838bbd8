import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Route } from '../../apps/api/src/kernel/list-routes.ts';
import { PermissionCheck } from '../../apps/api/src/kernel/permission-check.ts';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';

/** What no page asks for, and why. */
const NOT_FOR_PAGES: Readonly<Record<string, string>> = {
  'POST /api/nominations/{}/match': 'one judgement; the desk sends the same as a list of one or more',
  'GET /': 'stands only where the pages were not built',
  'GET /api/health': 'a load balancer asks',
  'POST /api/countries/resolve': 'a program asks; pages offer the countries by name',
  'GET /api/calendar-feeds/{}/clocks.ics': 'a calendar program reads the address that a page shows',
};

let api: TestApi;
let routes: readonly Route[];
let pages: string;
beforeAll(async () => {
  api = await startApi();
  routes = api.app.get(PermissionCheck).routes();
  pages = await readPages(path.resolve(import.meta.dirname, '../../apps/web/src'));
});
afterAll(() => api?.close());

/** Everything that is written in the pages, with each parameter of an address as `{}`. */
async function readPages(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => /\.tsx?$/.test(name) && !/\.(spec|generated)\b/.test(name));
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')),
  );
  return texts.join('\n').replaceAll(/\{[A-Za-z]+\}|\$\{[^{}\n]*\}/g, '{}');
}

const addressOf = ({ path: address }: Route) => address.replaceAll(/:[A-Za-z]+/g, '{}');
const nameOf = (route: Route) => `${route.method} ${addressOf(route)}`;

function isOffered(route: Route): boolean {
  const address = RegExp.escape(addressOf(route));
  const called = new RegExp(`client\\.${route.method}\\(\\s*'${address}'`).test(pages);
  return called || new RegExp(`['"\`]${address}(['"\`?])`).test(pages);
}

describe('the pages', () => {
  test('offer every act of the API, and show everything that it tells', () => {
    const missing = routes.filter((route) => !(nameOf(route) in NOT_FOR_PAGES) && !isOffered(route));
    expect(missing.map(nameOf).sort()).toEqual([]);
  });

  test('need no exception for what is not there', () => {
    const known = new Set(routes.map(nameOf));
    expect(Object.keys(NOT_FOR_PAGES).filter((name) => !known.has(name))).toEqual([]);
  });
});
