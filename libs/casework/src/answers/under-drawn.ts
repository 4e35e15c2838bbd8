import type { Authority, Facts } from '#law';
import { reachUnder } from '#law';
import type { AnswerFacts, LawOfTheDay, Reason } from './answer.ts';
import { contested, notReached, turnsOnReach } from './contested-reach.ts';
import type { AskedDrawn, DrawnReasons } from './drawn-reasons.ts';
import { drawnReasons } from './drawn-reasons.ts';
import type { UnderAuthority } from './under-authority.ts';
import { silentUnder } from './under-authority.ts';

/** What is known of the assistance: the facts of its transfer, or what its kind and its recipient alone give. */
export const knownOf = (
  { instrument }: Pick<LawOfTheDay, 'instrument'>,
  { transfer, unitId }: Pick<AnswerFacts, 'transfer' | 'unitId'>,
): Facts =>
  transfer?.facts ?? {
    instrument: instrument.id,
    route: instrument.route,
    recipientIsUnit: unitId !== null,
  };

/** What one authority says whose procedure is drawn: of the whole to which the recipient belongs, or of a transfer. */
export function underDrawn(
  authority: Authority,
  law: LawOfTheDay,
  asked: AskedDrawn & {
    /** What stands in the way besides, given what the proceedings say. */
    readonly besides?: (found: DrawnReasons) => readonly Reason[];
  },
): UnderAuthority {
  const reach = reachUnder(authority, law.instrument.id, law.adopted);
  const found = drawnReasons(authority, law, asked);
  const nothing = silentUnder(authority, reach, turnsOnReach(reach));
  if (reach.outcome === 'not-reached') {
    const bars = found.blocking.filter(({ verdict }) => verdict === 'barred').map(({ words }) => words);
    const standing = bars.sort().map((words) => ` What stands under it: ${words}`);
    return { ...nothing, beside: [notReached(authority, law, { reach, standing: standing.join('') })] };
  }
  const { obligations, ends, barsEnd } = found;
  const more = asked.besides?.(found) ?? [];
  const reasons = [...found.blocking, ...more];
  const [blocking, free] = [
    reasons.filter(isBlocking),
    [...found.free, ...reasons.filter((one) => !isBlocking(one))],
  ];
  return {
    ...nothing,
    ...{ obligations, ends },
    barsEnd: [...barsEnd, ...more.filter(({ verdict }) => verdict === 'barred').map(() => null)],
    reasons: contested(authority, reach, blocking),
    beside: free.map((reason) => ({ ...reason, turnsOn: [...turnsOnReach(reach), ...reason.turnsOn] })),
  };
}

const isBlocking = ({ verdict }: Reason): boolean => verdict !== 'eligible';
