import { findAuthority } from '#law';
import type { Chart } from '#workflow';
import { chart, chartOf } from '#workflow';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { excerpt } from '../kernel/text-fault.ts';
import { restored } from '../proceedings/restored.ts';

/** The procedure of a law as states and acts, to be drawn or read. Refuses a law under which no proceeding runs. */
export const showChart = (_ports: Pick<Ports, 'views'>) =>
  useCase('law.read', async (_actor, { id }: { readonly id: string }): Promise<Outcome<Chart>> => {
    const authority = findAuthority(id);
    if (authority === undefined) return notFound('authority', excerpt(id));
    const drawn = chart(authority);
    if (drawn !== undefined) return done(drawn);
    const why = `No proceeding runs under ${authority.citation}: it is ${authority.standing}.`;
    return refused('not-found', 'chart.none', why);
  });

/** A chart with the place of one proceeding in it. */
export interface ProceedingChart {
  readonly chart: Chart;
  /** The states in which it stands, one for each region. */
  readonly standsIn: readonly string[];
  /** The way it took: every act that moved it, oldest first. */
  readonly way: readonly {
    readonly act: string;
    readonly from: string;
    readonly to: string;
    readonly at: string;
  }[];
}

/** The procedure of a proceeding as it was pinned in it, with where it stands and the way it took. */
export const showProceedingChart = ({ views }: Pick<Ports, 'views'>) =>
  useCase('case.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ProceedingChart>> => {
    const sheet = isUuid(id) ? await views.proceedings.sheet(id) : undefined;
    if (sheet === undefined || !coversCountry(actor, sheet.country)) return notFound('proceeding', id);
    const access = await views.caseAccess.requireAccess(actor, sheet.caseId);
    if (!access.ok) return access;
    const found = restored(sheet);
    if (!found.ok) return found;
    const { proceeding } = found.value;
    const moves = sheet.transitions.filter(({ from, to }) => from !== to);
    const way = moves.map(({ act, from, to, by }) => ({ act, from, to, at: by.at }));
    return done({ chart: chartOf(proceeding), standsIn: proceeding.state.split(' / '), way });
  });
