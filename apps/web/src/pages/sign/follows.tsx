import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useInstrumentName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted, plain, sentence } from '../../words/plain.ts';

type Review = Schema<'ReviewedAct'>;

interface FollowsProps {
  readonly review: UseQueryResult<Review>;
  readonly isComplete: boolean;
}

/** What would follow, as the server found by trying the act and undoing it. */
export function Follows({ review, isComplete }: FollowsProps) {
  return (
    <section className="sign-follows" aria-labelledby="follows">
      <h2 id="follows">What follows</h2>
      <p className="part-clears">
        Tried on the record as it stands, by the rules that will apply, and undone.
      </p>
      {!isComplete && <p>Fill in what the act asks for, and what follows from it is shown here.</p>}
      {isComplete && review.isError && <NotTried error={review.error} />}
      {isComplete && !review.isError && review.data && <Found review={review.data} />}
      {isComplete && review.isPending && <p role="status">Trying it …</p>}
    </section>
  );
}

/** What colleagues did meanwhile stands in the form, where it can be read again. */
function NotTried({ error }: { readonly error: Error }) {
  if (error instanceof RefusedError && error.refusal.kind === 'stale')
    return <p>Not tried: the proceeding was changed after you read it.</p>;
  return <Failure error={error} />;
}

function Found({ review: { from, to, follows } }: { readonly review: Review }) {
  const { bar, transfers, notices, clocksStarted, clocksEnded, records } = follows;
  return (
    <dl className="sign-found">
      <dt>The proceeding</dt>
      <dd>{from === to ? `Stays: ${to}` : to}</dd>
      <dt>Bar</dt>
      <dd>
        {bar === null
          ? 'None begins or ends.'
          : bar === 'begins'
            ? 'A bar begins today.'
            : 'The bar ends today.'}
      </dd>
      {bar !== null && (
        <>
          <dt>{bar === 'begins' ? 'Transfers that stop' : 'Transfers no longer held by this law'}</dt>
          <dd>
            <Transfers transfers={transfers} />
          </dd>
        </>
      )}
      <dt>Who must be told</dt>
      <dd>{notices.length === 0 ? 'Nobody, by this act.' : <Notices notices={notices} />}</dd>
      <dt>Clocks</dt>
      <dd>
        <Clocks started={clocksStarted} ended={clocksEnded} />
      </dd>
      {records.length > 0 && (
        <>
          <dt>Also put on record</dt>
          <dd>{records.map(sentence).join('; ')}</dd>
        </>
      )}
    </dl>
  );
}

const SHOWN = 8;

function Transfers({ transfers }: { readonly transfers: Review['follows']['transfers'] }) {
  const nameOf = useInstrumentName();
  if (transfers.length === 0) return 'None is under way.';
  return (
    <>
      <ul>
        {transfers.slice(0, SHOWN).map(({ transferId, title, instrumentId, state }) => (
          <li key={transferId}>
            <Link to={`/transfers/${transferId}`}>
              <Name>{title}</Name>
            </Link>{' '}
            <span className="part-clears">
              ({nameOf(instrumentId)}, {plain(state)})
            </span>
          </li>
        ))}
      </ul>
      {transfers.length > SHOWN && <p>and {counted(transfers.length - SHOWN, 'more')}.</p>}
    </>
  );
}

function Notices({ notices }: { readonly notices: Review['follows']['notices'] }) {
  const byTitle = Map.groupBy(notices, ({ title }) => title);
  return (
    <ul>
      {[...byTitle].map(([title, same]) => (
        <li key={title}>
          {title} <cite>{same[0]?.cite}</cite>
          <div className="part-clears">
            To: {same.map(({ recipient }) => recipient).join('; ')}. {ended(sentence(same[0]?.timing ?? ''))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** With a full stop, where the law's own words have none. */
const ended = (words: string): string => (words === '' || words.endsWith('.') ? words : `${words}.`);

type Clock = Review['follows']['clocksStarted'][number];

function Clocks({
  started,
  ended,
}: {
  readonly started: readonly Clock[];
  readonly ended: readonly Clock[];
}) {
  if (started.length + ended.length === 0) return 'None starts or ends.';
  return (
    <ul>
      {started.map(({ words, cite, due }) => (
        <li key={words}>
          Starts: {words} <cite>{cite}</cite>
          {due !== null && (
            <>
              {' '}
              Last day: <When at={due} />.
            </>
          )}
        </li>
      ))}
      {ended.map(({ words, cite }) => (
        <li key={words}>
          Ends: {words} <cite>{cite}</cite>
        </li>
      ))}
    </ul>
  );
}
