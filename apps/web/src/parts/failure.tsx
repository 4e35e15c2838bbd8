import { Link, useLocation } from 'react-router';
import { doorAddress } from '../data/door-address.ts';
import { PasskeyError } from '../data/passkeys.ts';
import { OfflineError, RefusedError } from '../data/refused-error.ts';
import { withMoments } from '../words/dates.ts';
import { RefusalDetails } from './refusal-details.tsx';

interface FailureProps {
  readonly error: unknown;
  /** Offered as "Try again" where trying again can help. */
  readonly again?: (() => void) | undefined;
}

/** Why something could not be shown or done: the refusal's own sentence with what stands in the way, or that the server is away. */
export function Failure({ error, again }: FailureProps) {
  const refusal = error instanceof RefusedError ? error.refusal : undefined;
  const number = error instanceof RefusedError ? error.requestId : undefined;
  const blocked = refusal?.kind === 'blocked';
  return (
    <div
      className={`usa-alert ${blocked ? 'usa-alert--warning' : 'usa-alert--error'} part-failure`}
      role="alert"
    >
      <div className="usa-alert__body">
        <p className="usa-alert__text">{sentenceOf(error)}</p>
        {refusal && <RefusalDetails refusal={refusal} />}
        {number && <p>Report it with the number {number}.</p>}
        <WayOn caseId={refusal?.caseId} again={refusal?.kind === 'not-found' ? undefined : again} />
      </div>
    </div>
  );
}

/** To the declaration where one is missing; to another try where that can help. */
function WayOn({ caseId, again }: { readonly caseId: string | undefined } & Pick<FailureProps, 'again'>) {
  if (caseId !== undefined) return <ToDoor caseId={caseId} />;
  return (
    again && (
      <button type="button" className="usa-button usa-button--outline" onClick={again}>
        Try again
      </button>
    )
  );
}

/** Where a declaration is missing: the way to it, and from there back to here. */
function ToDoor({ caseId }: { readonly caseId: string }) {
  const { pathname, search } = useLocation();
  return (
    <p>
      <Link to={doorAddress(caseId, pathname + search)}>Declare it, and come back here</Link>
    </p>
  );
}

/** What is not right is named beneath, each by what the form calls it. */
const FIELDS = /^(One field is|\d+ fields are) not right\b.*$/;

const sentenceOf = (error: unknown): string =>
  error instanceof RefusedError || error instanceof OfflineError || error instanceof PasskeyError
    ? withMoments(error.message.replace(FIELDS, 'Some fields need another look:'))
    : 'Something in this page failed. What you wrote is kept; loading the page again may help.';
