import { useQueries } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { dayInWords } from '../../words/dates.ts';
import { useCaseOf } from '../evidence/evidence-data.ts';
import { beginningOf } from '../information/beginning-of.ts';

type LinkTarget = Schema<'LinkTarget'>;

/** Something in a case that an item can be evidence for or against, in words. */
export interface Target {
  /** The same for the same thing, wherever it is named. */
  readonly key: string;
  readonly words: string;
  /** Under which heading it stands: the incidents, a law, its remediation. */
  readonly group: string;
  readonly target: LinkTarget;
}

/** One text for what a link points at. */
export function keyOfTarget(target: LinkTarget): string {
  if (target.kind === 'incident') return `incident ${target.incidentId}`;
  return target.kind === 'element'
    ? `element ${target.proceedingId} ${target.element}`
    : `step ${target.stepId}`;
}

/** What the API takes in place of a target. */
export function bodyOfTarget(
  target: LinkTarget,
): Pick<Schema<'LinkBody'>, 'incidentId' | 'proceedingId' | 'element' | 'stepId'> {
  if (target.kind === 'incident') return { incidentId: target.incidentId };
  if (target.kind === 'element') return { proceedingId: target.proceedingId, element: target.element };
  return { stepId: target.stepId };
}

const targetOf = (group: string, words: string, target: LinkTarget): Target => ({
  key: keyOfTarget(target),
  group,
  words,
  target,
});

/** Everything in a case that evidence can be linked to: its incidents, what each law asks, each step of remediation. */
export function useTargets(caseId: string): { readonly targets: readonly Target[]; readonly ready: boolean } {
  const file = useCaseOf(caseId);
  const proceedings = file.data?.proceedings ?? [];
  const laws = useQueries({
    queries: proceedings.map(({ authorityId }) => ({
      queryKey: ['catalogue', 'authority', authorityId],
      staleTime: 86_400_000,
      queryFn: async () =>
        (await ask(client.GET('/api/authorities/{id}', { params: { path: { id: authorityId } } }))).authority,
    })),
  });
  const remediation = useQueries({
    queries: proceedings.map(({ id }) => ({
      queryKey: ['remediation', id],
      queryFn: async () =>
        (await ask(client.GET('/api/proceedings/{id}/remediation', { params: { path: { id } } })))
          .remediation,
    })),
  });
  const incidents = (file.data?.incidents ?? []).map(incidentTarget);
  const elements = proceedings.flatMap(({ id: proceedingId }, at) => {
    const law = laws[at]?.data;
    return (law?.elements ?? []).map(({ id: element, title }) =>
      targetOf(law?.citation ?? '', title, { kind: 'element', proceedingId, element }),
    );
  });
  const steps = remediation.flatMap(({ data }) => (data ? stepTargets(data) : []));
  const ready = file.isFetched && [...laws, ...remediation].every(({ isFetched }) => isFetched);
  return { targets: [...incidents, ...elements, ...steps], ready };
}

const SHORT = 70;

function incidentTarget({ id, summary, place, allegedFrom }: Schema<'IncidentRecord'>): Target {
  const where = [place, allegedFrom && dayInWords(allegedFrom)].filter(Boolean).join(', ');
  const short = beginningOf(summary, SHORT);
  return targetOf('Alleged incidents', where === '' ? short : `${where}: ${short}`, {
    kind: 'incident',
    incidentId: id,
  });
}

const stepTargets = ({ people, citation }: Schema<'Remediation'>): readonly Target[] =>
  people
    .flatMap(({ kinds }) => Object.values(kinds).flat())
    .map(({ latest: { stepId, words } }) =>
      targetOf(`Remediation, ${citation}`, beginningOf(words, SHORT), { kind: 'remediation-step', stepId }),
    );
