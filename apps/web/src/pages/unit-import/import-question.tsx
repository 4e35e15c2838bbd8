import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { Drafts } from '../../parts/use-drafts.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { When } from '../../parts/when.tsx';
import { WrittenField } from '../../parts/written-field.tsx';
import type { Choice } from './answer-choices.ts';
import { ANSWER_WORDS, choicesOf } from './answer-choices.ts';

type Question = Schema<'AskedQuestion'>;

interface ImportQuestionProps {
  readonly importId: string;
  readonly question: Question;
  readonly mayAnswer: boolean;
}

/** One thing in a file that only a person can settle: what was found, what is asked, and the answers it takes. */
export function ImportQuestion({ importId, question, mayAnswer }: ImportQuestionProps) {
  const { row, found, words, answer } = question;
  return (
    <article aria-label={`Row ${row}`} className="unit-import-question">
      <h3>
        Row {row}: <bdi>{found}</bdi>
      </h3>
      <p>{words}</p>
      {answer && (
        <p>
          <strong>{ANSWER_WORDS[answer.kind]}</strong> <When at={answer.at} />, because:{' '}
          <bdi>{answer.reason}</bdi>
        </p>
      )}
      {!answer && mayAnswer && <AnswerForm importId={importId} question={question} />}
      {!answer && !mayAnswer && <p>It waits for an analyst.</p>}
    </article>
  );
}

const REASON = { name: 'reason', label: 'Why', kind: 'text', required: true } as const;

function AnswerForm({ importId, question }: Omit<ImportQuestionProps, 'mayAnswer'>) {
  const { actor } = useSignedIn();
  const form = `import-question:${question.id}`;
  const drafts = useDrafts(actor.accountId, form, FIELDS);
  const [chosen, setChosen] = useKept<Choice | undefined>(form, 'chosen', undefined);
  const [pressed, setPressed] = useState(false);
  const sending = useAnswer(importId, question.id, { drafts, chosen });
  const missing = missingFrom(chosen, drafts.texts);
  const press = () => {
    setPressed(true);
    if (missing.length === 0) sending.press();
  };
  return (
    <SendingForm className="part-act" held={sending.held} press={press} submit="Answer" busy="Answering…">
      <RestoredDraft drafts={drafts} />
      <fieldset className="usa-fieldset">
        <legend>Answer</legend>
        {choicesOf(question).map((choice) => (
          <label key={choice.id} className="part-check">
            <input
              type="radio"
              name={`answer-${question.id}`}
              checked={chosen?.id === choice.id}
              onChange={() => setChosen(choice)}
            />{' '}
            {choice.words} {choice.name && <bdi>{choice.name}</bdi>}
          </label>
        ))}
      </fieldset>
      {chosen?.body.kind === 'country' && (
        <CountrySelect
          none="Choose"
          value={drafts.texts['country'] ?? ''}
          write={(code) => drafts.write('country', code)}
        />
      )}
      <WrittenField drafts={drafts} field={REASON} error={sending.error} />
      <FormFailure error={sending.error} missing={pressed && !sending.held ? missing : []} />
    </SendingForm>
  );
}

const FIELDS = ['reason', 'country'] as const;

function missingFrom(chosen: Choice | undefined, texts: Drafts['texts']): readonly string[] {
  const needsCountry = chosen?.body.kind === 'country' && !texts['country'];
  return [
    ...(chosen ? [] : ['the answer']),
    ...(needsCountry ? ['the country'] : []),
    ...(texts['reason']?.trim() ? [] : ['why']),
  ];
}

interface Answered {
  readonly drafts: Drafts;
  readonly chosen: Choice | undefined;
}

function useAnswer(importId: string, questionId: string, { drafts, chosen }: Answered) {
  const queries = useQueryClient();
  const say = useToast();
  const { reason = '', country = '' } = drafts.texts;
  return useSending(drafts, {
    send: () => {
      if (chosen === undefined) throw new Error('An answer is chosen before it is sent.');
      return ask(
        client.POST('/api/units/imports/{id}/questions/{question}', {
          params: { path: { id: importId, question: questionId } },
          body: { ...chosen.body, ...(chosen.body.kind === 'country' && { country }), reason },
        }),
      );
    },
    sent: ({ report }) => {
      say(
        `Answered. ${report.questions.open} open; this file has added ${report.claims.added} claims just now.`,
      );
      void queries.invalidateQueries({ queryKey: ['unit-import', importId] });
    },
  });
}
