import type { Proceeding } from '#workflow';
import type { LinkedEvidence } from '../evidence/evidence-store.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Attributed, Position } from './proceeding-record.ts';
import type { ShownFinding } from './proceeding-store.ts';
import type { ShownProceeding } from './show-proceeding.ts';
import { openSheet } from './show-proceeding.ts';

/** One row of the matrix: a question, its answer, every earlier answer, and what is linked to it. */
export interface QuestionRow {
  readonly id: string;
  readonly title: string;
  /** With the authority's citation. */
  readonly cite: string;
  /** `element`, or the exit whose condition it is. */
  readonly of: string;
  /** The finding that holds; null where the question is open. */
  readonly holds: ShownFinding | null;
  /** Every finding there was, oldest first, in all reviews. */
  readonly history: readonly ShownFinding[];
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly title: string;
    readonly direction: string;
    readonly sourceGrade: string | null;
    readonly contentGrade: string | null;
    readonly originId: string | null;
  }[];
}

/** Elements against findings, evidence and authors. */
export interface FindingsMatrix {
  readonly proceedingId: string;
  readonly caseId: string;
  readonly authorityId: string;
  readonly revision: number;
  readonly assessment: Proceeding['context']['assessment'];
  readonly questions: readonly QuestionRow[];
  readonly positions: readonly (Position & Attributed)[];
}

/** The findings of a proceeding on each question of its law, with their history and dissent, and the evidence on each. */
export const showFindings = (ports: Pick<Ports, 'views' | 'unitOfWork' | 'clock'>) =>
  useCase('case.read', async (actor, { id }: { readonly id: string }): Promise<Outcome<FindingsMatrix>> => {
    const opened = await openSheet(ports, actor, id);
    return opened.ok ? done(await matrixOf(ports, actor, opened.value)) : opened;
  });

/** The matrix of a proceeding whose record was opened for this person. */
export async function matrixOf(
  { views }: Pick<Ports, 'views'>,
  actor: Actor,
  { id, caseId, authorityId, revision, context, findings, positions }: ShownProceeding,
): Promise<FindingsMatrix> {
  const linked = await views.evidence.linkedTo(actor, { kind: 'proceeding', proceedingId: id });
  const questions = questionsOf(context).map((question) => ({
    ...question,
    ...answersTo(question.id, context, findings),
    evidence: linked.filter((one) => isOn(one, question.id)).map(toEvidence),
  }));
  const { assessment } = context;
  return { proceedingId: id, caseId, authorityId, revision, assessment, questions, positions };
}

/** What a law asks: its elements, and the conditions of its exits, each with its citation. */
export function questionsOf({ procedure }: Pick<Proceeding['context'], 'procedure'>) {
  const { citation, elements, exits } = procedure;
  const asElement = elements.map((element) => ({ ...element, of: 'element' }));
  const asCondition = exits.flatMap(({ kind, conditions }) =>
    conditions.map((one) => ({ ...one, of: kind })),
  );
  return [...asElement, ...asCondition].map(({ id, title, cite, of }) => ({
    id,
    title,
    // A condition may stand in another act than the law itself; then its own citation is whole.
    cite: cite.startsWith('(') ? `${citation}${cite}` : cite,
    of,
  }));
}

function answersTo(
  elementId: string,
  { findings: held }: Proceeding['context'],
  findings: readonly ShownFinding[],
) {
  const history = findings.filter((finding) => finding.elementId === elementId);
  const holdingId = Object.hasOwn(held, elementId) ? held[elementId]?.findingId : undefined;
  return { history, holds: history.find(({ id }) => id === holdingId) ?? null };
}

const isOn = ({ link }: LinkedEvidence, elementId: string): boolean =>
  link.target.kind === 'element' && link.target.element === elementId;

const toEvidence = ({ item, link }: LinkedEvidence) => ({
  evidenceId: item.id,
  title: item.title,
  direction: link.direction,
  sourceGrade: item.sourceGrade?.grade ?? null,
  contentGrade: item.contentGrade?.grade ?? null,
  originId: item.origin?.id ?? null,
});
