import { dayInWords } from '#law';
import type { LeahyContext, PinnedExit } from './context.ts';
import type { LeahyProceeding } from './proceeding.ts';
import { BARRING_STATES, EXIT_STATES, STATE_WORDS } from './states.ts';
import { exitNamed, stepsHold } from './conditions/exit-conditions.ts';

/** What a proceeding says about its unit at an instant, under its own law alone. */
export type LeahyStanding = {
  readonly authorityId: string;
  readonly words: string;
  /** Pinpoint citation of the rule that gives this standing. */
  readonly cite: string;
  readonly determinationId: string | null;
  /** False once the proceeding is closed: it no longer asks anything of anybody. */
  readonly live: boolean;
  /** What a reader should know although it changes nothing by itself. */
  readonly alerts: readonly string[];
} & (
  | { readonly kind: 'barred' | 'not-barred' | 'not-determined' }
  | {
      /** Lifted by an exit. Where `scope` is given the bar stands for everything else. */
      readonly kind: 'excepted';
      readonly exit: string;
      readonly scope: string | null;
      readonly until: string | null;
    }
);

const CLEARED: readonly string[] = ['notGvhr', 'notCredible', 'eligible', 'restored'];

/**
 * What the proceeding says at an instant (ISO). An open question is `not-determined`, never cleared. An exit
 * with an end of its own holds through that day; after it the bar is back by the exit's own terms, whether
 * or not anyone has signed yet.
 */
export function standingOf({ state, context }: LeahyProceeding, at: string): LeahyStanding {
  const about = { ...said(context), words: STATE_WORDS[state], live: state !== 'closed' };
  if (BARRING_STATES.includes(state)) return { ...about, kind: 'barred' };
  if (EXIT_STATES.includes(state)) return underExit(context, at);
  const settled = state === 'closed' ? context.closedFrom : state;
  return { ...about, kind: settled !== null && CLEARED.includes(settled) ? 'not-barred' : 'not-determined' };
}

function underExit(context: LeahyContext, at: string): LeahyStanding {
  const { exit } = context;
  const pinned = exitNamed(context, exit?.kind);
  if (exit === null || pinned === undefined || !exit.inEffect) {
    return { ...said(context), kind: 'barred', words: 'No exit in effect is on record; the bar stands.' };
  }
  if (exit.until !== null && at.slice(0, 10) > exit.until) {
    return {
      ...said(context),
      kind: 'barred',
      words: `${pinned.title} ended on ${dayInWords(exit.until)}; the bar is back.`,
    };
  }
  return {
    ...said(context),
    kind: 'excepted',
    words: pinned.title,
    cite: `${context.procedure.citation}${pinned.cite.startsWith('(') ? pinned.cite : ` (${pinned.cite})`}`,
    exit: exit.kind,
    scope: exit.scope,
    until: exit.until,
    alerts: alertsOf(context, pinned),
  };
}

function alertsOf(context: LeahyContext, exit: PinnedExit): readonly string[] {
  const stopped = exit.remedial && !stepsHold(context);
  return stopped
    ? [
        'A step of the government has stopped or was a sham since the exception was signed; it needs a decision.',
      ]
    : [];
}

function said({ procedure, determinations }: LeahyContext) {
  return {
    authorityId: procedure.authorityId,
    cite: `${procedure.citation}${procedure.prohibitionCite}`,
    determinationId: determinations.at(-1)?.determinationId ?? null,
    live: true,
    alerts: [],
  };
}
