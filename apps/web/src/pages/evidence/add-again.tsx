import { useState } from 'react';
import { Field } from '../../parts/field.tsx';

interface AddAgainProps {
  readonly name: string;
  readonly again: (because: string) => void;
}

/** Asks why something is added although the same is there. */
export function AddAgain({ name, again }: AddAgainProps) {
  const [because, setBecause] = useState('');
  return (
    <div className="evidence-upload-title">
      <Field label={`Why ${name} is added all the same`} required>
        {(ties) => (
          <input
            className="usa-input"
            {...ties}
            value={because}
            onChange={(event) => setBecause(event.target.value)}
          />
        )}
      </Field>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={because.trim() === ''}
        onClick={() => again(because)}
      >
        Add it all the same
      </button>
    </div>
  );
}
