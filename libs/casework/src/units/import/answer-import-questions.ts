import type { Actor } from '../../kernel/actor.ts';
import { coversCountry } from '../../kernel/actor.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, notFound, refused } from '../../kernel/outcome.ts';
import { outsidePortfolio } from '../../kernel/outside-portfolio.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Transaction } from '../../kernel/unit-of-work.ts';
import { useCase } from '../../kernel/use-case.ts';
import { isText } from '../claim-fields.ts';
import type { AskedQuestion, ImportAnswer, ImportReport, UnitImport } from '../unit-import-store.ts';
import { applyPlan } from './apply-plan.ts';
import { gatherGround } from './gather-ground.ts';
import { readUnitFile, type UnitFormat } from './import-file.ts';
import { ROW_WITHOUT_ID } from './import-questions.ts';
import { planImport } from './plan-import.ts';
import { putQuestions } from './put-questions.ts';

/** One answer, and why. */
export interface QuestionAnswer extends ImportAnswer {
  readonly questionId: string;
  readonly reason: string;
}

export interface AnswerImportQuestions {
  readonly importId: string;
  /** All of them are taken, or none. */
  readonly answers: readonly QuestionAnswer[];
}

/** What the file comes to with the answers; answering can raise a further question. */
export interface QuestionsAnswered {
  readonly importId: string;
  readonly report: ImportReport;
}

/**
 * Answers questions of an import and loads what was waiting for them, by reading the file on record again. Refuses a
 * question answered already, an answer the question does not take, and a unit outside the portfolio.
 */
export const answerImportQuestions = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('unit.import', async (actor, ask: AnswerImportQuestions): Promise<Outcome<QuestionsAnswered>> =>
    unitOfWork.run(actor, async (transaction) => {
      const { unitImports, ledger } = transaction;
      const found = await unitImports.byId(ask.importId);
      if (found === undefined) return notFound('import', ask.importId);
      await unitImports.lockRegister(found.register);
      const taken = await takeAnswers(transaction, actor, ask);
      if (!taken.ok) return taken;
      const plan = await planAnew(transaction, actor, found);
      if (!plan.ok) return plan;
      await putQuestions(transaction, found, plan.value.questions, ids);
      const { register, filename } = found;
      await applyPlan(transaction, { plan: plan.value, importId: found.id, register, filename, ids });
      const { report } = plan.value;
      await unitImports.addReport(found.id, report);
      const data = { answers: taken.value, report };
      await ledger.append({ chain: `import:${found.id}`, act: 'import.answered', data });
      return done({ importId: found.id, report });
    }),
  );

async function planAnew(
  transaction: Transaction,
  actor: Actor,
  { fileHash, filename, format, register }: UnitImport,
) {
  const bytes = await transaction.unitImports.file(fileHash);
  if (bytes === undefined) throw new Error(`The file ${fileHash} of an import is not on record.`);
  const read = readUnitFile(bytes, filename, format as UnitFormat);
  if (!read.ok) return read;
  return done(planImport(await gatherGround(transaction, actor, register, read.value)));
}

/** What the ledger keeps of each answer: the question by value too. */
type Taken = Outcome<
  readonly { readonly question: AskedQuestion; readonly answer: ImportAnswer; readonly reason: string }[]
>;

async function takeAnswers(
  transaction: Transaction,
  actor: Actor,
  { importId, answers }: AnswerImportQuestions,
): Promise<Taken> {
  const open = new Map(
    (await transaction.unitImports.questionsOfImport(importId)).map((one) => [one.id, one]),
  );
  const taken = [];
  for (const answer of answers) {
    const question = open.get(answer.questionId);
    if (question === undefined) return notFound('question', answer.questionId);
    const problem = await problemOf(transaction, actor, question, answer);
    if (problem !== undefined) return problem;
    const said = plainAnswer(answer);
    await transaction.unitImports.answer(question.id, said, answer.reason.trim());
    open.delete(question.id);
    taken.push({ question, answer: said, reason: answer.reason.trim() });
  }
  if (taken.length === 0) return refused('invalid', 'answer.none', 'No answer was given.');
  return done(taken);
}

function plainAnswer({ kind, unitId, unitKey, country }: QuestionAnswer): ImportAnswer {
  return { kind, ...(unitId && { unitId }), ...(unitKey && { unitKey }), ...(country && { country }) };
}

type Problem = ReturnType<typeof refused> | undefined;

async function problemOf(
  transaction: Transaction,
  actor: Actor,
  question: AskedQuestion,
  answer: QuestionAnswer,
): Promise<Problem> {
  if (question.answer !== null)
    return refused('conflict', 'question.answered', `"${question.found}" was answered already.`, {
      meanwhile: { answer: question.answer },
    });
  if (!question.answers.includes(answer.kind)) return notTaken(question, answer.kind);
  if (!isText(answer.reason)) return refused('invalid', 'answer.invalid', 'Say why, with each answer.');
  if (answer.kind === 'country') return countryProblem(actor, answer.country);
  if (answer.kind !== 'same-as') return undefined;
  return question.code === ROW_WITHOUT_ID
    ? keyProblem(question, answer)
    : unitProblem(transaction, actor, answer.unitId);
}

async function unitProblem(
  { units }: Transaction,
  actor: Actor,
  unitId: string | undefined,
): Promise<Problem> {
  const unit = unitId === undefined ? undefined : await units.byId(unitId);
  const seen = unit !== undefined && coversCountry(actor, unit.country);
  return seen ? undefined : notFound('unit', unitId ?? '(none given)');
}

const notTaken = (question: AskedQuestion, kind: string) =>
  refused(
    'invalid',
    'answer.invalid',
    `"${kind}" is no answer to "${question.words}" It takes: ${question.answers.join(', ')}.`,
  );

function keyProblem({ candidates }: AskedQuestion, { unitKey }: QuestionAnswer) {
  if (candidates.some((one) => one.unitKey === unitKey)) return undefined;
  const keys = candidates.map((one) => one.unitKey).join(', ');
  return refused('invalid', 'answer.invalid', `Name the unit of the file by its unitKey, one of: ${keys}.`);
}

function countryProblem(actor: Actor, country: string | undefined) {
  if (country === undefined || !/^[A-Z]{2}$/.test(country))
    return refused('invalid', 'answer.invalid', 'Name the country by its ISO 3166 alpha-2 code in capitals.');
  if (!coversCountry(actor, country)) return outsidePortfolio(country);
  return undefined;
}
