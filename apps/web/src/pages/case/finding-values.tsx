import { useEffect, useRef } from 'react';
import type { MatrixRow } from '../../parts/matrix.tsx';

interface FindingValuesProps {
  readonly row: MatrixRow;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly choose: (value: string) => void;
}

const VALUES = [
  ['met', 'Met'],
  ['unmet', 'Not met'],
  ['undetermined', 'Undetermined'],
] as const;

/** The three answers to a question of the law. The first takes the focus when the form opens. */
export function FindingValues({ row, help, error, value, choose }: FindingValuesProps) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-label">Finding on {row.title}</legend>
      <p className="usa-hint">{help}</p>
      {error && <span className="usa-error-message">{error}</span>}
      <div className="case-values">
        {VALUES.map(([one, words], index) => (
          <div key={one} className="usa-radio">
            <input
              ref={index === 0 ? first : undefined}
              className="usa-radio__input"
              type="radio"
              id={`${row.id}-${one}`}
              name={`value-${row.id}`}
              checked={value === one}
              onChange={() => choose(one)}
            />
            <label className="usa-radio__label" htmlFor={`${row.id}-${one}`}>
              {words}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
