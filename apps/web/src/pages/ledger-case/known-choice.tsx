import { useState } from 'react';
import { Field } from '../../parts/field.tsx';
import { momentInWords } from '../../words/dates.ts';

interface KnownChoiceProps {
  /** Moments of the acts of the case, oldest first. */
  readonly moments: readonly string[];
  /** The moment asked about; undefined for now. */
  readonly known: string | undefined;
  readonly choose: (moment: string | undefined) => void;
}

/** Steps through the acts of a case: a slider from the first to the last, act by act, or the end of a day. */
export function KnownChoice({ moments, known, choose }: KnownChoiceProps) {
  const [moved, setMoved] = useState<number>();
  const last = moments.length - 1;
  const at =
    moved ??
    (known === undefined
      ? last
      : Math.max(
          0,
          moments.findLastIndex((one) => one <= known),
        ));
  const go = (index: number) => choose(index >= last ? undefined : moments[index]);
  const settle = () => {
    if (moved !== undefined) go(moved);
    setMoved(undefined);
  };
  const shown = moments[at];
  return (
    <div className="ledger-case-known">
      <Field
        label={`After act ${at + 1} of ${moments.length}${shown === undefined ? '' : `: ${momentInWords(shown)}`}`}
        required
      >
        {(ties) => (
          <input
            type="range"
            className="usa-range"
            {...ties}
            min={0}
            max={Math.max(0, last)}
            value={at}
            aria-valuetext={shown === undefined ? '' : momentInWords(shown)}
            onChange={(event) => setMoved(Number(event.target.value))}
            onPointerUp={settle}
            onKeyUp={settle}
            onBlur={settle}
          />
        )}
      </Field>
      <div className="ledger-case-steps">
        <Field label="At the end of the day" required>
          {(ties) => (
            <input
              type="date"
              className="usa-input"
              {...ties}
              value={known?.slice(0, 10) ?? ''}
              onChange={(event) => choose(event.target.value === '' ? undefined : endOf(event.target.value))}
            />
          )}
        </Field>
        <StepButton words="Act before" able={at > 0} press={() => go(at - 1)} />
        <StepButton words="Act after" able={at < last} press={() => go(at + 1)} />
        <StepButton words="Now" able={known !== undefined} press={() => choose(undefined)} />
        <StepButton words="Print" able press={() => globalThis.print()} />
      </div>
    </div>
  );
}

const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();

interface StepButtonProps {
  readonly words: string;
  readonly able: boolean;
  readonly press: () => void;
}

function StepButton({ words, able, press }: StepButtonProps) {
  return (
    <button
      type="button"
      className="usa-button usa-button--outline"
      aria-disabled={!able}
      onClick={() => able && press()}
    >
      {words}
    </button>
  );
}
