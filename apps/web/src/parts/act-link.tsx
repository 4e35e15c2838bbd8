import { Link } from 'react-router';
import type { Schema } from '../data/client.ts';
import { signedTitle } from './signed-title.ts';

interface ActLinkProps {
  readonly act: Pick<Schema<'ExplainedAct'>, 'type' | 'params' | 'title'>;
  readonly proceedingId: string;
}

/** Where a signed act is reviewed before it is signed. */
export const signAddress = ({ act, proceedingId }: ActLinkProps): string => {
  const variant = new URLSearchParams(act.params).toString();
  return `/proceedings/${proceedingId}/sign/${act.type}${variant && `?${variant}`}`;
};

/** Leads to the review of a signed act: what will be signed, and what follows from it. */
export function ActLink(props: ActLinkProps) {
  return (
    <Link className="usa-button" to={signAddress(props)}>
      Review and sign: {signedTitle(props.act)}
    </Link>
  );
}
