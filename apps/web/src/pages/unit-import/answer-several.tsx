import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Checklist } from '../../parts/checklist.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { counted } from '../../words/plain.ts';
import { ANSWER_WORDS } from './answer-choices.ts';
import type { BulkChoice, BulkKind } from './bulk-choices.ts';
import { bulkChoicesOf } from './bulk-choices.ts';

interface AnswerSeveralProps {
  readonly importId: string;
  readonly questions: readonly Schema<'AskedQuestion'>[];
}

const FIELDS: readonly FormField[] = [
  {
    name: 'reason',
    label: 'Why, for each of them',
    help: 'It stands in the record of every question that is ticked.',
    kind: 'text',
    required: true,
  },
];

/** One answer with one reason for several questions of the page. All of them are answered, or none. */
export function AnswerSeveral({ importId, questions }: AnswerSeveralProps) {
  const choices = bulkChoicesOf(questions);
  const [kind, setKind] = useState('');
  const chosen = choices.find((choice) => choice.kind === kind);
  if (choices.length === 0) return null;
  return (
    <details className="unit-import-several">
      <summary>Answer several at once</summary>
      <SelectField
        label="The same answer"
        none="Choose"
        choices={choices.map(({ kind: one, questions: taking }) => [
          one,
          `${ANSWER_WORDS[one]} (${counted(taking.length, 'question')} on this page)`,
        ])}
        value={chosen?.kind ?? ''}
        write={setKind}
      />
      {chosen && <Several key={chosen.kind} importId={importId} choice={chosen} />}
    </details>
  );
}

interface SeveralProps {
  readonly importId: string;
  readonly choice: BulkChoice<Schema<'AskedQuestion'>>;
}

function Several({ importId, choice: { kind, questions } }: SeveralProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [country, setCountry] = useState('');
  const { send, sent } = useAnswers(importId);
  const ticked = questions.filter(({ id }) => picked.includes(id)).map(({ id }) => id);
  const needsCountry = kind === 'country';
  const isReady = ticked.length > 0 && (!needsCountry || country !== '');
  return (
    <>
      {needsCountry && <CountrySelect none="Choose" value={country} write={setCountry} />}
      <Checklist
        label="Questions"
        help="Those of this page that take this answer."
        error={undefined}
        required
        options={questions.map(({ id, row, found }) => ({ id, words: found, note: `row ${row}` }))}
        nothing=""
        picked={ticked}
        change={setPicked}
      />
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        onClick={() => setPicked(questions.map(({ id }) => id))}
      >
        Tick all {questions.length}
      </button>
      {isReady ? (
        <RecordForm
          form={`import-answers:${importId}`}
          fields={FIELDS}
          submit={`Answer ${counted(ticked.length, 'question')}`}
          send={({ reason }) =>
            send(ticked, { kind, reason: String(reason), ...(needsCountry && { country }) })
          }
          sent={sent}
        />
      ) : (
        <p className="usa-hint">
          {needsCountry ? 'Choose the country and tick' : 'Tick'} what it is the answer to.
        </p>
      )}
    </>
  );
}

interface SameAnswer {
  readonly kind: BulkKind;
  readonly reason: string;
  readonly country?: string;
}

function useAnswers(importId: string) {
  const queries = useQueryClient();
  const say = useToast();
  const send = (ids: readonly string[], answer: SameAnswer) =>
    ask(
      client.POST('/api/units/imports/{id}/answers', {
        params: { path: { id: importId } },
        body: {
          answers: ids.map((questionId) => ({ ...answer, questionId })),
        },
      }),
    );
  const sent = ({ report }: Awaited<ReturnType<typeof send>>) => {
    say(
      `Answered. ${report.questions.open} open; this file has added ${report.claims.added} claims just now.`,
    );
    void queries.invalidateQueries({ queryKey: ['unit-import', importId] });
  };
  return { send, sent };
}
