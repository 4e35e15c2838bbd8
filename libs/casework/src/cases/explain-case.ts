import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Views } from '../kernel/views.ts';
import type { ExplainedBeside } from '../deviations/standard-beside.ts';
import { explainBeside } from '../deviations/standard-beside.ts';
import { otherLawsFor } from '../answers/other-laws.ts';
import { knownAt } from '../proceedings/known-at.ts';
import type { ProceedingRecord } from '../proceedings/proceeding-record.ts';
import { restored } from '../proceedings/restored.ts';
import type { CaseSheet } from './case-views.ts';

/** Where a case stands. */
export interface ExplainedCase {
  readonly case: Pick<
    CaseSheet,
    'id' | 'title' | 'unitId' | 'unitName' | 'unidentified' | 'country' | 'openedAt' | 'closedAt'
  >;
  readonly proceedings: readonly ExplainedBeside[];
}

/**
 * For each proceeding of a case where it stands and for how long, every act from there, what blocks it with the citation,
 * who can clear that, and whether anybody is there who could. Where a deviation applies a forum, the standard process's view
 * of the same record stands beside it.
 */
export const explainCase = (ports: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<ExplainedCase>> => {
    const { views, clock } = ports;
    const access = await views.caseAccess.requireAccess(actor, id);
    if (!access.ok) return access;
    const [sheet, records, accounts] = [
      await views.cases.sheet(id),
      await views.proceedings.ofCase(id),
      await views.accounts.list(),
    ];
    if (sheet === undefined) return notFound('case', id);
    const asked = await knownAt(views, clock.now());
    const conflicted = sheet.declarations
      .filter(({ declares }) => declares === 'conflict')
      .map(({ personId }) => personId);
    const applied = await appliedIn(views, records, asked.at);
    const explained: ExplainedBeside[] = [];
    for (const record of records) {
      const found = restored(record);
      if (!found.ok) return found;
      const { proceeding, country } = found.value;
      const hands = await views.proceedings.hands(record.id);
      const otherLaws = await otherLawsFor(ports, actor, { caseId: id, proceeding });
      const told = { ...asked, ...(otherLaws && { otherLaws }) };
      const ground = { proceeding, country, hands, conflicted, accounts, asked: told };
      explained.push(explainBeside(found.value, actor, ground, applied));
    }
    return done({ case: headOf(sheet), proceedings: explained });
  });

/** Forums applied to these proceedings at a moment; nothing is asked where there are no proceedings. */
const appliedIn = (
  { deviations }: Pick<Views, 'deviations'>,
  records: readonly ProceedingRecord[],
  at: string,
) =>
  deviations.appliedTo(
    records.map(({ id }) => id),
    { on: at.slice(0, 10), knownAt: at },
  );

function headOf({ id, title, unitId, unitName, unidentified, country, openedAt, closedAt }: CaseSheet) {
  return { id, title, unitId, unitName, unidentified, country, openedAt, closedAt };
}
