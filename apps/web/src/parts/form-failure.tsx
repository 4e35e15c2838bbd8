import { useEffect, useRef } from 'react';
import { RefusedError } from '../data/refused-error.ts';
import { Failure } from './failure.tsx';

interface FormFailureProps {
  readonly error: unknown;
  /** What is required and was left empty, by its label. */
  readonly missing?: readonly string[];
  /** By the API's name of a field, what the form calls it. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Why a form was not taken, above its button; it takes the focus, so that nobody misses it. */
export function FormFailure({ error, missing = [], labels = {} }: FormFailureProps) {
  const box = useRef<HTMLDivElement>(null);
  const shows = missing.length > 0 || Boolean(error);
  useEffect(() => {
    if (shows) box.current?.focus();
    // Not while the list of what is missing grows shorter: somebody is writing then.
  }, [shows, error]);
  if (!shows) return null;
  return (
    <div ref={box} tabIndex={-1} className="part-form-failure">
      {missing.length > 0 ? (
        <div className="usa-alert usa-alert--error usa-alert--slim" role="alert">
          <div className="usa-alert__body">
            <p className="usa-alert__text">Still to be filled in: {missing.join(', ')}.</p>
          </div>
        </div>
      ) : (
        <Failure error={named(error, labels)} />
      )}
    </div>
  );
}

/** The same refusal with its faults under the names that the form uses. */
function named(error: unknown, labels: Readonly<Record<string, string>>): unknown {
  if (!(error instanceof RefusedError)) return error;
  const faults = error.refusal.faults?.map((fault) => ({
    ...fault,
    where: labels[fault.where] ?? fault.where,
  }));
  return new RefusedError(error.status, { ...error.refusal, ...(faults && { faults }) }, error.requestId);
}
