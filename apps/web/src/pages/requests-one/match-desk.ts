import type { Said } from './use-judging.ts';
import type { Nomination } from './use-nominations.ts';
import type { Shortcuts } from './use-shortcuts.ts';

/** What the desk asks before it acts, or tells. */
export type MatchDialog = 'keys' | 'not-identified' | 'undo';

interface DeskKeys {
  readonly at: Nomination;
  readonly step: (by: number) => void;
  readonly say: (said: Said) => void;
  readonly open: (dialog: MatchDialog) => void;
  /** The judgement that `U` takes back. */
  readonly last: unknown;
}

const MOST_NUMBERED = 5;

/** The candidates that a digit confirms: those that are neither ruled out nor rejected, the first five. */
export const numbered = ({ candidates }: Pick<Nomination, 'candidates'>): Nomination['candidates'] =>
  candidates.filter(({ zone, rejected }) => zone !== 'none' && !rejected).slice(0, MOST_NUMBERED);

/** What each key of the desk does for the nomination that is looked at. */
export function deskShortcuts({ at, step, say, open, last }: DeskKeys): Shortcuts {
  const judgement = (of: Said['judgement']) => (unit: Nomination['candidates'][number]) => () =>
    say({ judgement: of, unit: { id: unit.unitId, name: unit.name } });
  const digits = numbered(at).flatMap((unit, index) => [
    [String(index + 1), judgement('confirmed')(unit)] as const,
    [`Shift+${index + 1}`, judgement('rejected')(unit)] as const,
  ]);
  return {
    ...Object.fromEntries(digits),
    j: () => step(1),
    k: () => step(-1),
    i: () => open('not-identified'),
    s: () => document.querySelector<HTMLElement>('[data-match-search]')?.focus(),
    '?': () => open('keys'),
    ...(at.unitText !== null && { n: () => say({ judgement: 'none-of-these' }) }),
    ...(last !== undefined && { u: () => open('undo') }),
  };
}
