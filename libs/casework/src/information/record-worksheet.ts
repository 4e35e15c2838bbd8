import { CREDIBILITY_FACTORS, findViolationCategory } from '#law';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { AUTHOR_HAS_SIGNED } from '../proceedings/act-refusals.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { excerpt, textFault } from '../kernel/text-fault.ts';
import type { Worksheet, WorksheetLine } from './incident.ts';

export interface RecordWorksheet {
  readonly caseId: string;
  readonly incidentId: string;
  /** By id of the factor; the lines that are filled. A later version may fill more. */
  readonly factors: Readonly<Record<string, WorksheetLine>>;
  /** The category whose questions the checklist answers. */
  readonly category?: string | undefined;
  readonly checklist?: Readonly<Record<string, WorksheetLine>> | undefined;
}

/**
 * Keeps a version of the worksheet of one allegation: the seven credibility factors in words, each with its reason, and the
 * questions of a violation category. No number is taken or made: it guides a finding, which stays a person's. Whoever
 * fills it is an author of every assessment in the case, and signs none.
 */
export const recordWorksheet = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('worksheet.record', async (actor, ask: RecordWorksheet): Promise<Outcome<Worksheet>> => {
    const { caseId, incidentId, factors, category = null, checklist = {} } = ask;
    const faults = [...lineFaults('factors', factors, FACTOR_IDS), ...checklistFaults(ask)];
    if (faults.length > 0)
      return refused('invalid', 'worksheet.invalid', 'The worksheet cannot be kept like this.', { faults });
    return unitOfWork.run(actor, async ({ caseAccess, proceedings, information, ledger }) => {
      const access = await caseAccess.requireAccess(actor, caseId);
      if (!access.ok) return access;
      if (!isUuid(incidentId) || !(await information.isLinked(caseId, incidentId)))
        return notFound('incident', incidentId);
      for (const { id } of await proceedings.lockCase(caseId)) {
        const { signers } = await proceedings.hands(id);
        if (signers.includes(actor.personId)) return AUTHOR_HAS_SIGNED;
      }
      const author = { authorAccount: actor.accountId, authorPerson: actor.personId, at: information.at };
      const worksheet: Worksheet = {
        id: ids.next(),
        caseId,
        incidentId,
        factors,
        category,
        checklist,
        ...author,
      };
      await information.addWorksheet(worksheet);
      await ledger.append({ chain: `case:${caseId}`, act: 'worksheet.recorded', data: { ...worksheet } });
      return done(worksheet);
    });
  });

const FACTOR_IDS = CREDIBILITY_FACTORS.map(({ id }) => id);

function checklistFaults({ category, checklist = {} }: RecordWorksheet): readonly Fault[] {
  const found = category === undefined ? undefined : findViolationCategory(category);
  if (category !== undefined && found === undefined)
    return [{ where: 'category', found: excerpt(category), expected: 'a violation category' }];
  if (found === undefined && Object.keys(checklist).length > 0)
    return [{ where: 'category', found: 'nothing', expected: 'the category whose questions are answered' }];
  const known = found?.elements.map(({ id }) => id) ?? [];
  return lineFaults('checklist', checklist, known);
}

function lineFaults(
  where: string,
  lines: Readonly<Record<string, unknown>>,
  known: readonly string[],
): readonly Fault[] {
  return Object.entries(lines).flatMap(([id, line]) => {
    const at = `${where}.${excerpt(id)}`;
    if (!known.includes(id))
      return [{ where: at, found: 'an unknown line', expected: `one of ${known.join(', ')}` }];
    if (!isLine(line))
      return [{ where: at, found: 'something else', expected: 'the texts value and reasons' }];
    const faults = [valueFault(`${at}.value`, line.value), textFault(`${at}.reasons`, line.reasons, 10_000)];
    return faults.filter((fault) => fault !== undefined);
  });
}

/** Lines come as they were sent. */
function isLine(line: unknown): line is WorksheetLine {
  if (typeof line !== 'object' || line === null || Object.keys(line).length !== 2) return false;
  const { value, reasons } = line as Partial<WorksheetLine>;
  return typeof value === 'string' && typeof reasons === 'string';
}

/** Words, not a score: a number alone would soon be added up. */
function valueFault(where: string, value: string): Fault | undefined {
  const isNumber = /^[\s\d.,/%+-]+$/.test(value) && value.trim() !== '';
  return isNumber
    ? { where, found: value.slice(0, 80), expected: 'words; no number' }
    : textFault(where, value, 500);
}
