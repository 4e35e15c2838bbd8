import { dayInWords, unitProcedureOf } from '#law';
import { departmentOf, OFFICE_WORDS } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { signingUseCase } from '../kernel/use-case.ts';
import type { BarExtension, StandingBar } from './consequence-store.ts';
import { lawNamed } from './duties.ts';
import { refuseFaults, textFaults } from './read-asked.ts';
import { readableBar } from './record-withholding.ts';

/**
 * Signs that a bar reaches a unit above the barred one, because a finding of its proceeding names that unit. Refuses a unit
 * that does not stand above on the day, a finding of another proceeding or one that is not met, an official of another
 * department than the law names, and whoever wrote in the assessment: the reach of a bar is as much a decision as the bar.
 */
export const extendBar = ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  signingUseCase('bar.extend', (actor, ask: BarExtension) =>
    unitOfWork.run(
      actor,
      async (transaction): Promise<Outcome<BarExtension & { readonly caseId: string }>> => {
        const bar = await readableBar(transaction, actor, ask.barId);
        if (!bar.ok) return bar;
        const hindrance =
          refuseFaults('bar.invalid', textFaults({ reasons: ask.reasons })) ??
          wrongDepartment(actor, bar.value) ??
          (await wrongFinding(transaction, bar.value, ask)) ??
          (await notAbove(transaction, bar.value, { ...ask, today: clock.now().slice(0, 10) }));
        if (hindrance !== undefined) return hindrance;
        await transaction.consequences.addExtension(ask);
        const { caseId, proceedingId, authorityId } = bar.value;
        const data = { ...ask, proceedingId, authorityId, barredUnitId: bar.value.unitId };
        await transaction.ledger.append({ chain: `case:${caseId}`, act: 'bar.extended', data });
        return done({ ...ask, caseId });
      },
    ),
  );

function wrongDepartment({ office }: Actor, { authorityId }: StandingBar) {
  const authority = lawNamed(authorityId);
  const { citation } = authority;
  const { decider } = unitProcedureOf(authority);
  if (departmentOf(office) === decider.department) return undefined;
  const words = `Under ${citation} this is for ${decider.title}; you act for ${OFFICE_WORDS[office]}.`;
  const cite = `${citation}${decider.cite}`;
  return refused('forbidden', 'bar.other-department', words, {
    blocks: [{ words, cite, clearedBy: 'deciding-official' }],
  });
}

async function wrongFinding({ consequences }: Transaction, bar: StandingBar, { findingId }: BarExtension) {
  const finding = await consequences.finding(findingId);
  if (finding?.proceedingId === bar.proceedingId && finding.value === 'met') return undefined;
  const expected = 'a finding of the same proceeding that is met and names the unit';
  return refuseFaults('bar.invalid', [{ where: 'findingId', found: findingId, expected }]);
}

async function notAbove(
  { units }: Transaction,
  bar: StandingBar,
  { unitId, today }: { readonly unitId: string; readonly today: string },
) {
  const above = await units.ancestorsOf([bar.unitId], today);
  if (above.some(({ endId }) => endId === unitId)) return undefined;
  const expected = `a unit above the barred one on ${dayInWords(today)}`;
  return refuseFaults('bar.invalid', [{ where: 'unitId', found: unitId, expected }]);
}
