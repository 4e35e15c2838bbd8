import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../frame/page-heading.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { JudgementFilters } from './judgement-filters.tsx';
import { readJudgementFilter } from './judgement-filter.ts';
import './judgements.css';
import { PersonJudgements } from './person-judgements.tsx';
import { UnitJudgements } from './unit-judgements.tsx';

const OF = [
  ['units', 'Of units'],
  ['persons', 'Of persons'],
] as const;

/** Everything that people said while matching, over all requests: it counts in later searches until it is taken back. */
export function Judgements() {
  const [search] = useSearchParams();
  const of = search.get('of') === 'persons' ? 'persons' : 'units';
  const filter = readJudgementFilter(search);
  return (
    <>
      <p className="judgements-back">
        <Link to="/requests">Requests</Link>
      </p>
      <PageHeading>Judgements on matches</PageHeading>
      <p>
        What people said of proposed units and of persons on record, in every request. It counts in later
        searches of the same words until it is taken back; it stays on record either way.
      </p>
      <nav className="part-choices" aria-label="Of what">
        <ul>
          {OF.map(([one, words]) => (
            <li key={one}>
              <Link
                to={`?of=${one}`}
                state={{ keepFocus: true }}
                aria-current={of === one ? 'true' : undefined}
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <JudgementFilters key={search.toString()} of={of} />
      <FreshNotice topics={['request:*']} keys={[['judgements']]} />
      {(filter.unitId ?? filter.personKey) !== undefined && (
        <p>
          Only those of one {of === 'units' ? 'unit' : 'person'}. <Link to={`?of=${of}`}>Show all</Link>.
        </p>
      )}
      {of === 'units' ? <UnitJudgements filter={filter} /> : <PersonJudgements filter={filter} />}
    </>
  );
}
