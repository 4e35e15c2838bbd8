import { usePosts } from '../requests/use-catalogues.ts';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';

/** The settings of the post, to be read; an administrator changes them. */
export function PostSettings({ id }: { readonly id: string }) {
  const { data: posts = [] } = usePosts();
  const post = posts.find((one) => one.id === id);
  if (post === undefined) return null;
  const lines = [
    ['Nominations in one request, at most', post.maxBatch.toLocaleString('en-US')],
    ['To the courtesy checks before it is needed', `${post.courtesyLeadBusinessDays} business days`],
    ['Courtesy checks take at most', `${post.courtesyCheckBusinessDays} business days`],
    ['To Leahy vetting before it is needed', `${post.leahyLeadBusinessDays} business days`],
    ['An approval counts for', counted(post.validityMonths, 'month')],
    ['Contact', post.contact ?? 'none'],
  ] as const;
  return (
    <details className="request-post">
      <summary>Settings of the post: {post.name}</summary>
      <dl className="part-lines">
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>Holidays</dt>
          <dd>
            {post.holidays.length === 0 ? (
              'none entered; only Saturdays and Sundays are passed over'
            ) : (
              <ul className="part-plain">
                {post.holidays.map(({ date, name }) => (
                  <li key={date}>
                    <When at={date} />: {name}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </details>
  );
}
