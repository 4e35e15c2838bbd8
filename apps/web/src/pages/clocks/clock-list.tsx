import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { When } from '../../parts/when.tsx';
import { ClockExplained } from './clock-explained.tsx';
import { LABELS, SOURCES, standingOf } from './clock-words.ts';
import type { Clock } from './clock-words.ts';
import type { ClockFilter } from './use-clock-filters.ts';

const idOf = ({ id }: Clock): string => id;

/** The clocks in the order in which they end. */
export function ClockList({ filter }: { readonly filter: ClockFilter }) {
  const columns = useClockColumns();
  const list = useReadOn({
    id: 'clocks',
    key: ['clocks', 'list', filter],
    read: async (page) => {
      const { clocks, next } = await ask(
        client.GET('/api/clocks', { params: { query: { ...filter, ...page } } }),
      );
      return { rows: clocks, next };
    },
    keyOf: idOf,
  });
  return (
    <Asked query={list} what="clocks">
      {({ rows }) => (
        <>
          <DataTable
            id="clocks"
            caption="Clocks, the earliest first"
            columns={columns}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={<NoClock filter={filter} />}
          />
          {rows.length > 0 && (
            <p className="clocks-save">
              <a href={`/api/clocks.ics?${new URLSearchParams({ ...filter })}`} download="clocks.ics">
                Save these clocks as a calendar file
              </a>
              , as they stand now. A feed, below, follows them.
            </p>
          )}
        </>
      )}
    </Asked>
  );
}

function NoClock({ filter }: { readonly filter: ClockFilter }) {
  if (filter.late === 'yes') return <p>Nothing is late.</p>;
  return (
    <p>
      {Object.keys(filter).length === 0
        ? 'No clock runs in any case or request of your countries.'
        : 'No clock fits these filters. Take one of them away to see more.'}
    </p>
  );
}

const wordsIn = (pairs: readonly (readonly [string, string])[], one: string): string =>
  pairs.find(([id]) => id === one)?.[1] ?? one;

function useClockColumns(): readonly Column<Clock>[] {
  const [countryName, citation] = [useCountryName(), useCitation()];
  return [
    { id: 'what', title: 'What runs', show: (clock) => <ClockExplained clock={clock} /> },
    {
      id: 'due',
      title: 'Last day',
      show: ({ due }) => (due === null ? 'cannot be read' : <Day at={due} />),
    },
    { id: 'stands', title: 'Stands', show: (clock) => <Standing clock={clock} /> },
    { id: 'label', title: 'Counted by', show: ({ label }) => <Label label={label} /> },
    {
      id: 'country',
      title: 'Country',
      show: ({ country }) => (country === null ? 'Several' : countryName(country)),
    },
    {
      id: 'law',
      title: 'Law',
      optional: true,
      show: ({ authorityId }) => (authorityId === null ? 'None' : citation(authorityId)),
    },
    { id: 'source', title: 'Of what', optional: true, show: ({ source }) => wordsIn(SOURCES, source) },
    { id: 'since', title: 'Since', optional: true, show: ({ since }) => <When at={since} /> },
  ];
}

function Day({ at }: { readonly at: string }) {
  return (
    <span className="clocks-whole">
      <When at={at} />
    </span>
  );
}

function Standing({ clock }: { readonly clock: Clock }) {
  const words = standingOf(clock);
  return clock.status === 'late' ? (
    <strong className="clocks-late">{words}</strong>
  ) : (
    <span className="clocks-whole">{words}</span>
  );
}

/** Law or policy; a clock of the law is framed as well as named. */
export function Label({ label }: Pick<Clock, 'label'>) {
  return (
    <span className={`clocks-label clocks-${label}`}>{label === 'law' ? 'Law' : wordsIn(LABELS, label)}</span>
  );
}
