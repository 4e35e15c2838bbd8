import { useEffect, useRef } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { counted } from '../../words/plain.ts';
import { LeftOutList } from './left-out-list.tsx';
import type { NamedRow } from './left-out.ts';
import type { Signing } from './sign-in-portions.ts';

interface SigningOutcomeProps {
  readonly signing: Signing<NamedRow>;
  readonly close: () => void;
}

/** What was signed, and what was not and why, until the reader puts it away. It takes the focus when it comes. */
export function SigningOutcome({ signing, close }: SigningOutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { left, unsent, unknown, failure } = signing;
  return (
    <section className="result-outcome" aria-labelledby="result-outcome">
      <h3 id="result-outcome" ref={heading} tabIndex={-1}>
        Not everything was signed
      </h3>
      <p>{signedWords(signing)}</p>
      {failure !== undefined && <Failure error={failure} />}
      {unknown.length > 0 && (
        <p>
          No answer came about {counted(unknown.length, 'result')} (row {unknown[0]?.row} to row{' '}
          {unknown.at(-1)?.row}): they were signed together or not at all. The table says which once it is
          read again; they are still chosen, and nothing is signed twice.
        </p>
      )}
      {unsent.length > 0 && (
        <p>
          {counted(unsent.length, 'result')} (from row {unsent[0]?.row} on): not signed, and still chosen.
        </p>
      )}
      {left.length > 0 && (
        <>
          <p>{counted(left.length, 'result')}: not signed, and no longer chosen.</p>
          <LeftOutList rows={left} />
        </>
      )}
      <button type="button" className="usa-button usa-button--outline" onClick={close}>
        Put this away
      </button>
    </section>
  );
}

/** What was signed, in a sentence. */
export const signedWords = ({ signed, acts }: Pick<Signing<NamedRow>, 'signed' | 'acts'>): string =>
  acts > 1
    ? `Signed: ${counted(signed, 'result')}, in ${acts} acts.`
    : `Signed: ${counted(signed, 'result')}.`;
