import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import type { Explained } from './case-data.ts';
import { useRemediation } from './case-data.ts';

interface RemediationStepsProps {
  readonly caseId: string;
  readonly proceeding: Explained;
}

/** What the government did about the violation: by person, by kind of step, with what was known of each before. */
export function RemediationSteps({ caseId, proceeding }: RemediationStepsProps) {
  return (
    <section aria-labelledby="remediation">
      <h4 id="remediation">What the government did about it</h4>
      <Asked query={useRemediation(caseId, proceeding.id)} what="remediation">
        {({ people }) =>
          people.length === 0 ? (
            <p className="part-empty">No step of the government is on record.</p>
          ) : (
            people.map(({ personRef, kinds }) => (
              <section key={personRef ?? 'nobody'} aria-label={personRef ?? 'No person named'}>
                <h5>
                  <Name>{personRef ?? 'About no one in particular'}</Name>
                </h5>
                <ul>
                  {Object.entries(kinds).flatMap(([kind, steps]) =>
                    (steps ?? []).map(({ latest, history }) => (
                      <li key={latest.stepId}>
                        <strong>{sentence(kind)}</strong>, {latest.status}
                        {latest.takenOn && (
                          <>
                            , on <When at={latest.takenOn} />
                          </>
                        )}
                        : <bdi>{latest.words}</bdi>{' '}
                        {history.length > 1 && (
                          <span className="part-clears">(version {history.length})</span>
                        )}
                      </li>
                    )),
                  )}
                </ul>
              </section>
            ))
          )
        }
      </Asked>
    </section>
  );
}
