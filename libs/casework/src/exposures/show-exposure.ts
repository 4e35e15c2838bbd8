import type { AdoptedReadings, Authority } from '#law';
import { findAuthority, INSTRUMENTS, reachUnder } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ExposureWindow, MovedTransfer, TransferUnderWay } from './exposure.ts';
import { exposureWindows } from './exposure-windows.ts';

/** More lines than this are counted and not listed. */
const MOST_LISTED = 500;

/** A window with what moved in it, and what could still move while it lasts. */
export interface ShownWindow extends ExposureWindow {
  readonly authorityId: string;
  readonly proceedingId: string;
  /** Instruments that the law reaches, or whose reach turns on a reading that nobody has adopted. */
  readonly instrumentIds: readonly string[];
  readonly moved: readonly MovedTransfer[];
  readonly movedCount: number;
  readonly movedUsd: number;
  readonly movedWithoutValue: number;
  /** Neither delivered nor cancelled; empty where the window is over. */
  readonly underWay: readonly TransferUnderWay[];
}

/** What moved in a case about a country while its laws stood in the way, or what they ask was supported and nobody had acted. */
export const showExposure = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase(
    'case.read',
    async (actor, { caseId }: { readonly caseId: string }): Promise<Outcome<readonly ShownWindow[]>> => {
      const access = await views.caseAccess.requireAccess(actor, caseId);
      if (!access.ok) return access;
      const file = await views.cases.sheet(caseId);
      if (file === undefined) return notFound('case', caseId);
      if (file.subject !== 'country') return done([]);
      const now = clock.now();
      const today = now.slice(0, 10);
      const adopted = await views.answers.adopted(today, now);
      const shown = file.proceedings.map(async ({ id, authorityId }) => {
        const authority = findAuthority(authorityId);
        if (authority?.standing !== 'law') return [];
        const asked = { authority, proceedingId: id, country: file.country, adopted, today };
        return windowsOf(views, asked);
      });
      return done((await Promise.all(shown)).flat());
    },
  );

interface Asked {
  readonly authority: Authority;
  readonly proceedingId: string;
  readonly country: string;
  readonly adopted: AdoptedReadings;
  readonly today: string;
}

async function windowsOf(views: Ports['views'], asked: Asked): Promise<readonly ShownWindow[]> {
  const { authority, proceedingId, adopted, today } = asked;
  const [sheet, grounds] = await Promise.all([
    views.proceedings.sheet(proceedingId),
    views.exposures.grounds(proceedingId),
  ]);
  if (sheet === undefined) return [];
  const windows = exposureWindows(authority, sheet, { grounds, adopted, today });
  return Promise.all(windows.map((window) => withMoves(views, asked, window)));
}

async function withMoves(
  { exposures }: Ports['views'],
  { authority, proceedingId, country, adopted }: Asked,
  window: ExposureWindow,
): Promise<ShownWindow> {
  const instrumentIds = reachedBy(authority, adopted);
  const { from, to } = window;
  const query = { country, instrumentIds, from, to };
  const [moved, total, underWay] = await Promise.all([
    exposures.moved({ ...query, limit: MOST_LISTED }),
    exposures.movedTotal(query),
    to === null ? exposures.underWay({ country, instrumentIds, limit: MOST_LISTED }) : [],
  ]);
  return {
    ...window,
    ...{ authorityId: authority.id, proceedingId, instrumentIds, moved, underWay },
    movedCount: total.count,
    movedUsd: total.usd,
    movedWithoutValue: total.withoutValue,
  };
}

/** What nobody has settled is counted: an exposure is shown rather than overlooked. */
const reachedBy = (authority: Authority, adopted: AdoptedReadings): readonly string[] =>
  INSTRUMENTS.filter(({ id }) => reachUnder(authority, id, adopted).outcome !== 'not-reached').map(
    ({ id }) => id,
  );
