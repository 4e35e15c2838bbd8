import { Field } from '../../parts/field.tsx';

/** How much the sender knows of when it happened. */
export type Known = 'day' | 'between' | 'unknown';

/** When it happened, as it is being written. */
export interface WrittenTime {
  readonly known: Known;
  readonly from: string;
  readonly to: string;
}

interface WhenFieldsProps {
  readonly time: WrittenTime;
  readonly write: (time: WrittenTime) => void;
  readonly faultOf: (field: 'from' | 'to') => string | undefined;
}

const CHOICES: readonly (readonly [Known, string])[] = [
  ['day', 'On this day'],
  ['between', 'Some time between two days'],
  ['unknown', 'I do not know'],
];

/** A day, two days between which it happened, or nothing. */
export function WhenFields({ time, write, faultOf }: WhenFieldsProps) {
  const { known } = time;
  const day = (field: 'from' | 'to', label: string) => (
    <Field label={label} error={faultOf(field)}>
      {(ties) => (
        <input
          className="usa-input"
          type="date"
          {...ties}
          value={time[field]}
          onChange={(event) => write({ ...time, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="usa-fieldset report-when">
      <legend className="usa-label">When did it happen?</legend>
      {CHOICES.map(([choice, words]) => (
        <div className="usa-radio" key={choice}>
          <input
            className="usa-radio__input"
            type="radio"
            name="known"
            id={`known-${choice}`}
            checked={known === choice}
            onChange={() => write({ ...time, known: choice })}
          />
          <label className="usa-radio__label" htmlFor={`known-${choice}`}>
            {words}
          </label>
        </div>
      ))}
      {known !== 'unknown' && (
        <div className="report-days">
          {day('from', known === 'day' ? 'Day' : 'First day')}
          {known === 'between' && day('to', 'Last day')}
        </div>
      )}
    </fieldset>
  );
}

/** The days as the API takes them: one day is its own end. */
export function daysOf({ known, from, to }: WrittenTime): { from?: string; to?: string } {
  if (known === 'unknown') return {};
  const last = known === 'day' ? from : to;
  return { ...(from !== '' && { from }), ...(last !== '' && { to: last }) };
}
