import { departmentOf } from '../actor.ts';
import type { ActCondition } from './act.ts';
import type { ChartedContext } from './context.ts';
import { questionsOf } from './finding-tests.ts';
import { citeIn, own } from './situation.ts';

const hasAuthors = ({ assessment }: ChartedContext) => assessment.authorPersonIds.length > 0;
const isAuthor = ({ assessment }: ChartedContext, personId: string) =>
  assessment.authorPersonIds.includes(personId);

/** Four eyes: who wrote in the assessment cannot sign, with any account. Without an author on record nobody can. */
export const fourEyes: ActCondition = {
  id: 'four-eyes',
  words: ({ context }) =>
    hasAuthors(context)
      ? 'You wrote in this assessment and cannot sign on it; another person has to.'
      : 'The assessment has no author on record, so nothing can be signed on it.',
  cite: 'four eyes',
  basis: 'design',
  clearedBy: ['deciding-official'],
  holds: ({ context, actor }) => hasAuthors(context) && !isAuthor(context, actor.personId),
};

/** The decision belongs to the department that the law names. */
export const deciderHasAuthority: ActCondition = {
  id: 'decider-has-authority',
  words: ({ context }) =>
    `This law leaves the decision to ${context.procedure.decider.title}; your office belongs to another department.`,
  cite: ({ context }) => citeIn(context, context.procedure.decider.cite),
  basis: 'law',
  clearedBy: ['deciding-official'],
  holds: ({ context, actor }) => departmentOf(actor.office) === context.procedure.decider.department,
};

/** Every element has an answer; `undetermined` is an answer, silence is not. */
export const everyElementAnswered: ActCondition = {
  id: 'every-element-answered',
  words: ({ context }) =>
    `Without a finding: ${context.procedure.elements
      .filter(({ id }) => own(context.findings, id) === undefined)
      .map(({ id, title }) => `${id} (${title})`)
      .join(', ')}.`,
  cite: ({ context }) => citeIn(context, context.procedure.prohibitionCite),
  basis: 'law',
  clearedBy: ['analyst'],
  holds: ({ context }) =>
    context.procedure.elements.every(({ id }) => own(context.findings, id) !== undefined),
};

/** Who certifies did not write, and somebody did. */
export const certifierIsNoAuthor: ActCondition = {
  id: 'certifier-is-no-author',
  words: ({ context }) =>
    hasAuthors(context)
      ? 'You wrote in this assessment; another legal adviser has to certify it.'
      : 'Nobody has written in this assessment; there is nothing to certify.',
  cite: 'four eyes',
  basis: 'design',
  clearedBy: ['legal-adviser'],
  holds: ({ context, actor }) => hasAuthors(context) && !isAuthor(context, actor.personId),
};

/** Some question can be answered at all. */
export const hasQuestions: ActCondition = {
  id: 'has-questions',
  words: ({ context }) => `${context.procedure.citation} asks no question that a finding would answer.`,
  cite: ({ context }) => context.procedure.citation,
  basis: 'design',
  clearedBy: [],
  holds: ({ context }) => questionsOf(context.procedure).length > 0,
};

/** A notice is due, so that there is something to deliver. */
export const noticeDue: ActCondition = {
  id: 'notice-due',
  words: 'No notice is due in this proceeding.',
  cite: 'record of the case',
  basis: 'design',
  clearedBy: [],
  holds: ({ context }) => Object.keys(context.notices).length > 0,
};
