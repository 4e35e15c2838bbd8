import { Link, useSearchParams } from 'react-router';
import { useAuthorities } from '../../data/catalogue.ts';
import { counted, plain, sentence } from '../../words/plain.ts';
import { daysInWords } from '../../words/dates.ts';
import type { Explained } from './case-data.ts';

interface CompareProps {
  readonly proceedings: readonly Explained[];
  readonly chosen: string | undefined;
}

/** The proceedings of a case side by side: under which law, where each stands, since when, what it waits for and for whom. */
export function Compare({ proceedings, chosen }: CompareProps) {
  const [search] = useSearchParams();
  const { data: authorities = [] } = useAuthorities();
  const addressOf = (id: string) => {
    const next = new URLSearchParams(search);
    next.set('proceeding', id);
    return { search: next.toString() };
  };
  return (
    <ul className="case-compare" aria-label="Proceedings of this case">
      {proceedings.map((one) => (
        <li key={one.id} className={one.id === chosen ? 'case-card case-card-chosen' : 'case-card'}>
          <h3>
            <Link
              to={addressOf(one.id)}
              state={{ keepFocus: true }}
              aria-current={one.id === chosen ? 'true' : undefined}
            >
              {one.citation}
            </Link>
          </h3>
          <p className="case-law">{authorities.find(({ id }) => id === one.authorityId)?.shortName ?? ' '}</p>
          <Card one={one} />
        </li>
      ))}
    </ul>
  );
}

function Card({ one: { state, daysInState, standing, waits } }: { readonly one: Explained }) {
  return (
    <dl className="case-facts">
      <div>
        <dt>Stands</dt>
        <dd>{state.split(' / ').map(sentence).join(' · ')}</dd>
      </div>
      <div>
        <dt>For</dt>
        <dd>{daysInWords(daysInState)}</dd>
      </div>
      <div>
        <dt>Assistance</dt>
        <dd>{ASSISTANCE[standing.kind] ?? sentence(standing.kind)}</dd>
      </div>
      <div>
        <dt>Waits for</dt>
        <dd>{isForADay(waits) ? waits.words : whom(waits)}</dd>
      </div>
    </dl>
  );
}

/** What a proceeding says of assistance under its own law; an open question is never eligible. */
export const ASSISTANCE: Readonly<Partial<Record<string, string>>> = {
  barred: 'Barred under this law',
  excepted: 'Excepted, as far as the exit says',
  'not-barred': 'Not barred under this law',
  'not-determined': 'Not determined',
  silent: 'This law stops nothing now',
};

/** What nobody can bring about is said in full, with its day where that is known. */
const isForADay = ({ kind, by }: Explained['waits']): boolean => kind === 'blocked' && by.length === 0;

/** Who can move a proceeding, and how many they are. */
export const whom = ({ kind, by, people, yours }: Explained['waits']): string => {
  if (kind === 'rests') return 'Nobody: nothing is due';
  if (by.length === 0) return 'A day to come, or a record made elsewhere';
  const who = by.map(plain).join(' or ');
  return yours ? `You (${who})` : `${sentence(who)} (${counted(people, 'person', 'people')})`;
};
