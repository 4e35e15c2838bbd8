import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { GradeAxis } from './evidence.ts';
import { CONTENT_GRADES, SOURCE_GRADES } from './evidence.ts';
import { holdItem, movedOn, requireWords } from './open-item.ts';
import { chainOf } from './record-custody.ts';

export interface GradeEvidence {
  readonly evidenceId: string;
  readonly axis: GradeAxis;
  /** `A` to `F` for the source, `1` to `6` for the content. */
  readonly grade: string;
  readonly reason: string;
  /** The version of this grade that was read; 0 where there was none. */
  readonly version: number;
}

const SCALES: Readonly<Record<GradeAxis, Readonly<Record<string, string>>>> = {
  source: SOURCE_GRADES,
  content: CONTENT_GRADES,
};

/**
 * Grades the source or the content of an item, each by itself and with its own reason (AJP-2.1): a reliable source can say
 * what is doubtful. The earlier grade stays readable. Refuses a version that was overtaken.
 */
export const gradeEvidence = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('evidence.grade', async (actor, ask: GradeEvidence) => {
    const faulty = offTheScale(ask) ?? requireWords({ reason: ask.reason });
    if (faulty !== undefined) return faulty;
    return unitOfWork.run(actor, async (stores) => {
      const opened = await holdItem(stores, actor, ask.evidenceId);
      if (!opened.ok) return opened;
      const before = opened.value[`${ask.axis}Grade`];
      const stale = movedOn('evidence', ask.version, before);
      if (stale !== undefined) return stale;
      const grade = { ...ask, version: ask.version + 1 };
      await stores.evidence.addGrade(grade);
      const data = { caseId: opened.value.caseId, ...grade, means: SCALES[ask.axis][ask.grade], before };
      await stores.ledger.append({ chain: chainOf(ask.evidenceId), act: 'evidence.graded', data });
      return done(grade);
    });
  });

function offTheScale({ axis, grade }: GradeEvidence) {
  if (Object.hasOwn(SCALES[axis], grade)) return undefined;
  const expected = `one of: ${Object.keys(SCALES[axis]).join(', ')}`;
  const faults = [{ where: 'grade', found: grade, expected }];
  return refused('invalid', 'evidence.no-grade', `That is no grade of the ${axis}.`, { faults });
}
