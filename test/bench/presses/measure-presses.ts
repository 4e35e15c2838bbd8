import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signInWith, visit } from '../../e2e/browser/open-browser.ts';
import { untilQuiet } from '../../support/until-quiet.ts';
import type { Figure, Pair } from '../figures.ts';
import { figureOf, spread } from '../figures.ts';
import type { Part } from '../part.ts';
import { startPart } from '../part.ts';
import type { BenchOptions } from '../read-options.ts';
import { seedQueue } from '../seed-queue.ts';
import type { BenchDatabase, BenchServer } from '../server.ts';
import { query } from '../server.ts';
import type { PressAct } from './press-acts.ts';
import { ACTS } from './press-acts.ts';
import { pressToPaint } from './press-to-paint.ts';
import type { PressWorld } from './press-world.ts';
import { emailOf, openWorld, password } from './press-world.ts';

/** Presses of an act in a round; the first of all is not counted. */
const PRESSES = 5;
const ASKED_MS = 100;
const SECOND_MS = 1_000;
/** What the page reads again behind an act, and who else is told of it, is done before the next. */
const REST_MS = 400;

interface Stage {
  readonly database: BenchDatabase;
  readonly parts: readonly Part[];
  readonly browser: Browser;
  readonly world: PressWorld;
  /** The bare page, with its button. */
  readonly bare: Page;
}

/**
 * From a key to the changed page painted, in a real Chromium, over the demo with so many cases beside it; beside a bare page that
 * has a row inserted. Other work on the machine only ever adds: of each round the low quartile is taken.
 */
export async function measurePresses(
  server: BenchServer,
  options: BenchOptions,
  say: (words: string) => void,
): Promise<readonly Figure[]> {
  say(`Loading the demo, and ${options.units.toLocaleString('en-US')} cases beside it.`);
  const stage = await openStage(server, options.units);
  const figures: Figure[] = [];
  try {
    for (const act of ACTS) figures.push(await measureAct(stage, act, options));
  } finally {
    await stage.browser.close();
    for (const part of stage.parts) await part.stop();
    await server.drop(stage.database);
  }
  return figures;
}

async function openStage(server: BenchServer, cases: number): Promise<Stage> {
  const database = await server.clone();
  const api = await startPart('api', { appUrl: database.appUrl, connections: 10, whole: true });
  await api.ask('demo');
  const world = await openWorld(await api.ask<string>('address'));
  await untilQuiet(database.adminUrl);
  await seedQueue(database.adminUrl, cases, emailOf('analyst'));
  await query(database.adminUrl, BARE_TABLE);
  const floor = await startPart('floor', { appUrl: database.appUrl, connections: 10 });
  const browser = await openBrowser();
  const { page: bare } = await visit(browser, await floor.ask<string>('address'));
  await bare.goto('/floor/press');
  return { database, parts: [api, floor], browser, world, bare };
}

const BARE_TABLE = `create table bench_presses (id bigint generated always as identity primary key, words text not null);
  grant insert, select on bench_presses to public`;

async function measureAct(
  { browser, world, bare }: Stage,
  act: PressAct,
  options: BenchOptions,
): Promise<Figure> {
  const { page, context } = await visit(browser, world.address);
  await page.goto('/');
  await signInWith(page, emailOf(act.role), password);
  await act.open(page, world);
  let n = 0;
  const ours = async () => {
    const press = await act.ready(page, (n += 1), world);
    await sleep(REST_MS);
    return pressToPaint(page, press);
  };
  await ours();
  const all: number[] = [];
  const pairs: Pair[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const [took, limits] = [await several(ours), await several(() => onBarePage(bare))];
    all.push(...took);
    pairs.push({ ours: SECOND_MS / lowQuartile(took), limit: SECOND_MS / lowQuartile(limits) });
  }
  await context.close();
  return figureOf({ ...said(act, options), note: noteOf(all) }, pairs, {});
}

const several = async (one: () => Promise<number>): Promise<readonly number[]> => {
  const found: number[] = [];
  while (found.length < PRESSES) found.push(await one());
  return found;
};

let pressed = 0;
const onBarePage = (page: Page): Promise<number> =>
  pressToPaint(page, {
    on: page.getByRole('button'),
    key: 'Enter',
    shown: { says: ['p', `On record: ${(pressed += 1)}`] },
  });

const said = ({ words }: PressAct, { units }: BenchOptions) => ({
  measure: `From the key to the page painted: ${words}, at ${units.toLocaleString('en-US')} cases`,
  unit: 'presses',
  limit: 'a bare page that has one row inserted',
  target: null,
});

const lowQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 4)] ?? Number.NaN;

const noteOf = (all: readonly number[]): string => {
  const { median, max } = spread(all);
  const [low, middle, most] = [lowQuartile(all), median, max].map(Math.round);
  return `of ${all.length} presses the low quartile ${low} ms (asked for: ${ASKED_MS}), the median ${middle}, the longest ${most}`;
};
