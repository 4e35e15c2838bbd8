import type { ReactNode } from 'react';
import type { Schema } from '../data/client.ts';
import { dayInWords } from '../words/dates.ts';
import { plain, sentence } from '../words/plain.ts';
import './chronology.css';
import { Name } from './name.tsx';
import { When } from './when.tsx';

type Entry = Schema<'ChronologyEntry'>;

interface ChronologyProps {
  readonly entries: readonly Entry[];
  /** What the act is called; by its type where left out. */
  readonly title?: (entry: Entry) => string;
  /** What an entry said, in words. */
  readonly said?: (entry: Entry) => ReactNode;
  /** Stands after an entry: the way to its place in the ledger. */
  readonly link?: (entry: Entry) => ReactNode;
}

/** Everything that happened, in the order of the record and by day: what, when, who, and what was said. */
export function Chronology({ entries, title = ({ act }) => sentence(act), said, link }: ChronologyProps) {
  const days = [...Map.groupBy(entries, ({ at }) => dayOf(at))];
  return (
    <div className="chronology">
      {days.map(([day, own]) => (
        <section key={day} aria-label={dayInWords(day)}>
          <p className="chronology-day">
            <When at={day} />
          </p>
          <ol>
            {own.map((entry) => (
              <li key={entry.entryId}>
                <time dateTime={entry.at}>{CLOCK.format(new Date(entry.at))}</time>
                <div>
                  <strong>{title(entry)}</strong>{' '}
                  <span className="part-clears">
                    by <Name>{entry.actor.name}</Name> ({plain(entry.actor.office)})
                  </span>{' '}
                  {link?.(entry)} {said?.(entry)}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The reader's own calendar day of a moment. */
function dayOf(moment: string): string {
  const at = new Date(moment);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`;
}
