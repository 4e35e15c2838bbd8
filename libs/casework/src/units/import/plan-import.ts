import type { ImportGround, ImportPlan } from './import-plan.ts';
import { fileQuestions, QuestionBook } from './import-questions.ts';
import { placeUnits } from './place-units.ts';
import { planClaims } from './plan-claims.ts';
import { reportImport } from './report-import.ts';

/**
 * The difference between a file and the registry, and every question it raises. Pure: the same file on the same registry
 * gives the same plan, and on a registry to which it was applied gives one that changes nothing.
 */
export function planImport(ground: ImportGround): ImportPlan {
  const book = new QuestionBook(ground.asked);
  for (const question of fileQuestions(ground.reading)) book.ask(question);
  const placed = placeUnits(ground, book);
  const claims = planClaims(ground, placed, book);
  const units = [...placed.values()];
  return {
    units,
    claims: claims.claims,
    withdrawals: claims.withdrawals,
    questions: book.questions,
    report: reportImport({ ground, units, claims, book }),
  };
}
