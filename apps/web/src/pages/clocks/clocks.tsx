import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../frame/page-heading.tsx';
import { CalendarFeeds } from './calendar-feeds.tsx';
import { ClockCalendar } from './clock-calendar.tsx';
import { ClockFilters } from './clock-filters.tsx';
import { ClockList } from './clock-list.tsx';
import { useClockFilters } from './use-clock-filters.ts';
import './clocks.css';

const VIEWS = [
  ['list', 'List'],
  ['calendar', 'Calendar'],
] as const;

/** Every running clock and every late deadline, as a list and as a calendar, each explaining itself. */
export function Clocks() {
  const { filter, view, change } = useClockFilters();
  return (
    <>
      <PageHeading>Clocks</PageHeading>
      <p className="clocks-intro">
        Every day that is running out. Only a number of days in the text makes a clock of the law; a target of
        our own is marked as policy. Each is computed from what is on record, and shows how.
      </p>
      <ClockFilters filter={filter} change={change} />
      <ViewLinks view={view} />
      {view === 'calendar' ? <ClockCalendar filter={filter} /> : <ClockList filter={filter} />}
      <CalendarFeeds filter={filter} />
    </>
  );
}

function ViewLinks({ view }: { readonly view: 'list' | 'calendar' }) {
  const [search] = useSearchParams();
  const addressWith = (one: string) => {
    const next = new URLSearchParams(search);
    next.set('view', one);
    return `?${next}`;
  };
  return (
    <nav className="part-choices" aria-label="How clocks are shown">
      <ul>
        {VIEWS.map(([one, words]) => (
          <li key={one}>
            <Link
              to={addressWith(one)}
              state={{ keepFocus: true }}
              preventScrollReset
              aria-current={view === one ? 'true' : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
