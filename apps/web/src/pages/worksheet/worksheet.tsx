import { Link, useParams } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { useWorksheetQuestions } from '../../data/worksheet-questions.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { useCaseOf } from '../evidence/evidence-data.ts';
import { IncidentFacts } from '../incidents/incident-facts.tsx';
import { IncidentEvidence } from './incident-evidence.tsx';
import { Versions } from './versions.tsx';
import { WorksheetForm } from './worksheet-form.tsx';
import './worksheet.css';

/** One alleged event of a case: its evidence, and the seven-factor worksheet with every version. */
export function WorksheetPage() {
  const { id = '', incidentId = '' } = useParams();
  const file = useCaseOf(id);
  const questions = useWorksheetQuestions();
  const { permissions } = useSignedIn();
  return (
    <Asked query={file} what="the case">
      {({ title, incidents, worksheets }) => {
        const incident = incidents.find((one) => one.id === incidentId);
        const versions = worksheets.filter((one) => one.incidentId === incidentId);
        return (
          <>
            <p className="worksheet-way">
              <Link to={`/cases/${id}?view=incidents`}>
                <Name>{title}</Name>
              </Link>
            </p>
            <PageHeading title={`Worksheet: ${incident?.place ?? title}`}>
              Alleged incident{incident?.place && ': '}
              {incident?.place && <Name>{incident.place}</Name>}
            </PageHeading>
            <FreshNotice topics={[`case:${id}`]} keys={[['case', id], ['evidence']]} />
            {!incident && <p>No incident of this case stands at this address.</p>}
            {incident && (
              <>
                <IncidentFacts incident={incident} />
                <IncidentEvidence incidentId={incidentId} />
                <Asked query={questions} what="the questions">
                  {(asked) => (
                    <>
                      <Versions versions={versions} questions={asked} />
                      {permissions.includes('worksheet.record') && (
                        <WorksheetForm
                          key={versions.at(-1)?.id ?? 'first'}
                          caseId={id}
                          incident={incident}
                          last={versions.at(-1)}
                          questions={asked}
                        />
                      )}
                    </>
                  )}
                </Asked>
              </>
            )}
          </>
        );
      }}
    </Asked>
  );
}
