import { useState } from 'react';
import { Field } from '../../parts/field.tsx';
import { dayInWords } from '../../words/dates.ts';
import type { UnitTime } from './unit-time.ts';
import { firstOfMonth, monthOf, today } from './unit-time.ts';

interface TimeChoiceProps {
  readonly time: UnitTime;
  /** The day that "as known on" was asked with; empty for now. */
  readonly known: string;
  /** Days on which something about the unit began or ended. */
  readonly changes: readonly string[];
  readonly choose: (next: { readonly asOf?: string; readonly known?: string }) => void;
}

/** The day in the world and the day of knowledge: a slider by months, from change to change, and to the day. */
export function TimeChoice({ time: { asOf }, known, changes, choose }: TimeChoiceProps) {
  const earlier = changes.findLast((day) => day < asOf);
  const later = changes.find((day) => day > asOf);
  return (
    <div className="unit-time">
      <Slider asOf={asOf} from={changes[0] ?? asOf} choose={(day) => choose({ asOf: day })} />
      <div className="unit-time-exact">
        <Field label="As of the day" required>
          {(ties) => (
            <input
              type="date"
              className="usa-input"
              {...ties}
              value={asOf}
              onChange={(event) => event.target.value !== '' && choose({ asOf: event.target.value })}
            />
          )}
        </Field>
        <Field label="As known on">
          {(ties) => (
            <input
              type="date"
              className="usa-input"
              {...ties}
              max={today()}
              value={known}
              onChange={(event) => choose({ known: event.target.value })}
            />
          )}
        </Field>
        <div className="unit-time-steps">
          <Step to={earlier} words="Change before" choose={choose} />
          <Step to={later} words="Change after" choose={choose} />
          <Step to={asOf === today() ? undefined : today()} words="Today" choose={choose} />
        </div>
      </div>
    </div>
  );
}

interface StepProps {
  readonly to: string | undefined;
  readonly words: string;
  readonly choose: TimeChoiceProps['choose'];
}

function Step({ to, words, choose }: StepProps) {
  return (
    <button
      type="button"
      className="usa-button usa-button--outline"
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && choose({ asOf: to })}
    >
      {words}
      {to !== undefined && words !== 'Today' && <span className="unit-time-day"> {dayInWords(to)}</span>}
    </button>
  );
}

interface SliderProps {
  readonly asOf: string;
  readonly from: string;
  readonly choose: (day: string) => void;
}

/** The day is asked with when the slider is let go, or when a key moved it. */
function Slider({ asOf, from, choose }: SliderProps) {
  const [moved, setMoved] = useState<number>();
  const month = moved ?? monthOf(asOf);
  const first = Math.min(monthOf(from), monthOf(asOf));
  const shown = month === monthOf(asOf) ? asOf : firstOfMonth(month);
  const settle = () => {
    if (shown !== asOf) choose(shown);
    setMoved(undefined);
  };
  return (
    <Field label={`Time: ${dayInWords(shown)}`} required>
      {(ties) => (
        <input
          type="range"
          className="usa-range unit-slider"
          {...ties}
          min={first}
          max={Math.max(monthOf(today()), monthOf(asOf))}
          step={1}
          value={month}
          aria-valuetext={dayInWords(shown)}
          onChange={(event) => setMoved(Number(event.target.value))}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
      )}
    </Field>
  );
}
