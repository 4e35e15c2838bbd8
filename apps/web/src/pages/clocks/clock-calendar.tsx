import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { ClockDayList } from './clock-day-list.tsx';
import type { Clock } from './clock-words.ts';
import { lastDayOf, monthAfter } from './month-days.ts';
import { MonthGrid } from './month-grid.tsx';
import type { ClockFilter } from './use-clock-filters.ts';

const MOST = 200;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthInWords = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** A month of last days as a grid that arrow keys walk through; beneath it the clocks of the day that is chosen. */
export function ClockCalendar({ filter }: { readonly filter: ClockFilter }) {
  const { day, goTo, today } = useChosenDay();
  const month = day.slice(0, 7);
  const asked = { ...filter, dueFrom: `${month}-01`, dueBefore: lastDayOf(month), limit: MOST };
  const query = useQuery({
    queryKey: ['clocks', asked],
    queryFn: () => ask(client.GET('/api/clocks', { params: { query: asked } })),
    placeholderData: (before) => before,
  });
  const byDay = (clocks: readonly Clock[]) => Map.groupBy(clocks, ({ due }) => due ?? '');
  return (
    <section aria-labelledby="month">
      <div className="clocks-month">
        <h2 id="month" aria-live="polite">
          {monthInWords(month)}
        </h2>
        <MonthButtons month={month} today={today} goTo={goTo} />
      </div>
      <Asked query={query} what="the month">
        {({ clocks, next }) => (
          <>
            <MonthGrid month={month} day={day} today={today} clocks={byDay(clocks)} goTo={goTo} />
            {next !== null && (
              <p>
                More than {MOST} clocks end in this month; the first {MOST} are shown. The list shows all of
                them.
              </p>
            )}
            <ClockDayList day={day} clocks={byDay(clocks).get(day) ?? []} />
          </>
        )}
      </Asked>
    </section>
  );
}

interface MonthButtonsProps {
  readonly month: string;
  readonly today: string;
  readonly goTo: (day: string) => void;
}

function MonthButtons({ month, today, goTo }: MonthButtonsProps) {
  const buttons = [
    [monthInWords(monthAfter(month, -1)), `${monthAfter(month, -1)}-01`],
    ['Today', today],
    [monthInWords(monthAfter(month, 1)), `${monthAfter(month, 1)}-01`],
  ] as const;
  return (
    <div className="clocks-month-buttons">
      {buttons.map(([words, to]) => (
        <button key={words} type="button" className="usa-button usa-button--outline" onClick={() => goTo(to)}>
          {words}
        </button>
      ))}
    </div>
  );
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The day that is chosen, in the address; today where none is. */
function useChosenDay() {
  const [search, setSearch] = useAskedAddress();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const said = search.get('day');
  const day = isDay(said) && !Number.isNaN(Date.parse(said)) ? said : today;
  const goTo = (to: string) => {
    const next = new URLSearchParams(search);
    next.set('day', to);
    setSearch(next, { replace: true, state: { keepFocus: true }, preventScrollReset: true });
  };
  return { day, goTo, today };
}
