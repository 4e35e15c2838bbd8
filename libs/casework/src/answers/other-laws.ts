import { testsOfAct } from '#law';
import type { Proceeding } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import type { Ports } from '../kernel/ports.ts';
import { decideAnswer } from './decide-answer.ts';
import { gatherGround } from './gather-ground.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

/** Which proceeding asks, and of which act; every act of it where none is named. */
export interface AskingForOthers {
  readonly caseId: string;
  readonly proceeding: Proceeding;
  readonly act?: string;
}

/**
 * What stands in the way of a transfer under every law but the proceeding's own, a sentence each. Undefined where no act
 * asks for that: a proceeding sees only its own law, and most acts need no other.
 */
export async function otherLawsFor(
  ports: Pick<Ports, 'views' | 'clock'>,
  actor: Actor,
  { caseId, proceeding, act }: AskingForOthers,
): Promise<readonly string[] | undefined> {
  if (!asksForOthers(proceeding, act)) return undefined;
  const transferId = (await ports.views.cases.sheet(caseId))?.transferId ?? undefined;
  const gathered = transferId === undefined ? undefined : await gatherGround(ports, actor, { transferId });
  if (!gathered?.ok) return undefined;
  const { question, instrument, adopted, facts } = gathered.value;
  const law = lawOfTheDay(instrument, question.on, adopted);
  const own = proceeding.context.procedure.authorityId;
  const others = { ...law, ofTransfers: law.ofTransfers.filter(({ id }) => id !== own) };
  const { reasons } = decideAnswer(question, others, facts);
  return reasons
    .filter(({ verdict }) => verdict !== 'eligible')
    .map(({ words, cite }) => (cite === null ? words : `${words} (${cite})`));
}

function asksForOthers(proceeding: Proceeding, act: string | undefined): boolean {
  if (proceeding.machine !== 'charted') return false;
  return proceeding.context.procedure.acts
    .filter(({ id }) => act === undefined || id === act)
    .some((one) => testsOfAct(one).some(({ kind }) => kind === 'other-laws-clear'));
}
