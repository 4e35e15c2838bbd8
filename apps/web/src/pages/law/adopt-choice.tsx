import { useId } from 'react';
import type { Schema } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import type { Drafts } from '../../parts/use-drafts.ts';
import { sentence } from '../../words/plain.ts';

interface AdoptChoiceProps {
  readonly reading: Schema<'ShownReading'>;
  readonly drafts: Drafts;
  readonly error: unknown;
}

/** Which of the alternatives is adopted: all of them seen at once, in the order of the law's data. */
export function AdoptChoice({ reading: { alternatives }, drafts, error }: AdoptChoiceProps) {
  const id = useId();
  const fault = faultOf(error, 'alternativeId');
  return (
    <fieldset className="usa-fieldset" aria-describedby={fault && `${id}-error`}>
      <legend className="usa-legend">Alternative</legend>
      {fault && (
        <span className="usa-error-message" id={`${id}-error`}>
          {fault}
        </span>
      )}
      {alternatives.map(({ id: way, words }) => (
        <div className="usa-radio" key={way}>
          <input
            className="usa-radio__input"
            type="radio"
            id={`${id}-${way}`}
            name={id}
            checked={drafts.texts['alternativeId'] === way}
            onChange={() => drafts.write('alternativeId', way)}
          />
          <label className="usa-radio__label" htmlFor={`${id}-${way}`}>
            {sentence(way)} <span className="usa-radio__label-description">{words}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
