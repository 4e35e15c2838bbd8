import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { PageLinks } from '../../parts/page-links.tsx';

type Change = Schema<'CandidateChange'>;

const PAGE = 50;
const WHAT: Readonly<Record<Change['what'], string>> = { came: 'Came', went: 'Went', moved: 'Moved' };

/** What the newest search found otherwise than the one before it, row by row, each with why. */
export function SearchChanges({ sheet }: { readonly sheet: Schema<'ShownRequest'> }) {
  const [search] = useSearchParams();
  const { id } = sheet.request;
  const after = Number(search.get('after') ?? 0);
  const query = useQuery({
    queryKey: ['request-changes', id, sheet.screening?.finishedAt, after],
    queryFn: async () => {
      const asked = { after, limit: PAGE };
      const found = await ask(
        client.GET('/api/requests/{id}/changes', { params: { path: { id }, query: asked } }),
      );
      return found.nominations;
    },
  });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What a search changed</h2>
      <Asked query={query} what="changes">
        {(nominations) =>
          nominations.length === 0 ? (
            <Empty>
              <p>The newest search found what the one before it had found.</p>
            </Empty>
          ) : (
            <>
              <ol className="part-plain file-rows">
                {nominations.map(({ nominationId, row, unitText, changes }) => (
                  <li key={nominationId} className="file-row">
                    <h3>
                      Row {row}: <Name>{unitText}</Name>
                    </h3>
                    <ul>
                      {changes.map((change) => (
                        <OneChange key={change.unitId} change={change} />
                      ))}
                    </ul>
                  </li>
                ))}
              </ol>
              <PageLinks next={nominations.length === PAGE ? String(nominations.at(-1)?.ordinal) : null} />
            </>
          )
        }
      </Asked>
    </section>
  );
}

function OneChange({ change: { name, what, from, to, because } }: { readonly change: Change }) {
  const scores = [from, to].flatMap((mark) => (mark ? [mark.score.toFixed(2)] : []));
  return (
    <li>
      <strong>{WHAT[what]}</strong>: <Name>{name}</Name>
      {scores.length > 0 && ` (${scores.join(' to ')})`}
      <ul>
        {because.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
