import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useInstruments } from '../../data/catalogue.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import type { AskedQuestion, AskedWho } from './read-question.ts';
import { lacking, NOTHING, writeQuestion } from './read-question.ts';
import { TransferPicker } from './transfer-picker.tsx';
import { UnitsPicker } from './units-picker.tsx';

const WHO: readonly (readonly [AskedWho, string])[] = [
  ['units', 'Units'],
  ['transfers', 'Transfers on record'],
  ['country', 'A country itself'],
  ['every', 'Every unit of a country'],
];

interface QuestionFormProps {
  readonly asked: AskedQuestion;
  readonly opened: boolean;
}

/** Asks the question; what is asked goes into the address. */
export function QuestionForm({ asked, opened }: QuestionFormProps) {
  const [, setSearch] = useSearchParams();
  const [draft, setDraft] = useState(asked);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const change = (more: Partial<AskedQuestion>) => setDraft({ ...draft, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = lacking(draft);
    setMissing(lacks);
    if (lacks.length === 0)
      setSearch(writeQuestion({ ...draft, supposed: NOTHING }), { state: { keepFocus: true } });
  };
  return (
    <details className="answers-question" open={opened}>
      <summary>{opened ? 'The question' : 'Ask another question'}</summary>
      <form onSubmit={submit} noValidate aria-label="Question">
        <fieldset className="usa-fieldset answers-who">
          <legend className="usa-legend">Who would receive it?</legend>
          {WHO.map(([who, words]) => (
            <div className="usa-radio" key={who}>
              <input
                className="usa-radio__input"
                type="radio"
                name="who"
                id={`who-${who}`}
                checked={draft.who === who}
                onChange={() => change({ who })}
              />
              <label className="usa-radio__label" htmlFor={`who-${who}`}>
                {words}
              </label>
            </div>
          ))}
        </fieldset>
        <Recipient draft={draft} change={change} />
        <WhatAndWhen draft={draft} change={change} />
        <FormFailure error={null} missing={missing} />
        <button type="submit" className="usa-button">
          Ask
        </button>
      </form>
    </details>
  );
}

interface DraftProps {
  readonly draft: AskedQuestion;
  readonly change: (more: Partial<AskedQuestion>) => void;
}

function Recipient({ draft, change }: DraftProps) {
  const { who, units, transfers, country } = draft;
  if (who === 'units') return <UnitsPicker units={units} change={(next) => change({ units: next })} />;
  if (who === 'transfers')
    return <TransferPicker transfers={transfers} change={(next) => change({ transfers: next })} />;
  return (
    <CountrySelect none="Choose a country" value={country} write={(code) => change({ country: code })} />
  );
}

function WhatAndWhen({ draft, change }: DraftProps) {
  const { data: instruments = [], error, refetch } = useInstruments();
  return (
    <div className="answers-row">
      {error && <Failure error={error} again={() => void refetch()} />}
      {draft.who !== 'transfers' && (
        <Field label="Kind of assistance" required>
          {(ties) => (
            <select
              className="usa-select"
              {...ties}
              value={draft.instrument}
              onChange={(event) => change({ instrument: event.target.value })}
            >
              <option value="">Choose</option>
              {instruments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="On the day" help="Today where left empty.">
        {(ties) => (
          <input
            className="usa-input"
            type="date"
            {...ties}
            value={draft.on}
            onChange={(event) => change({ on: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
