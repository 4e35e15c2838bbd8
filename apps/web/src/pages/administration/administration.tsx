import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useStaffing } from '../../data/staffing.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Failure } from '../../parts/failure.tsx';

/** What an administrator looks after. No page of it shows anything of a case. */
export function Administration() {
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: async () => (await ask(client.GET('/api/accounts'))).accounts,
  });
  const posts = useQuery({
    queryKey: ['posts'],
    queryFn: async () => (await ask(client.GET('/api/posts'))).posts,
  });
  const staffing = useStaffing();
  const failed = [accounts, posts, staffing].find(({ isError }) => isError);
  const active = accounts.data?.filter(({ disabledAt }) => disabledAt === null).length;
  const parts = [
    ['/administration/accounts', 'Accounts', active, 'Active ones. Who may do what, for which countries.'],
    ['/administration/posts', 'Posts', posts.data?.length, 'Limits, lead times and holidays of each post.'],
    [
      '/administration/steps',
      'Steps without anybody',
      staffing.data?.steps.length,
      'Steps that nobody may do now, by country, law and post.',
    ],
  ] as const;
  return (
    <>
      <PageHeading>Administration</PageHeading>
      {failed && <Failure error={failed.error} again={() => void failed.refetch()} />}
      <ul className="part-counts">
        {parts.map(([to, title, count, words]) => (
          <li key={to}>
            <Link to={to}>
              {title}
              <strong>{count ?? ' '}</strong>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
