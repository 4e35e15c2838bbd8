import type { AdoptedReadings, Authority } from '#law';
import type { Meaning } from '#workflow';
import { meaningOf } from '#workflow';
import type { ProceedingSheet } from '../proceedings/proceeding-store.ts';
import type { DatedGround, ExposureWindow, WindowKind } from './exposure.ts';
import { supportedTimes } from './supported-times.ts';

/** A stretch of days in which a region says one thing. */
interface Piece {
  readonly ground: DatedGround;
  readonly meaning: Meaning;
  readonly from: string;
  readonly to: string | null;
}

/**
 * The windows of one proceeding up to today: when its law barred, when it would have under one reading and nobody withheld,
 * and when its findings supported a bar and nobody had acted. Read from what was kept, under the readings adopted now.
 */
export function exposureWindows(
  authority: Authority,
  sheet: Pick<ProceedingSheet, 'findings' | 'transitions' | 'openedAt'>,
  {
    grounds,
    adopted,
    today,
  }: {
    readonly grounds: readonly DatedGround[];
    readonly adopted: AdoptedReadings;
    readonly today: string;
  },
): readonly ExposureWindow[] {
  const byRegion = [...Map.groupBy(grounds, ({ region }) => region).values()];
  const pieces = byRegion.flatMap((own) => piecesOf(own, adopted, today));
  const spoken = pieces.flatMap(windowOf);
  const acted = pieces.filter(
    ({ ground, meaning }) => windowKind(ground, meaning) !== null || isDecided(meaning),
  );
  const supported = supportedTimes(authority, sheet).flatMap((time) =>
    withoutTimes(time, acted).map((free): ExposureWindow => ({ ...free, ...SUPPORTED(authority) })),
  );
  return joined([...supported, ...spoken]).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

const SUPPORTED = ({ citation, prohibition }: Authority) => ({
  kind: 'supported' as const,
  region: '',
  words: 'What the prohibition asks is found to be met, and nobody has acted.',
  cite: `${citation}${prohibition.cite}`,
});

const isDecided = ({ kind }: Meaning): boolean => kind === 'not-barred' || kind === 'excepted';

function windowKind({ ground }: DatedGround, { kind, turnsOn }: Meaning): WindowKind | null {
  if (kind === 'barred') return 'barred';
  const wouldBar = turnsOn?.alternatives.some(({ gives }) => gives === 'barred') ?? false;
  return ground.says === 'open' && wouldBar ? 'pending' : null;
}

function windowOf({ ground, meaning, from, to }: Piece): readonly ExposureWindow[] {
  const kind = windowKind(ground, meaning);
  const { words, cite } = meaning;
  return kind === null ? [] : [{ kind, region: ground.region, from, to, words, cite }];
}

/** What a region said from each act to the next, and within that until the law itself made it say something else. */
function piecesOf(own: readonly DatedGround[], adopted: AdoptedReadings, today: string): readonly Piece[] {
  return own.flatMap((ground, index) => {
    const until = own[index + 1]?.recordedAt.slice(0, 10) ?? null;
    const pieces: Piece[] = [];
    for (let from: string | null = ground.recordedAt.slice(0, 10); from !== null && from <= today;) {
      const meaning: Meaning = meaningOf(ground.ground, { on: from, adopted });
      const changes: string | null = laterThan(from, meaning.changesOn);
      const to: string | null = earlier(changes, until);
      pieces.push({ ground, meaning, from, to });
      from = to === until ? null : to;
    }
    return pieces;
  });
}

const laterThan = (day: string, other: string | null): string | null =>
  other !== null && other > day ? other : null;

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

type Time = Pick<ExposureWindow, 'from' | 'to'>;

/** What is left of a time without the pieces in which somebody had acted. */
function withoutTimes(time: Time, pieces: readonly Time[]): readonly Time[] {
  return pieces.reduce<readonly Time[]>(
    (left, piece) =>
      left.flatMap((one) => [before(one, piece), after(one, piece)].flatMap((part) => part ?? [])),
    [time],
  );
}

const before = (one: Time, piece: Time): Time | null =>
  one.from < piece.from ? { from: one.from, to: earlier(one.to, piece.from) } : null;

function after(one: Time, piece: Time): Time | null {
  if (piece.to === null) return null;
  const from = piece.to > one.from ? piece.to : one.from;
  return one.to !== null && from >= one.to ? null : { from, to: one.to };
}

/** Windows that say the same and follow each other without a day between are one. */
function joined(windows: readonly ExposureWindow[]): ExposureWindow[] {
  const result: ExposureWindow[] = [];
  for (const one of windows.filter(({ from, to }) => to === null || from < to)) {
    const last = result.at(-1);
    const follows = last?.to === one.from && last.kind === one.kind && last.region === one.region;
    if (follows) result.splice(-1, 1, { ...last, to: one.to, words: one.words, cite: one.cite });
    else result.push(one);
  }
  return result;
}
