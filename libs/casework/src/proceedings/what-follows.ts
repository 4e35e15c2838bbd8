import { findAuthority, INSTRUMENTS, reachUnder } from '#law';
import type { RunningClock } from '#workflow';
import { clocksOf, standingOf } from '#workflow';
import { dutyNamed } from '../consequences/duties.ts';
import type { TransferUnderWay } from '../exposures/exposure.ts';
import type { LedgerAct } from '../kernel/ledger-port.ts';
import type { Ports } from '../kernel/ports.ts';
import { holidaysAround } from './known-at.ts';
import type { RestoredProceeding } from './proceeding-record.ts';

/** A notice that the act makes due. */
export interface DueNotice {
  readonly title: string;
  readonly cite: string;
  /** By the law's name for the recipient. */
  readonly recipient: string;
  /** When, in the words of the duty. */
  readonly timing: string;
}

/** A clock that the act starts or ends. */
export interface TouchedClock {
  readonly words: string;
  readonly cite: string;
  readonly days: number;
  /** The last day; null where it cannot be counted. */
  readonly due: string | null;
}

/** What follows from an act in the same instant. */
export interface WhatFollows {
  /** Whether a bar begins or ends; null where neither. */
  readonly bar: 'begins' | 'ends' | null;
  /** Assistance under way that a bar stops, or that this law no longer stops; other laws may. */
  readonly transfers: readonly TransferUnderWay[];
  readonly notices: readonly DueNotice[];
  readonly clocksStarted: readonly TouchedClock[];
  readonly clocksEnded: readonly TouchedClock[];
  /** Other acts that are put on record with it, `noun.past-participle`. */
  readonly records: readonly string[];
}

/** An act that was tried: the proceeding before and after, and what went into the ledger. */
export interface TriedAct {
  readonly before: RestoredProceeding;
  readonly after: RestoredProceeding;
  readonly acts: readonly LedgerAct[];
  readonly at: string;
}

/** What stands in the acts that were put on record as ones of their own. */
const SAID_APART: readonly string[] = ['bar.begun', 'bar.ended', 'notices.raised'];

/** Of an act that was tried, everything that follows from it but the transfers. */
export function whatFollows(tried: TriedAct): Omit<WhatFollows, 'transfers'> {
  const { before, after, acts, at } = tried;
  const known = { holidays: holidaysAround(at) };
  const [was, is] = [clocksOf(before.proceeding, at, known), clocksOf(after.proceeding, at, known)];
  return {
    bar: barOf(tried),
    notices: acts.filter(({ act }) => act === 'notices.raised').flatMap(({ data }) => noticesIn(data)),
    clocksStarted: without(is, was).map(toClock),
    clocksEnded: without(was, is).map(toClock),
    records: acts
      .slice(1)
      .map(({ act }) => act)
      .filter((act) => !SAID_APART.includes(act)),
  };
}

function barOf({ before, after, acts, at }: TriedAct): WhatFollows['bar'] {
  if (acts.some(({ act }) => act === 'bar.begun')) return 'begins';
  if (acts.some(({ act }) => act === 'bar.ended')) return 'ends';
  if (after.proceeding.machine !== 'charted' || before.proceeding.machine !== 'charted') return null;
  const [was, is] = [before.proceeding, after.proceeding].map((one) => standingOf(one, at).kind === 'barred');
  return was === is ? null : is === true ? 'begins' : 'ends';
}

interface Raised {
  readonly dutyId: string;
  readonly authorityId: string;
  readonly recipient: string;
}

function noticesIn({ notices }: LedgerAct['data']): readonly DueNotice[] {
  return (notices as readonly Raised[]).map((raised) => {
    const { title, cite, timing } = dutyNamed(raised);
    return { title, cite, recipient: recipientName(raised), timing: timingWords(timing) };
  });
}

const recipientName = ({ authorityId, recipient }: Raised): string =>
  findAuthority(authorityId)?.recipients.find(({ id }) => id === recipient)?.name ?? recipient;

const timingWords = (timing: ReturnType<typeof dutyNamed>['timing']): string =>
  timing.kind === 'clock' ? 'within the days of its clock' : timing.words;

const keyOf = ({ clockId, since }: RunningClock): string => `${clockId} ${since}`;

const without = (
  clocks: readonly RunningClock[],
  others: readonly RunningClock[],
): readonly RunningClock[] => {
  const known = new Set(others.map(keyOf));
  return clocks.filter((clock) => !known.has(keyOf(clock)));
};

const toClock = ({ words, cite, days, computed }: RunningClock): TouchedClock => ({
  words,
  cite,
  days,
  due: computed?.due ?? null,
});

const MOST = 500;

/** Transfers under way that the law reaches: to the country, or to the barred unit and the units below it. */
export async function transfersTouched(
  { views }: Pick<Ports, 'views'>,
  tried: TriedAct,
): Promise<readonly TransferUnderWay[]> {
  const { after, at } = tried;
  const authority = findAuthority(after.authorityId);
  if (barOf(tried) === null || authority === undefined) return [];
  const today = at.slice(0, 10);
  const adopted = await views.answers.adopted(today, at);
  const instrumentIds = INSTRUMENTS.map(({ id }) => id).filter(
    (id) => reachUnder(authority, id, adopted).outcome !== 'not-reached',
  );
  const found = await views.exposures.underWay({ country: after.country, instrumentIds, limit: MOST });
  const { subjectUnitId } = after.proceeding.context;
  return subjectUnitId === null ? found : below(views, found, { unitId: subjectUnitId, today });
}

async function below(
  { units }: Ports['views'],
  transfers: readonly TransferUnderWay[],
  { unitId, today }: { readonly unitId: string; readonly today: string },
): Promise<readonly TransferUnderWay[]> {
  const named = [...new Set(transfers.flatMap((one) => one.unitId ?? []))];
  const paths = await units.ancestorsOf(named, today);
  const reached = new Set([
    unitId,
    ...paths.filter(({ endId }) => endId === unitId).map((path) => path.unitId),
  ]);
  return transfers.filter((one) => one.unitId !== null && reached.has(one.unitId));
}
