import type { Authority } from '#law';
import type { ProceedingSheet } from '../proceedings/proceeding-store.ts';
import { supportingElements } from './supporting-elements.ts';

interface Happening {
  readonly at: string;
  /** What it makes of the findings; null where it begins them anew. */
  readonly found: readonly [elementId: string, value: string] | null;
}

/**
 * When the findings of a proceeding supported a bar: from the day on which the last element that is asked first was met, to
 * the day on which one was not any more, or a new round of findings began.
 */
export function supportedTimes(
  authority: Authority,
  { findings, transitions }: Pick<ProceedingSheet, 'findings' | 'transitions'>,
): readonly { readonly from: string; readonly to: string | null }[] {
  const asked = supportingElements(authority);
  if (asked.length === 0) return [];
  const found = findings.map(({ at, elementId, value }): Happening => ({ at, found: [elementId, value] }));
  const anew = transitions
    .filter(({ act }) => beginsRound(authority, act))
    .map(({ by }): Happening => ({ at: by.at, found: null }));
  const inOrder = [...found, ...anew].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const times: { from: string; to: string | null }[] = [];
  let values: Readonly<Record<string, string>> = {};
  for (const { at, found: one } of inOrder) {
    values = one === null ? {} : { ...values, [one[0]]: one[1] };
    const day = at.slice(0, 10);
    const isSupported = asked.every((id) => values[id] === 'met');
    const last = times.at(-1);
    const isOpen = last !== undefined && last.to === null;
    if (isSupported && !isOpen) times.push({ from: day, to: null });
    if (!isSupported && isOpen) times.splice(-1, 1, { ...last, to: day });
  }
  return times;
}

/** Whether an act begins the findings anew: a new round in a region in which they are written. */
function beginsRound({ procedure }: Authority, id: string): boolean {
  if (procedure.machine !== 'charted') return false;
  const act = procedure.acts.find((one) => one.id === id);
  const region = procedure.regions.find((one) => one.id === act?.region);
  return act?.newRound === true && (region?.states.some(({ assessing }) => assessing === true) ?? false);
}
