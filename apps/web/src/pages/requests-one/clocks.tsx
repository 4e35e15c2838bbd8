import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';

type Clock = Schema<'RequestClock'>;

const WORDS: Readonly<Record<Clock['standing'], string>> = {
  'not-started': 'Not started',
  running: 'Running',
  overdue: 'Overdue',
  met: 'Met',
  'met-late': 'Met late',
};

/** The time limits of the post. Each shows how its day was found: what was counted, and what was passed over. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  return (
    <>
      <p className="usa-hint">Policy of the post, never law; no limit moves the request by itself.</p>
      <div className="part-table-scroll" role="region" aria-label="Table of the time limits" tabIndex={0}>
        <table className="usa-table usa-table--borderless request-clocks">
          <caption className="usa-sr-only">Time limits</caption>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col">Due</th>
              <th scope="col">Where it stands</th>
            </tr>
          </thead>
          <tbody>
            {clocks.map((clock) => (
              <tr key={clock.id}>
                <th scope="row">
                  {clock.words}
                  {clock.computed && <Counting computed={clock.computed} />}
                </th>
                <td>{clock.due ? <When at={clock.due} /> : 'no day yet'}</td>
                <td>
                  {clock.standing === 'overdue' ? <strong>{WORDS.overdue}</strong> : WORDS[clock.standing]}
                  {clock.metOn && (
                    <>
                      {' '}
                      on <When at={clock.metOn} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Counting({ computed }: { readonly computed: NonNullable<Clock['computed']> }) {
  const passed = computed.days.filter(({ skipped }) => skipped !== null);
  return (
    <details className="request-counting">
      <summary>How it was counted</summary>
      <p>{computed.words}</p>
      <ul>
        {passed.map(({ date, skipped }) => (
          <li key={date}>
            <When at={date} />: passed over, {skipped}
          </li>
        ))}
      </ul>
    </details>
  );
}
