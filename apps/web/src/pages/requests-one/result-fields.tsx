import type { ReactNode } from 'react';
import { Field } from '../../parts/field.tsx';
import type { Saying } from './saying.ts';
import { ABOUT_WORDS, RESULT_WORDS, SUSPENSION_WORDS } from './result-words.ts';

interface ResultFieldsProps {
  readonly saying: Saying;
  readonly write: (field: string, text: string) => void;
  readonly children: ReactNode;
}

/** What is said of the chosen rows: one result, whom it is about, and the reasons. */
export function ResultFields({ saying, write, children }: ResultFieldsProps) {
  return (
    <div className="result-fields" role="group" aria-label="What is signed">
      <div className="result-choices">
        <Choice
          label="Result"
          value={saying.result}
          words={RESULT_WORDS}
          write={(text) => write('result', text)}
        />
        <Choice
          label="About"
          value={saying.about}
          words={ABOUT_WORDS}
          write={(text) => write('about', text)}
        />
        {saying.result === 'suspended' && (
          <Choice
            label="What is waited for"
            value={saying.suspension ?? ''}
            words={SUSPENSION_WORDS}
            empty="Choose"
            write={(text) => write('suspension', text)}
          />
        )}
      </div>
      <Field
        label="Reasons"
        required
        help="They are kept with every result of this act, and given to the programme."
      >
        {(ties) => (
          <textarea
            className="usa-textarea result-reasons"
            rows={3}
            {...ties}
            value={saying.reasons}
            onChange={(event) => write('reasons', event.target.value)}
          />
        )}
      </Field>
      <div className="result-buttons">{children}</div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly words: Readonly<Record<string, string>>;
  readonly empty?: string;
  readonly write: (text: string) => void;
}

function Choice({ label, value, words, empty, write }: ChoiceProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {Object.entries(words).map(([one, said]) => (
            <option key={one} value={one}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
