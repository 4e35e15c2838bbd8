import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { BesideStandard } from './beside-standard.tsx';
import { EndForum } from './end-forum.tsx';
import type { WholeDeviation } from './use-deviation.ts';

type Application = Schema<'DeviationApplication'>;

const HOW_ENDED = {
  ended: 'taken back to the standard process',
  withdrawn: 'ended with the withdrawal',
  expired: 'ended with the last day',
} as const;

/** The proceedings that the forum was applied to; beside each its standard result. */
export function CasesTouched({ deviation: { applications } }: { readonly deviation: WholeDeviation }) {
  if (applications.length === 0)
    return (
      <Empty>
        <p>It has not been applied to any case. The standard process runs everywhere.</p>
      </Empty>
    );
  return applications.map((one) => <Touched key={one.id} application={one} />);
}

function Touched({ application }: { readonly application: Application }) {
  const { id, caseId, proceedingId, applied, reasons, ended } = application;
  const { permissions } = useSignedIn();
  return (
    <article className="deviation-case" aria-labelledby={`case-${id}`}>
      <h3 id={`case-${id}`}>
        <Link to={`/cases/${caseId}?proceeding=${proceedingId}`}>
          <CaseTitle caseId={caseId} />
        </Link>
      </h3>
      <p>
        Applied <When at={applied.at} /> by <Name>{applied.name}</Name>: <bdi>{reasons}</bdi>
      </p>
      {ended && (
        <p>
          <strong>Over:</strong> {HOW_ENDED[ended.because]}, <When at={ended.at} />:{' '}
          <bdi>{ended.reasons}</bdi>
        </p>
      )}
      <BesideStandard caseId={caseId} proceedingId={proceedingId} />
      {!ended && permissions.includes('deviation.withdraw') && (
        <EndForum caseId={caseId} proceedingId={proceedingId} />
      )}
    </article>
  );
}

function CaseTitle({ caseId }: { readonly caseId: string }) {
  const { data } = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => ask(client.GET('/api/cases/{id}', { params: { path: { id: caseId } } })),
  });
  return <Name>{data?.case.title ?? 'The case'}</Name>;
}
