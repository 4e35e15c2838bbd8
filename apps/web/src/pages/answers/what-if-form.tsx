import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAuthorities } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';
import { useReadings } from '../../parts/readings-turned-on.tsx';
import { sentence } from '../../words/plain.ts';
import type { AskedQuestion } from './read-question.ts';
import { supposes, writeQuestion } from './read-question.ts';

interface WhatIfFormProps {
  readonly question: AskedQuestion;
  /** The contested questions that the answer turns on. */
  readonly turnsOn: readonly string[];
}

/** Supposes another day, readings, or a bill; what is supposed goes into the address. */
export function WhatIfForm({ question, turnsOn }: WhatIfFormProps) {
  const [, setSearch] = useSearchParams();
  const [draft, setDraft] = useState(question.supposed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearch(writeQuestion({ ...question, supposed: draft }), { state: { keepFocus: true } });
  };
  return (
    <details className="answers-suppose" open={supposes(question.supposed)}>
      <summary>What if something were otherwise?</summary>
      <form onSubmit={submit} aria-label="What if">
        <p>Nothing of it is kept, and no act can rest on it. The answer as the law stands stays beside it.</p>
        <Field label="If it were the day">
          {(ties) => (
            <input
              className="usa-input"
              type="date"
              {...ties}
              value={draft.on}
              onChange={(event) => setDraft({ ...draft, on: event.target.value })}
            />
          )}
        </Field>
        <Readings
          turnsOn={turnsOn}
          assume={draft.assume}
          change={(assume) => setDraft({ ...draft, assume })}
        />
        <Packs packs={draft.packs} change={(packs) => setDraft({ ...draft, packs })} />
        <button type="submit" className="usa-button usa-button--outline" aria-disabled={!supposes(draft)}>
          Show what it would be
        </button>
      </form>
    </details>
  );
}

interface ReadingsProps {
  /** The contested questions that the answer turns on. */
  readonly turnsOn: readonly string[];
  readonly assume: readonly string[];
  readonly change: (assume: readonly string[]) => void;
}

/** The questions that the answer turns on come first; the others are there for who wants them. */
function Readings({ assume, turnsOn, change }: ReadingsProps) {
  const { data: readings = [] } = useReadings();
  const isAsked = ({ id }: Reading) => turnsOn.includes(id) || assume.some((one) => one.startsWith(`${id}=`));
  const others = readings.filter((one) => !isAsked(one));
  const show = (some: readonly Reading[]) =>
    some.map((one) => <OneReading key={one.id} reading={one} assume={assume} change={change} />);
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">If a contested question were settled</legend>
      <div className="answers-readings">{show(readings.filter(isAsked))}</div>
      <details className="answers-others">
        <summary>Questions that this answer does not turn on ({others.length})</summary>
        <div className="answers-readings">{show(others)}</div>
      </details>
    </fieldset>
  );
}

type Reading = Schema<'ShownReading'>;

interface OneReadingProps extends Pick<ReadingsProps, 'assume' | 'change'> {
  readonly reading: Reading;
}

function OneReading({ reading, assume, change }: OneReadingProps) {
  const { id, question, citation, alternatives, adopted } = reading;
  const pick = (alternative: string) => {
    const others = assume.filter((one) => !one.startsWith(`${id}=`));
    change(alternative === '' ? others : [...others, `${id}=${alternative}`]);
  };
  return (
    <Field label={question} help={citation} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={assume.find((one) => one.startsWith(`${id}=`))?.slice(id.length + 1) ?? ''}
          onChange={(event) => pick(event.target.value)}
        >
          <option value="">
            As it is: {adopted === null ? 'nothing adopted' : sentence(adopted.alternativeId)}
          </option>
          {alternatives.map((one) => (
            <option key={one.id} value={one.id}>
              {one.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface PacksProps {
  readonly packs: readonly string[];
  readonly change: (packs: readonly string[]) => void;
}

const STANDING = { proposed: 'a bill, not law', historical: 'revoked', policy: 'policy, not law' } as const;

function Packs({ packs, change }: PacksProps) {
  const { data: authorities = [] } = useAuthorities();
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">If it were law</legend>
      {authorities.map(({ id, citation, shortName, standing }) =>
        standing === 'law' ? null : (
          <div className="usa-checkbox" key={id}>
            <input
              className="usa-checkbox__input"
              type="checkbox"
              id={`pack-${id}`}
              checked={packs.includes(id)}
              onChange={() =>
                change(packs.includes(id) ? packs.filter((other) => other !== id) : [...packs, id])
              }
            />
            <label className="usa-checkbox__label" htmlFor={`pack-${id}`}>
              {shortName} ({citation}; {STANDING[standing]})
            </label>
          </div>
        ),
      )}
    </fieldset>
  );
}
