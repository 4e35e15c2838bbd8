import { Link } from 'react-router';
import { PageHeading } from './page-heading.tsx';

/** There is no page at this address. */
export function NotFound() {
  return (
    <>
      <PageHeading>There is no page here</PageHeading>
      <p>
        The address may have been cut when it was copied. <Link to="/">Go to My work</Link>.
      </p>
    </>
  );
}
