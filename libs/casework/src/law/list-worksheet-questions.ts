import type { CredibilityFactor, Provenance, ViolationCategory } from '#law';
import { CREDIBILITY_FACTORS, CREDIBILITY_FACTORS_PROVENANCE, VIOLATION_CATEGORIES } from '#law';
import { done } from '../kernel/outcome.ts';
import { useCase } from '../kernel/use-case.ts';

/** What a worksheet on an alleged event asks. */
export interface WorksheetQuestions {
  readonly factors: readonly CredibilityFactor[];
  /** Where the seven factors were read: policy as reported, no text of a law. */
  readonly factorsReadIn: Provenance;
  readonly categories: readonly ViolationCategory[];
}

/** The seven factors of credibility and the categories of violation with their questions, each with where it was read. */
export const listWorksheetQuestions = () =>
  useCase('law.read', () =>
    Promise.resolve(
      done<WorksheetQuestions>({
        factors: CREDIBILITY_FACTORS,
        factorsReadIn: CREDIBILITY_FACTORS_PROVENANCE,
        categories: VIOLATION_CATEGORIES,
      }),
    ),
  );
