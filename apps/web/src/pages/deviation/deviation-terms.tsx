import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import type { WholeDeviation } from './use-deviation.ts';

/** The terms by name, as they are signed; nothing in them changes afterwards. */
export function useTermLines(): (
  deviation: WholeDeviation,
) => readonly (readonly [term: string, content: ReactNode])[] {
  const [countryName, citation] = [useCountryName(), useCitation()];
  return ({ forumName, forumVersion, authorityClaimed, scope, reasons, endPlan, startsOn, expiresOn }) => [
    ['forum', `${forumName}, version ${forumVersion} of its profile`],
    ['authority claimed', authorityClaimed],
    ['countries', scope.countries.map(countryName).join(', ')],
    ['laws', scope.authorityIds.map(citation).join(', ')],
    [
      'cases',
      scope.caseIds.length === 0
        ? 'Every case of these countries under these laws'
        : `Only ${counted(scope.caseIds.length, 'case')}`,
    ],
    ['reasons', reasons],
    ['how it ends', endPlan],
    ['first day', <When key="first" at={startsOn} />],
    ['last day', <When key="last" at={expiresOn} />],
  ];
}

/** What was proposed and by whom, the second signature, and how it ended. */
export function DeviationTerms({ deviation }: { readonly deviation: WholeDeviation }) {
  const lines = useTermLines()(deviation);
  const { proposed, signature, ending, renews } = deviation;
  return (
    <dl className="part-lines">
      {lines.map(([term, content]) => (
        <Line key={term} term={term}>
          {content}
        </Line>
      ))}
      {renews !== null && (
        <Line term="renews">
          <Link to={`/deviations/${renews}`}>The deviation before it</Link>
        </Line>
      )}
      <Line term="proposed">
        <Name>{proposed.name}</Name>, <When at={proposed.at} />
      </Line>
      <Line term="signed">
        {signature ? (
          <>
            <Name>{signature.name}</Name>, <When at={signature.at} />: <bdi>{signature.reasons}</bdi>
          </>
        ) : (
          'Nobody yet. It counts only once another person signed it.'
        )}
      </Line>
      {ending && (
        <Line term={ending.kind}>
          <When at={ending.at} />
          {ending.name !== null && (
            <>
              {' '}
              by <Name>{ending.name}</Name>
            </>
          )}
          : <bdi>{ending.reasons}</bdi>
        </Line>
      )}
    </dl>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term.charAt(0).toUpperCase() + term.slice(1)}</dt>
      <dd>{typeof children === 'string' ? <bdi>{children}</bdi> : children}</dd>
    </div>
  );
}
