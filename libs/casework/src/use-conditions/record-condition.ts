import type { UseConditions } from '#law';
import { FINDINGS, findAuthority } from '#law';
import { dayFaults, refuseFaults, textFaults } from '../consequences/read-asked.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ConditionFinding } from './condition-store.ts';

export type RecordCondition = Omit<ConditionFinding, 'id' | 'by'>;

/**
 * Records what was found on one condition of use, with reasons and evidence, in a case about a country. Each condition has a
 * status of its own. Under a bill it counts only for "what if".
 */
export const recordCondition = ({ unitOfWork, ids, clock }: Pick<Ports, 'unitOfWork' | 'ids' | 'clock'>) =>
  useCase(
    'condition.record',
    async (actor, ask: RecordCondition): Promise<Outcome<{ readonly id: string }>> => {
      const pack = findAuthority(ask.authorityId)?.useConditions;
      if (pack === undefined) return withoutConditions(ask.authorityId);
      const wrong = refuseFaults('condition.invalid', faultsOf(pack, ask, clock.now().slice(0, 10)));
      if (wrong !== undefined) return wrong;
      return unitOfWork.run(actor, async (transaction) => {
        const hindrance = await hindranceFor(transaction, actor, ask);
        if (hindrance !== undefined) return hindrance;
        const finding = { id: ids.next(), ...ask };
        await transaction.conditions.add(finding);
        await transaction.ledger.append({
          chain: `case:${ask.caseId}`,
          act: 'condition.found',
          data: finding,
        });
        return done({ id: finding.id });
      });
    },
  );

/** The refusal for an authority that sets no conditions on use. */
export const withoutConditions = (authorityId: string) =>
  refused(
    'not-found',
    'authority.without-conditions',
    `"${excerpt(authorityId)}" is no authority with conditions on use.`,
  );

function faultsOf({ conditions }: UseConditions, ask: RecordCondition, today: string): readonly Fault[] {
  const { conditionId, status, reasons, evidenceIds, foundOn } = ask;
  const known = conditions.map(({ id }) => id);
  return [
    ...textFaults({ reasons }),
    ...dayFaults('foundOn', foundOn, { to: today }),
    ...fault(known.includes(conditionId), 'conditionId', conditionId, `one of ${known.join(', ')}`),
    ...fault(FINDINGS.includes(status), 'status', status, `one of ${FINDINGS.join(', ')}`),
    ...evidenceIds.flatMap((id) => fault(isUuid(id), 'evidenceIds', id, 'identifiers of evidence items')),
  ];
}

async function hindranceFor(
  { caseAccess, cases, evidence }: Transaction,
  actor: Actor,
  ask: RecordCondition,
) {
  const access = await caseAccess.requireAccess(actor, ask.caseId);
  if (!access.ok) return access;
  const file = await cases.byId(ask.caseId);
  if (file === undefined) return notFound('case', ask.caseId);
  if (file.subject !== 'country')
    return refused(
      'conflict',
      'case.other-subject',
      'Conditions of use are answered in a case about a country.',
    );
  const faults: Fault[] = [];
  for (const id of ask.evidenceIds)
    if ((await evidence.find(actor, id)) === undefined)
      faults.push({ where: 'evidenceIds', found: id, expected: 'evidence items that you may see' });
  return refuseFaults('condition.invalid', faults);
}

const fault = (holds: boolean, where: string, found: string, expected: string): readonly Fault[] =>
  holds ? [] : [{ where, found: excerpt(found), expected }];
