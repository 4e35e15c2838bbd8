import { When } from '../../parts/when.tsx';
import { ClockExplained } from './clock-explained.tsx';
import { Label } from './clock-list.tsx';
import { standingOf } from './clock-words.ts';
import type { Clock } from './clock-words.ts';

interface ClockDayListProps {
  readonly day: string;
  readonly clocks: readonly Clock[];
}

/** What ends on the day that is chosen. */
export function ClockDayList({ day, clocks }: ClockDayListProps) {
  return (
    <section aria-labelledby="chosen-day" className="clocks-chosen">
      <h3 id="chosen-day">
        <When at={day} />
      </h3>
      <div aria-live="polite">
        {clocks.length === 0 && <p>Nothing ends on this day.</p>}
        <ul className="part-plain">
          {clocks.map((clock) => (
            <li key={clock.id} className="clocks-one">
              <Label label={clock.label} /> {standingOf(clock)}
              <div>
                <ClockExplained clock={clock} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
