import { useRouteError } from 'react-router';
import { Failure } from '../parts/failure.tsx';
import { PageHeading } from './page-heading.tsx';

/** A page that could not be loaded or drawn. What was being written is kept. */
export function PageBroke() {
  const error = useRouteError();
  return (
    <>
      <PageHeading>This page could not be shown</PageHeading>
      <Failure error={error} again={() => globalThis.location.reload()} />
    </>
  );
}
