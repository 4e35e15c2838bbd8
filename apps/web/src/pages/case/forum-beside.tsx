import { Link } from 'react-router';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import type { Explained } from './case-data.ts';
import { ASSISTANCE } from './compare.tsx';

const CONCLUSION = {
  'bar-supported': 'The findings on record support a bar.',
  'needs-review': 'The findings on record leave questions open.',
  'not-supported': 'The findings on record do not support a bar.',
} as const;

/** A special process that a deviation applies, with the standard process's result on the same record beside it. */
export function ForumBeside({ proceeding }: { readonly proceeding: Explained }) {
  const { forum, standard, standing, state } = proceeding;
  if (!forum) return null;
  return (
    <section className="case-forum" aria-labelledby="forum">
      <h3 id="forum">A special process is applied by a deviation</h3>
      <div className="case-beside">
        <div>
          <h4>
            The forum: <Name>{forum.forumName ?? 'unnamed'}</Name>
          </h4>
          <p>{forum.words}</p>
          <p>
            {forum.result ? (
              <>
                {sentence(forum.result.outcome)}: {forum.result.words}
              </>
            ) : (
              'It is over and comes to nothing any more.'
            )}
          </p>
          {forum.waitsUntil && (
            <p>
              It waits for the government until <When at={forum.waitsUntil} />.
            </p>
          )}
          <p>
            Stands: {sentence(state)}. {ASSISTANCE[standing.kind] ?? sentence(standing.kind)}.
          </p>
          <p>
            <Link to={`/deviations/${forum.deviationId}`}>The deviation</Link>, until{' '}
            <When at={forum.expiresOn} />
          </p>
        </div>
        <div>
          <h4>The standard process, on the same record</h4>
          <p>{CONCLUSION[forum.standardConclusion]}</p>
          {standard && (
            <>
              <p>{standard.words}</p>
              <p>
                Stands: {sentence(standard.state)}.{' '}
                {ASSISTANCE[standard.standing.kind] ?? sentence(standard.standing.kind)}.
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
