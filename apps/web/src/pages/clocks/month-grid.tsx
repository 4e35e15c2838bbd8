import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { counted } from '../../words/plain.ts';
import type { Clock } from './clock-words.ts';
import { dayAfterKey, weeksOf } from './month-days.ts';

interface MonthGridProps {
  readonly month: string;
  /** The day that is chosen: the one that a tab key comes to. */
  readonly day: string;
  readonly today: string;
  /** By their last day. */
  readonly clocks: ReadonlyMap<string, readonly Clock[]>;
  readonly goTo: (day: string) => void;
}

const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The days of a month as the grid pattern of ARIA: one day in the order of tabs, arrow keys between days, pages between months. */
export function MonthGrid({ month, day, today, clocks, goTo }: MonthGridProps) {
  const walking = useRef(false);
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (walking.current) chosen.current?.focus();
    walking.current = false;
  }, [day]);
  const press = (event: KeyboardEvent) => {
    const to = dayAfterKey(day, event.key);
    if (to === undefined) return;
    event.preventDefault();
    walking.current = true;
    goTo(to);
  };
  return (
    <table role="grid" className="clocks-grid" aria-labelledby="month" onKeyDown={press}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <td
                key={one}
                aria-selected={one === day}
                className={one.startsWith(month) ? undefined : 'clocks-beside'}
              >
                <button
                  type="button"
                  ref={one === day ? chosen : null}
                  tabIndex={one === day ? 0 : -1}
                  aria-current={one === today ? 'date' : undefined}
                  onClick={() => goTo(one)}
                >
                  <DayCell day={one} clocks={clocks.get(one) ?? []} isToday={one === today} />
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHOWN = 2;

interface DayCellProps {
  readonly day: string;
  readonly clocks: readonly Clock[];
  readonly isToday: boolean;
}

function DayCell({ day, clocks, isToday }: DayCellProps) {
  const more = clocks.length - SHOWN;
  return (
    <>
      <span className="usa-sr-only">
        {LONG.format(new Date(`${day}T00:00:00Z`))}
        {clocks.length > 0 && `, ${counted(clocks.length, 'clock ends', 'clocks end')}`}
      </span>
      <span aria-hidden="true" className="clocks-number">
        {Number(day.slice(8))}
        {isToday && ' today'}
      </span>
      {clocks.slice(0, SHOWN).map(({ id, label, status, cite, source }) => (
        <span aria-hidden="true" key={id} className={`clocks-entry clocks-${label}`}>
          {status === 'late' && 'Late: '}
          {cite ?? NAMES[source]}
        </span>
      ))}
      {more > 0 && (
        <span aria-hidden="true" className="clocks-more">
          and {more} more
        </span>
      )}
    </>
  );
}

const NAMES: Readonly<Record<Clock['source'], string>> = {
  proceeding: 'Proceeding',
  request: 'Request',
  results: 'Approvals',
  agreement: 'Agreement',
  deviation: 'Deviation',
};
