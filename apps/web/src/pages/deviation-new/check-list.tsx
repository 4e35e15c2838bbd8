import { useId } from 'react';

interface CheckListProps {
  readonly title: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly chosen: readonly string[];
  readonly toggle: (value: string, on: boolean) => void;
}

/** Several of a closed list. */
export function CheckList({ title, help, error, choices, chosen, toggle }: CheckListProps) {
  const id = useId();
  return (
    <fieldset className="usa-fieldset" aria-describedby={`${id}-help ${error ? `${id}-error` : ''}`}>
      <legend className="usa-label">{title}</legend>
      <div className="usa-hint" id={`${id}-help`}>
        {help}
      </div>
      {error && (
        <span className="usa-error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      {choices.map(([value, words]) => (
        <div className="usa-checkbox" key={value}>
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`${id}-${value}`}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          <label className="usa-checkbox__label" htmlFor={`${id}-${value}`}>
            <bdi>{words}</bdi>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
