import type { Schema } from '../../data/client.ts';
import { dayInWords } from '../../words/dates.ts';
import { placePeriods } from './place-periods.ts';

const WIDTH = 960;
const LEFT = 8;
const ROW = 52;
const TOP = 34;
/** Nearer to today than this share of the width, the name of a month would run into it. */
const APART = 0.12;

/** Periods drawn on the days, with today. The table beside it says the same. */
export function PeriodChart({ clocks }: { readonly clocks: readonly Schema<'ListedClock'>[] }) {
  const today = new Date().toISOString().slice(0, 10);
  const placed = placePeriods(clocks, today);
  const x = (at: number) => LEFT + at * (WIDTH - 2 * LEFT);
  const height = TOP + clocks.length * ROW + 8;
  return (
    <div className="part-chart-scroll" role="region" aria-label="Periods, drawn" tabIndex={0}>
      <svg
        className="period-chart"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`Periods between ${dayInWords(today)} and their last days; the table says the same.`}
      >
        {placed.months.map(({ at, day }) => (
          <g key={day}>
            <line className="period-month" x1={x(at)} x2={x(at)} y1={20} y2={height} />
            {Math.abs(at - placed.today) > APART && (
              <text className="period-day" x={x(at) + 4} y={14}>
                {dayInWords(day)}
              </text>
            )}
          </g>
        ))}
        {placed.periods.map(({ id, from, to }, row) => {
          const y = TOP + row * ROW;
          const clock = clocks[row];
          return (
            <g key={id}>
              <rect
                className="period-bar"
                x={x(from)}
                y={y + 20}
                width={Math.max(3, x(to) - x(from))}
                height={14}
              />
              <text
                className={`period-words ${from > 0.5 ? 'period-words-end' : ''}`}
                x={from > 0.5 ? x(to) : x(from) + 6}
                y={y + 12}
              >
                {clock?.words}
                {clock?.due ? `, to ${dayInWords(clock.due)}` : ', no last day yet'}
              </text>
            </g>
          );
        })}
        <line className="period-today" x1={x(placed.today)} x2={x(placed.today)} y1={20} y2={height} />
        <text className="period-day period-now" x={x(placed.today) + 4} y={14}>
          Today
        </text>
      </svg>
    </div>
  );
}
