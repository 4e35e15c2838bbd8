import { Link } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Empty } from '../../parts/empty.tsx';
import './my-work.css';
import { Queues } from './queues.tsx';

/** What waits for whoever is signed in: queues computed by the server from their roles and from where things stand. */
export function MyWork() {
  const { permissions } = useSignedIn();
  const reads = permissions.includes('case.read');
  return (
    <>
      <PageHeading>My work</PageHeading>
      {reads ? <Queues /> : <NoQueues />}
    </>
  );
}

/** For who works on accounts, or reports from outside. */
function NoQueues() {
  const { permissions } = useSignedIn();
  return (
    <Empty>
      <p>Your role has no queue: what waits in cases and requests is not shown to it.</p>
      {permissions.includes('account.manage') && (
        <p>
          <Link to="/administration">Accounts, posts, and steps that nobody may do</Link>
        </p>
      )}
      {permissions.includes('information.submit') && (
        <p>
          <Link to="/information/new">Put information on record</Link> under your name,{' '}
          <Link to="/report">report an abuse without it</Link>, or{' '}
          <Link to="/report/status">see where a report is</Link>.
        </p>
      )}
    </Empty>
  );
}
