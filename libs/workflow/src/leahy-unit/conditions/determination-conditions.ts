import { conclude } from '#law';
import type { Findings } from '#law';
import { departmentOf } from '../../actor.ts';
import type { Condition, Situation } from '../act.ts';
import type { RecordedSignature } from '../../recorded.ts';
import type { LeahyContext } from '../context.ts';
import { inProhibition, pinpoint } from './cite.ts';

/** The findings as values, for conclusions. */
export function findingsOf({ findings }: LeahyContext): Findings {
  return Object.fromEntries(Object.entries(findings).map(([id, { value }]) => [id, value]));
}

const concluded = ({ context }: Situation) => conclude(context.procedure, findingsOf(context));
const valueOf = ({ context }: Situation, elementId: string) =>
  Object.hasOwn(context.findings, elementId) ? context.findings[elementId]?.value : undefined;

const listOpen = ({ context }: Situation, wanted: (value: string | undefined) => boolean): string =>
  context.procedure.elements
    .filter(({ id }) => !wanted(findingsOf(context)[id]))
    .map(({ id, title }) => `${id} (${title})`)
    .join(', ');

/** Every element has an answer; `undetermined` is an answer, silence is not. */
export const everyElementAnswered: Condition = {
  id: 'every-element-answered',
  title: 'Every element of the law has a finding',
  words: (situation) => `Without a finding: ${listOpen(situation, (value) => value !== undefined)}.`,
  cite: inProhibition,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: ({ context }) => context.procedure.elements.every(({ id }) => Object.hasOwn(context.findings, id)),
};

/** a8: all elements are met. */
export const everyElementMet: Condition = {
  id: 'every-element-met',
  title: 'Every element of the law is met',
  words: (situation) => `Not found to be met: ${listOpen(situation, (value) => value === 'met')}.`,
  cite: inProhibition,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: (situation) => concluded(situation) === 'bar-supported',
};

/** An element is unmet; undetermined elements do not clear a unit. */
export const someElementUnmet: Condition = {
  id: 'some-element-unmet',
  title: 'At least one element of the law is unmet',
  words: 'No element is found to be unmet. What is undetermined clears nobody.',
  cite: inProhibition,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: (situation) => concluded(situation) === 'not-supported',
};

const unmet = (id: string, title: string, elementOf: (context: LeahyContext) => string): Condition => ({
  id,
  title,
  words: ({ context }) =>
    `${elementOf(context)} is not found to be unmet; this outcome is a finding of its own, not the absence of one.`,
  cite: inProhibition,
  basis: 'law',
  clearedBy: ['analyst'],
  holds: (situation) => valueOf(situation, elementOf(situation.context)) === 'unmet',
});

/** a7: the act is positively found not to be a gross violation. */
export const grossViolationUnmet = unmet(
  'gross-violation-unmet',
  'The act is found not to be a gross violation',
  ({ procedure }) => procedure.grossViolationElement,
);

/** a7: the information is positively found not to be credible. */
export const credibleInformationUnmet = unmet(
  'credible-information-unmet',
  'The information is found not to be credible',
  ({ procedure }) => procedure.credibleInformationElement,
);

/** A legal adviser certified this version of the assessment. */
export const certified: Condition = {
  id: 'certified',
  title: 'A legal adviser certified the current version of the assessment',
  words: ({ context }) =>
    `Version ${context.assessment.version} of the assessment is not certified by a legal adviser.`,
  cite: 'standard process',
  basis: 'policy',
  clearedBy: ['legal-adviser'],
  holds: ({ context: { assessment } }) => assessment.certified?.version === assessment.version,
};

/** Who certifies did not write. */
export const certifierIsNoAuthor: Condition = {
  id: 'certifier-is-no-author',
  title: 'Who certifies did not write in the assessment',
  words: 'You wrote in this assessment; another legal adviser has to certify it.',
  cite: 'four eyes',
  basis: 'design',
  clearedBy: ['legal-adviser'],
  holds: ({ context, actor }) => hasAuthors(context) && !isAuthor(context, actor.personId),
};

