import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { FactorLine } from './factor-line.tsx';
import type { Questions, Version } from './versions.tsx';
import { fieldsOf, linesOf, textsOf } from './worksheet-lines.ts';

interface WorksheetFormProps {
  readonly caseId: string;
  readonly incident: Schema<'IncidentRecord'>;
  readonly last: Version | undefined;
  readonly questions: Questions;
}

/** A new version of the worksheet, going on from the last one. Whoever fills it signs nothing in the case; it says so before. */
export function WorksheetForm({ caseId, incident, last, questions }: WorksheetFormProps) {
  const { drafts, textOf, write, category, sending } = useWorksheet({ caseId, incident, last, questions });
  const line = { textOf, write, error: sending.error };
  return (
    <section aria-labelledby="fill">
      <h2 id="fill">{last ? 'Go on from here' : 'Fill it'}</h2>
      <p>
        Whoever fills a worksheet is an author of every assessment in this case, and signs none of its
        determinations. Lines may stay open; a later version fills more.
      </p>
      <SendingForm
        className="worksheet-form"
        held={sending.held}
        press={sending.press}
        submit="Put this version on record"
        busy="Recording …"
      >
        <RestoredDraft drafts={drafts} />
        {questions.factors.map(({ id, title, asks }) => (
          <FactorLine key={id} id={id} title={title} asks={asks} {...line} />
        ))}
        <Field label="As which violation" help="The questions of the category are asked then.">
          {(ties) => (
            <select
              className="usa-select"
              {...ties}
              value={textOf('category')}
              onChange={(event) => write('category', event.target.value)}
            >
              <option value="">None yet</option>
              {questions.categories.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        {category?.elements.map(({ id, asks, cite }) => (
          <FactorLine key={id} id={`${category.id}/${id}`} title={asks} cite={cite} {...line} />
        ))}
        <FormFailure error={wordsOf(sending.error, questions)} />
      </SendingForm>
    </section>
  );
}

/** What is being written in a worksheet, from its last version on, and sending it. */
function useWorksheet({ caseId, incident, last, questions }: WorksheetFormProps) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const names = useMemo(() => namesOf(questions), [questions]);
  const before = useMemo(() => startOf(last, incident), [last, incident]);
  const drafts = useDrafts(actor.accountId, `worksheet:${caseId}:${incident.id}`, names, before);
  const textOf = (name: string) => drafts.texts[name] ?? '';
  const { write } = drafts;
  const category = questions.categories.find(({ id }) => id === textOf('category'));
  const sending = useSending(drafts, {
    send: () => {
      const texts = Object.fromEntries(names.map((name) => [name, textOf(name)]));
      const said = { incidentId: incident.id, ...saidOf(questions, category, texts) };
      return ask(client.POST('/api/cases/{id}/worksheets', { params: { path: { id: caseId } }, body: said }));
    },
    sent: () => {
      say('The worksheet has a new version; the ones before stay readable.');
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
  return { drafts, textOf, write, category, sending };
}

/** The lines that are filled, those of the category under the names that the category gives them. */
function saidOf(
  { factors }: Questions,
  category: Questions['categories'][number] | undefined,
  texts: Readonly<Record<string, string>>,
): Omit<Schema<'RecordWorksheetBody'>, 'incidentId'> {
  const said = {
    factors: linesOf(
      factors.map(({ id }) => id),
      texts,
    ),
  };
  if (!category) return said;
  const lines = linesOf(
    category.elements.map(({ id }) => `${category.id}/${id}`),
    texts,
  );
  const checklist = Object.entries(lines).map(
    ([id, line]) => [id.slice(category.id.length + 1), line] as const,
  );
  return { ...said, category: category.id, checklist: Object.fromEntries(checklist) };
}

const namesOf = ({ factors, categories }: Questions): readonly string[] => [
  'category',
  ...fieldsOf(factors.map(({ id }) => id)),
  ...categories.flatMap((one) => fieldsOf(one.elements.map(({ id }) => `${one.id}/${id}`))),
];

function startOf(
  last: Version | undefined,
  { categories }: Schema<'IncidentRecord'>,
): Readonly<Record<string, string>> {
  const only = categories.length === 1 ? (categories[0] ?? '') : '';
  if (!last) return { category: only };
  const kept = Object.entries(last.checklist).map(([id, line]) => [`${last.category}/${id}`, line] as const);
  return { category: last.category ?? only, ...textsOf(last.factors), ...textsOf(Object.fromEntries(kept)) };
}

/** The same refusal with its faults under the words of the form. */
function wordsOf(error: unknown, { factors, categories }: Questions): unknown {
  if (!(error instanceof RefusedError)) return error;
  const titles = new Map([
    ...factors.map(({ id, title }) => [id, title] as const),
    ...categories.flatMap(({ elements }) => elements.map(({ id, asks }) => [id, asks] as const)),
  ]);
  const faults = error.refusal.faults?.map((fault) => {
    const [, id = '', part = ''] = fault.where.split('.');
    const title = titles.get(id);
    return title ? { ...fault, where: `${title} (${part === 'value' ? 'in short' : part})` } : fault;
  });
  return new RefusedError(error.status, { ...error.refusal, ...(faults && { faults }) }, error.requestId);
}
