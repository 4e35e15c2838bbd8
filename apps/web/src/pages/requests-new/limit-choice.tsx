import type { Schema } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';
import { counted } from '../../words/plain.ts';

/** A file above the post's limit goes in parts, one request each, or whole with a reason. */
export type SendingHow = 'parts' | 'whole';

interface LimitChoiceProps {
  readonly preview: Schema<'RequestPreview'>;
  readonly post: Schema<'Post'>;
  readonly how: SendingHow;
  readonly choose: (how: SendingHow) => void;
  /** Parts that were not taken yet. */
  readonly left: number;
  readonly reason: string;
  readonly write: (text: string) => void;
  readonly error: string | undefined;
}

/** What to do with a file that makes more nominations than its post takes at once. */
export function LimitChoice({ preview, post, how, choose, left, reason, write, error }: LimitChoiceProps) {
  const { limit, totals } = preview;
  const gone = limit.parts.length - left;
  return (
    <fieldset className="usa-fieldset requests-limit">
      <legend className="usa-legend">
        {counted(totals.nominations, 'nomination')}: {post.name} takes{' '}
        {limit.maxBatch.toLocaleString('en-US')} in one request
      </legend>
      <p className="usa-hint">A setting of the post, not a rule of law.</p>
      <Choice how="parts" chosen={how} choose={choose}>
        Send it in {counted(limit.parts.length, 'part')}, one request each
        {how === 'parts' && gone > 0 && ` (${gone} taken before, ${left} left)`}
      </Choice>
      <Choice how="whole" chosen={how} choose={choose}>
        Send it whole, with the reason
      </Choice>
      {how === 'whole' && (
        <Field label="Why it is sent whole" required error={error}>
          {(ties) => (
            <textarea
              className="usa-textarea"
              rows={3}
              {...ties}
              value={reason}
              onChange={(event) => write(event.target.value)}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly how: SendingHow;
  readonly chosen: SendingHow;
  readonly choose: (how: SendingHow) => void;
  readonly children: React.ReactNode;
}

function Choice({ how, chosen, choose, children }: ChoiceProps) {
  return (
    <label className="part-check">
      <input type="radio" name="how" checked={chosen === how} onChange={() => choose(how)} /> {children}
    </label>
  );
}
