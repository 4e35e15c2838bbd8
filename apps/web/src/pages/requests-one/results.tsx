import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { counted } from '../../words/plain.ts';
import { ResultDesk } from './result-desk.tsx';
import { keyOfNomination, pageOfNominations } from './use-nominations.ts';

type Sheet = Schema<'ShownRequest'>;

const FILTERS = [
  ['none', 'Without result'],
  ['approved', 'Approved'],
  ['suspended', 'Suspended'],
  ['rejected', 'Rejected'],
  ['canceled', 'Canceled'],
  ['matched', 'Matched to an earlier one'],
  ['reopened', 'Reopened'],
] as const;

/** The results of a request: signed for many nominations in one act, reopened one by one, and given out as a sheet. */
export function Results({ sheet }: { readonly sheet: Sheet }) {
  const { permissions } = useSignedIn();
  const [search] = useSearchParams();
  const { id } = sheet.request;
  const chosen = FILTERS.find(([value]) => value === search.get('result'))?.[0];
  const list = useReadOn({
    id: `results:${id}`,
    key: ['nominations', id, 'results', chosen ?? 'all'],
    read: (page) => pageOfNominations(id, chosen === undefined ? {} : { result: chosen }, page),
    keyOf: keyOfNomination,
    sizes: [100, 100],
  });
  return (
    <section aria-labelledby="results">
      <h2 id="results">Results</h2>
      <Facts sheet={sheet} />
      <ResultLinks chosen={chosen} />
      {!permissions.includes('result.sign') && (
        <p className="usa-hint">A post vetter, an analyst or a deciding official signs results; you read.</p>
      )}
      <Asked query={list} what="results">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>
              <p>
                No nomination has that result. <Link to="?view=results">Show all</Link>.
              </p>
            </Empty>
          ) : (
            <ResultDesk sheet={sheet} nominations={rows} list={list} filter={chosen} key={chosen} />
          )
        }
      </Asked>
    </section>
  );
}

function Facts({ sheet: { facts, request } }: { readonly sheet: Sheet }) {
  const { nominations, withoutResult, suspended } = facts;
  return (
    <div className="result-facts">
      <p>
        {counted(nominations, 'nomination')}, {withoutResult.toLocaleString('en-US')} without a result
        {suspended > 0 && `, ${suspended.toLocaleString('en-US')} suspended`}.
      </p>
      <a
        className="usa-button usa-button--outline"
        href={`/api/requests/${request.id}/results.csv`}
        download="results.csv"
      >
        Download the result sheet (CSV)
      </a>
    </div>
  );
}

function ResultLinks({ chosen }: { readonly chosen: string | undefined }) {
  const choices = [[undefined, 'All'] as const, ...FILTERS];
  return (
    <nav aria-label="Nominations by their result" className="part-choices">
      <ul>
        {choices.map(([value, words]) => (
          <li key={words}>
            <Link
              to={value === undefined ? '?view=results' : `?view=results&result=${value}`}
              state={{ keepFocus: true }}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
