import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Empty } from '../../parts/empty.tsx';
import { CaseQueue } from './case-queue.tsx';
import { RequestQueue } from './request-queue.tsx';

/** What waits, for whoever is signed in: the requests and cases of their portfolio, as far as their role reads them. */
export function MyWork() {
  const { permissions } = useSignedIn();
  const [reads, requests] = [permissions.includes('case.read'), permissions.includes('request.read')];
  return (
    <>
      <PageHeading>My work</PageHeading>
      {requests && <RequestQueue />}
      {reads && <CaseQueue />}
      {!reads && !requests && (
        <Empty>
          <p>Your role reads no cases and no requests, so nothing waits for you here.</p>
        </Empty>
      )}
    </>
  );
}