/** Four eyes: who wrote in the assessment cannot sign, with any account. Without an author on record nobody can. */
export const fourEyes: Condition = {
  id: 'four-eyes',
  title: 'Who signs did not write in the assessment',
  words: ({ context }) =>
    hasAuthors(context)
      ? 'You wrote in this assessment and cannot sign on it; another person has to.'
      : 'The assessment has no author on record, so nothing can be signed on it.',
  cite: 'four eyes',
  basis: 'design',
  clearedBy: ['deciding-official'],
  holds: ({ context, actor }) => hasAuthors(context) && !isAuthor(context, actor.personId),
};

const hasAuthors = ({ assessment }: LeahyContext) => assessment.authorPersonIds.length > 0;
const isAuthor = ({ assessment }: LeahyContext, personId: string) =>
  assessment.authorPersonIds.includes(personId);

/** The decision belongs to the department that the law names. */
export const deciderHasAuthority: Condition = {
  id: 'decider-has-authority',
  title: 'The signer acts for the department that the law names',
  words: ({ context }) =>
    `This law leaves the decision to ${context.procedure.decider.title}; your office belongs to another department.`,
  cite: (situation) => pinpoint(situation, situation.context.procedure.decider.cite),
  basis: 'law',
  clearedBy: ['deciding-official'],
  holds: ({ context, actor }) => departmentOf(actor.office) === context.procedure.decider.department,
};

/** What speaks against is on record, even if only that a search found none. */
export const contradictingEvidenceRecorded: Condition = {
  id: 'contradicting-evidence-recorded',
  title: 'Contradicting evidence is recorded',
  words: 'Record what speaks against the finding, or that a search for it found none.',
  cite: 'standard process',
  basis: 'policy',
  clearedBy: ['analyst'],
  holds: ({ context }) => context.contradictingEvidence !== null,
};

/** a9: the consultation that this law's procedure asks for before a determination. */
export const consultedBeforeDetermination: Condition = {
  id: 'consulted-before-determination',
  title: 'The consultation that this law asks for is on record',
  words: ({ context }) => `Not on record: ${context.procedure.beforeDetermination?.words ?? ''}`,
  cite: (situation) => pinpoint(situation, situation.context.procedure.beforeDetermination?.cite ?? ''),
  basis: 'law',
  clearedBy: ['analyst', 'legal-adviser'],
  holds: ({ context }) => {
    const asked = context.procedure.beforeDetermination;
    return asked === null || isConsulted(context, asked.with, 'determination');
  },
};

/**
 * The same before the finding that bars. The text asks for it prior to a decision to provide assistance; that a
 * bar waits for it too is the procedure's own rule, and says so.
 */
export const consultedBeforeFinding: Condition = {
  ...consultedBeforeDetermination,
  id: 'consulted-before-finding',
  basis: 'policy',
};

/** Whether a consultation with this department for this purpose is on record in the current review. */
export function isConsulted(
  { consultations, reviewSince }: LeahyContext,
  department: string,
  purpose: string,
): boolean {
  return consultations.some(
    (one) => one.with === department && one.purpose === purpose && one.at >= reviewSince,
  );
}

/** The signature under the determination that is in question, voided or not. */
export function signatureOf({ determinations, signatures }: LeahyContext): RecordedSignature | undefined {
  const last = determinations.at(-1);
  return signatures.findLast(({ signatureId }) => signatureId === last?.signatureId);
}

/** a10: the determination stands, signed on the assessment as it is now. */
export const determinationStands: Condition = {
  id: 'determination-stands',
  title: 'The determination is signed on the current version of the assessment',
  words:
    'The assessment was edited after it was signed; the signature is void and the determination has to be signed again.',
  cite: 'standard process',
  basis: 'design',
  clearedBy: ['deciding-official'],
  holds: ({ context }) => signatureOf(context)?.voided === null,
};

/** A signed finding is decided anew only after an edit has voided its signature. */
export const signatureIsVoid: Condition = {
  id: 'signature-is-void',
  title: 'Where a finding is signed already, an edit has voided the signature',
  words:
    'The finding is signed and stands. It is decided anew only after an edit of the assessment has voided the signature.',
  cite: 'standard process',
  basis: 'design',
  clearedBy: ['analyst'],
  holds: ({ state, context }) =>
    state !== 'credibleFinding' || (signatureOf(context)?.voided ?? null) !== null,
};

/** What every determination on the elements needs, whatever its outcome, beside the consultation. */
export const everyDetermination: readonly Condition[] = [
  everyElementAnswered,
  contradictingEvidenceRecorded,
  certified,
  deciderHasAuthority,
  fourEyes,
];
