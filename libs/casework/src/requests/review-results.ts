import { dayInWords } from '#law';
import type { Block, Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { DatedQuestions } from './read-result-questions.ts';
import { datedBy, readResultQuestions } from './read-result-questions.ts';
import { speaksAgainst } from './reopen-refused.ts';
import type { ResultQuestion } from './result-blocks.ts';
import { isPassing, resultBlocks } from './result-blocks.ts';
import { subjectsOf } from './result-rounds.ts';
import type { LiveResult } from './result-store.ts';
import type { AppliesTo, AskedResult, ResultKind } from './result.ts';
import { covers } from './result.ts';

/** Results that somebody is about to sign. */
export interface ReviewResults {
  readonly requestId: string;
  readonly results: readonly Pick<
    AskedResult,
    'nominationId' | 'revision' | 'result' | 'appliesTo' | 'suspension'
  >[];
}

/** What would be signed for one nomination, and what stands in its way; nothing where it may be signed. */
export interface ReviewedResult {
  readonly nominationId: string;
  readonly revision: number;
  readonly row: number;
  readonly unitText: string | null;
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  /** The newest earlier result that `matched` would reuse; null where there is none, and for every other result. */
  readonly matchedResultId: string | null;
  /** The first day on which it would no longer count; null for what lets nothing pass. */
  readonly expiresOn: string | null;
  readonly blocks: readonly Block[];
}

/** A review of results: each by itself, and what would follow from those that may be signed, in sentences. */
export interface ReviewedResults {
  readonly results: readonly ReviewedResult[];
  readonly consequences: readonly string[];
}

/**
 * Tells of results that somebody is about to sign what stands in the way of each, under the same conditions and locks as
 * the signing, and writes nothing. Refuses nominations that are not there and a stale revision.
 */
export const reviewResults = ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  useCase('result.sign', async (actor, ask: ReviewResults): Promise<Outcome<ReviewedResults>> =>
    unitOfWork.run(actor, async (transaction) => {
      const read = await readResultQuestions(transaction, actor, ask, clock.now().slice(0, 10));
      if (!read.ok) return read;
      const dated = await datedBy(transaction, read.value);
      const earlier = await reusable(transaction, dated);
      const results = dated.questions.map((question) => reviewed(question, earlier, dated.expiresOn));
      return done({ results, consequences: consequencesOf(ask.results, results) });
    }),
  );

type Asked = DatedQuestions['questions'][number];

/** The approvals that count today, of the units and persons that are to be matched. */
async function reusable(
  { results }: Pick<Transaction, 'results'>,
  { questions, today }: DatedQuestions,
): Promise<readonly LiveResult[]> {
  const matching = questions.filter(({ result }) => result === 'matched');
  const unitIds = matching.flatMap(({ nomination }) => nomination.unitId ?? []);
  return unitIds.length === 0 ? [] : results.liveOf([...new Set(unitIds)], today);
}

function reviewed(question: Asked, earlier: readonly LiveResult[], expiresOn: string): ReviewedResult {
  const { nomination, result, appliesTo, asked } = question;
  const matched = result === 'matched' ? newestFor(question, earlier) : undefined;
  const lasts = result === 'matched' ? (matched?.expiresOn ?? null) : expiresOn;
  return {
    nominationId: nomination.id,
    revision: asked.revision,
    row: nomination.row,
    unitText: nomination.unitText,
    result,
    appliesTo,
    matchedResultId: matched?.id ?? null,
    expiresOn: isPassing(result) ? lasts : null,
    blocks: resultBlocks({ ...question, matched }),
  };
}

function consequencesOf(
  asked: ReviewResults['results'],
  results: readonly ReviewedResult[],
): readonly string[] {
  const free = new Set(
    results.filter(({ blocks }) => blocks.length === 0).map(({ nominationId }) => nominationId),
  );
  const signed = asked.filter(({ nominationId }) => free.has(nominationId));
  const against = (subject: 'unit' | 'person') => signed.some((one) => speaksAgainst(one, subject));
  const lasts = results.find(({ blocks, expiresOn }) => blocks.length === 0 && expiresOn !== null)?.expiresOn;
  return [
    lasts === null || lasts === undefined
      ? undefined
      : `What is approved counts until ${dayInWords(lasts)}; after that the unit is vetted anew.`,
    against('unit')
      ? 'Approvals that count for these units, or for units below them, are reopened, in whatever request.'
      : undefined,
    against('person')
      ? 'Approvals that count for these persons are reopened, in whatever request.'
      : undefined,
    signed.some(({ result }) => result === 'suspended')
      ? 'The request is not closed while a nomination is suspended: a hold is no answer.'
      : undefined,
  ].filter((words) => words !== undefined);
}

/** The earlier approval that lasts longest, of the same unit and person. */
function newestFor(
  { nomination, appliesTo }: ResultQuestion,
  earlier: readonly LiveResult[],
): LiveResult | undefined {
  return earlier
    .filter(
      (one) =>
        one.nominationId !== nomination.id &&
        one.unitId === nomination.unitId &&
        subjectsOf(appliesTo).every((subject) => covers(one, subject)) &&
        (appliesTo === 'unit' || one.personKey === nomination.personKey),
    )
    .toSorted((one, other) => (other.expiresOn ?? '').localeCompare(one.expiresOn ?? ''))[0];
}
