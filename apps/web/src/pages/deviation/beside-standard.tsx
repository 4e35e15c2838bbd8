import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { Asked } from '../../parts/asked.tsx';
import { When } from '../../parts/when.tsx';
import './deviation.css';

type Beside = Schema<'ExplainedBeside'>;

/** How a case's proceedings stand, as the API explains them. */
export const useExplained = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'explain'],
    queryFn: () => ask(client.GET('/api/cases/{id}/explain', { params: { path: { id: caseId } } })),
  });

interface BesideStandardProps {
  readonly caseId: string;
  readonly proceedingId: string;
}

const CONCLUSIONS: Readonly<Record<Schema<'Conclusion'>, string>> = {
  'bar-supported': 'The findings on record support a bar.',
  'needs-review': 'A question is undetermined: neither a bar nor its absence is supported.',
  'not-supported': 'The findings on record do not support a bar.',
};

/** What the forum comes to, and beside it what the standard process comes to on the same record. */
export function BesideStandard({ caseId, proceedingId }: BesideStandardProps) {
  const query = useExplained(caseId);
  if (query.error instanceof RefusedError && query.error.status === 403)
    return <p>The standard result is shown to who may open the case. {query.error.message}</p>;
  return (
    <Asked query={query} what="the standard result">
      {({ proceedings }) => {
        const found = proceedings.find(({ id }) => id === proceedingId);
        return found ? <Both one={found} /> : <p>The proceeding is not open to you.</p>;
      }}
    </Asked>
  );
}

function Both({ one: { forum, standard, words, standing } }: { readonly one: Beside }) {
  return (
    <dl className="deviation-beside">
      <div>
        <dt>Under the forum</dt>
        <dd>
          {words}
          {forum ? (
            <>
              {' '}
              {forum.result?.words ?? forum.words}
              {forum.waitsUntil !== null && (
                <>
                  {' '}
                  It waits for the government until <When at={forum.waitsUntil} />.
                </>
              )}
            </>
          ) : (
            ' No forum is applied any more.'
          )}
        </dd>
      </div>
      <div>
        <dt>Under the standard process</dt>
        <dd>
          {standard ? standard.standing.words : standing.words}{' '}
          {forum && CONCLUSIONS[forum.standardConclusion]}
        </dd>
      </div>
    </dl>
  );
}
