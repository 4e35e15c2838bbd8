import { Link } from 'react-router';
import { useState } from 'react';
import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { When } from '../../parts/when.tsx';
import { plain } from '../../words/plain.ts';
import type { Clock } from './clock-words.ts';
import { addressOf } from './clock-words.ts';

/** What runs, and on opening how its last day was found: what began it, each day counted or passed over, what would end it. */
export function ClockExplained({ clock }: { readonly clock: Clock }) {
  const [opened, setOpened] = useState(false);
  const { words, cite } = clock;
  const address = addressOf(clock);
  return (
    <div className="clocks-what">
      {address === null ? words : <Link to={address}>{words}</Link>} {cite !== null && <cite>{cite}</cite>}
      <details className="clocks-why" onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>How this day was found</summary>
        {opened && <Why clock={clock} />}
      </details>
    </div>
  );
}

function Why({ clock: { computed, startedBy, endsBy, since, provenance } }: { readonly clock: Clock }) {
  return (
    <>
      <p>
        Begun <When at={since} /> by {plain(startedBy)}.{' '}
        {endsBy === null ? 'Only its last day ends it.' : `Ended by ${plain(endsBy)}.`}
      </p>
      {computed === null ? (
        <p>A day on record ends it; nothing is counted.</p>
      ) : (
        <>
          <p>{computed.words}</p>
          <ol className="clocks-days">
            {computed.days.map((day) => (
              <Day key={day.date} day={day} />
            ))}
          </ol>
        </>
      )}
      {provenance && <ReadWhere source={provenance} />}
    </>
  );
}

function Day({ day: { date, number, skipped } }: { readonly day: Schema<'ClockDay'> }) {
  return (
    <li className={skipped === null ? undefined : 'clocks-skipped'}>
      <When at={date} />: {skipped === null ? `day ${number ?? ''}` : `not counted (${skipped})`}
    </li>
  );
}
