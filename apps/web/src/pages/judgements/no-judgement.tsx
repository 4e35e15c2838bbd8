import { Link } from 'react-router';
import type { JudgementFilter } from './judgement-filter.ts';

interface NoJudgementProps {
  readonly filter: JudgementFilter;
  readonly of: 'units' | 'persons';
}

/** Why there is none, and the way on. */
export function NoJudgement({ filter, of }: NoJudgementProps) {
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return narrowed ? (
    <p>
      None is like that. <Link to={`/judgements?of=${of}`}>Show all</Link>.
    </p>
  ) : (
    <p>
      Nobody has said anything of {of === 'units' ? 'a proposed unit' : 'a person on record'} in your
      countries. It is said while matching: <Link to="/requests">open a request</Link>.
    </p>
  );
}
