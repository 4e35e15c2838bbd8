import { Link, useParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { STATUSES, wordsOfStatus } from '../deviations/status-words.ts';
import { CasesTouched } from './cases-touched.tsx';
import { DeviationActs } from './deviation-acts.tsx';
import { DeviationTerms } from './deviation-terms.tsx';
import { ForumProfile } from './forum-profile.tsx';
import { useDeviation } from './use-deviation.ts';
import type { WholeDeviation } from './use-deviation.ts';
import './deviation.css';

/** One deviation: what it is, who signed it, the cases that it touches with the standard result beside each, and its acts. */
export function Deviation() {
  const { id = '' } = useParams();
  const query = useDeviation(id);
  return (
    <>
      <p className="deviation-back">
        <Link to="/deviations">Deviations</Link>
      </p>
      <Asked query={query} what="the deviation">
        {(deviation) => <Whole deviation={deviation} />}
      </Asked>
    </>
  );
}

function Whole({ deviation }: { readonly deviation: WholeDeviation }) {
  const countryName = useCountryName();
  const countries = deviation.scope.countries.map(countryName).join(', ');
  return (
    <>
      <PageHeading title={`Deviation, ${countries}: ${deviation.forumName}`}>
        {deviation.forumName}
      </PageHeading>
      <Standing deviation={deviation} />
      <FreshNotice
        topics={[`deviation:${deviation.id}`]}
        keys={[['deviation', deviation.id], ['deviations']]}
      />
      <section aria-labelledby="acts">
        <h2 id="acts">What can be done</h2>
        <DeviationActs deviation={deviation} />
      </section>
      <section aria-labelledby="cases">
        <h2 id="cases">Cases touched</h2>
        <CasesTouched deviation={deviation} />
      </section>
      <section aria-labelledby="terms">
        <h2 id="terms">What was proposed and signed</h2>
        <DeviationTerms deviation={deviation} />
      </section>
      <section aria-labelledby="forum">
        <h2 id="forum">The forum</h2>
        <ForumProfile profile={deviation.profile} version={deviation.forumVersion} />
      </section>
    </>
  );
}

function Standing({
  deviation: { status, daysLeft, expiresOn, ending },
}: {
  readonly deviation: WholeDeviation;
}) {
  const means = STATUSES.find(([one]) => one === status)?.[2];
  return (
    <p className="deviation-standing">
      <span className={`usa-tag deviation-${status}`}>{wordsOfStatus(status)}</span> {means} Its last day is{' '}
      <strong>
        <When at={expiresOn} />
      </strong>
      {daysLeft !== null && ending === null && <>: {daysInWords(daysLeft)} left</>}.
    </p>
  );
}
