import './reading-parts.css';
import { useEffect, useRef } from 'react';
import { Failure } from './failure.tsx';

/** Why a form could not be sent. It takes the focus each time, so that nobody has to look for it. */
export function FormFailure({ error }: { readonly error: unknown }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) summary.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div ref={summary} tabIndex={-1} className="part-form-failure">
      <Failure error={error} />
    </div>
  );
}
