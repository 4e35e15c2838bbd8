import type { Blocked } from '../refusal.ts';
import type { LeahyProceeding } from './proceeding.ts';
import { standingOf } from './standing-of.ts';

/**
 * What stands in the way of clearing a person, from the proceedings about the person's own unit at an
 * instant. An individual is vetted together with the unit (22 U.S.C. 2378d(d)(5)): a bar on the unit blocks by
 * law, a question still open about it by practice. Empty means the unit does not stand in the way.
 */
export function blocksOnPerson(ofUnit: readonly LeahyProceeding[], at: string): readonly Blocked[] {
  return ofUnit.flatMap((proceeding) => {
    const { kind, live, words, cite, authorityId } = standingOf(proceeding, at);
    if (!live || (kind !== 'barred' && kind !== 'not-determined')) return [];
    const barred = kind === 'barred';
    return [
      {
        id: `own-unit-${kind}-${authorityId}`,
        words: `The person's own unit is ${barred ? 'barred' : 'under review'}. ${words}`,
        cite: `22 U.S.C. 2378d(d)(5); ${cite}`,
        basis: barred ? 'law' : 'policy',
        clearedBy: ['deciding-official'],
      },
    ];
  });
}
