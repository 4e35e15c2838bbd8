import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { AdministrationLinks } from '../../parts/administration-links.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { PostForm } from './post-form.tsx';
import type { Post } from './post.ts';

const COLUMNS: readonly Column<Post>[] = [
  {
    id: 'name',
    title: 'Post',
    show: ({ id, name }) => (
      <Link to={`?post=${id}`} state={{ keepFocus: true }}>
        <Name>{name}</Name>
      </Link>
    ),
  },
  { id: 'country', title: 'Country', show: ({ country }) => <Country code={country} /> },
  { id: 'batch', title: 'Nominations in a request', numeric: true, show: ({ maxBatch }) => maxBatch },
  {
    id: 'lead',
    title: 'Leahy lead, business days',
    numeric: true,
    show: ({ leahyLeadBusinessDays }) => leahyLeadBusinessDays,
  },
  {
    id: 'courtesy',
    title: 'Courtesy checks, business days',
    numeric: true,
    show: ({ courtesyCheckBusinessDays }) => courtesyCheckBusinessDays,
  },
  {
    id: 'valid',
    title: 'Approval counts, months',
    numeric: true,
    show: ({ validityMonths }) => validityMonths,
  },
  {
    id: 'holidays',
    title: 'Holidays',
    numeric: true,
    optional: true,
    show: ({ holidays }) => holidays.length,
  },
];

/** The posts with their settings; one is changed below the list, its name in the address. */
export function Posts() {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const manages = permissions.includes('settings.manage');
  const query = useQuery({
    queryKey: ['posts'],
    queryFn: async () => (await ask(client.GET('/api/posts'))).posts,
  });
  const chosen = search.get('post');
  return (
    <>
      <PageHeading>Posts</PageHeading>
      {permissions.includes('account.read') && <AdministrationLinks />}
      <p>
        What each post has settled. These are policies of ours, not the law; requests under way take a change
        at once.
      </p>
      <Asked query={query} what="the posts">
        {(posts) => (
          <>
            <DataTable
              id="posts"
              caption="Posts, by name"
              columns={COLUMNS}
              rows={posts}
              keyOf={({ id }) => id}
              empty={<p>There is no post yet. Requests are submitted by a post; add the first one below.</p>}
            />
            {manages && chosen !== 'new' && (
              <p>
                <Link to="?post=new" state={{ keepFocus: true }}>
                  Add a post
                </Link>
              </p>
            )}
            {manages && chosen !== null && (
              <PostForm key={chosen} post={posts.find(({ id }) => id === chosen)} />
            )}
          </>
        )}
      </Asked>
    </>
  );
}

function Country({ code }: { readonly code: string }) {
  const nameOf = useCountryName();
  return <Name>{nameOf(code)}</Name>;
}
