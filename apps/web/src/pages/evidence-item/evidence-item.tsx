import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { PageParts } from '../../parts/page-parts.tsx';
import { When } from '../../parts/when.tsx';
import { plain } from '../../words/plain.ts';
import { useCaseOf } from '../evidence/evidence-data.ts';
import { Content } from './content.tsx';
import { Custody } from './custody.tsx';
import { Facts } from './facts.tsx';
import { Grades } from './grades.tsx';
import { Links } from './links.tsx';
import { OriginPart } from './origin-part.tsx';
import { SealPart } from './seal-part.tsx';
import './evidence-item.css';

/** One item of evidence. What is sealed is opened only after its reader was told that this is put on record. */
export function EvidenceItem() {
  const { id = '' } = useParams();
  const announced = useQuery({
    queryKey: ['evidence', 'announced', id],
    queryFn: async () =>
      (
        await ask(
          client.GET('/api/evidence/{evidenceId}/announcement', { params: { path: { evidenceId: id } } }),
        )
      ).evidence,
  });
  const [opened, setOpened] = useState(false);
  return (
    <Asked query={announced} what="the item">
      {(item) =>
        item.sealed && !opened ? (
          <SealedDoor item={item} open={() => setOpened(true)} />
        ) : (
          <OpenedItem id={id} />
        )
      }
    </Asked>
  );
}

interface SealedDoorProps {
  readonly item: Schema<'SealedEvidence'>;
  readonly open: () => void;
}

function SealedDoor({ item: { caseId, addedAt, seal }, open }: SealedDoorProps) {
  const { actor } = useSignedIn();
  return (
    <>
      <CaseLink caseId={caseId} />
      <PageHeading>Sealed item</PageHeading>
      <div className="usa-alert usa-alert--warning">
        <div className="usa-alert__body">
          <p className="usa-alert__text">
            This item is sealed and open to you. Opening it is put on record, in its custody and in the
            ledger, with your name (<Name>{actor.name}</Name>) and the time, before anything of it is shown.
          </p>
          <button type="button" className="usa-button evidence-open" onClick={open}>
            Open it, on record
          </button>
        </div>
      </div>
      <p>
        Added <When at={addedAt} />, sealed <When at={seal.at} />. The seal can be lifted by:{' '}
        {seal.liftableBy.map(plain).join(', ')}.
      </p>
    </>
  );
}

const PARTS = [
  ['content', 'Content'],
  ['facts', 'What it is'],
  ['grades', 'Grades'],
  ['origin', 'Origin'],
  ['links', 'Links'],
  ['custody', 'Custody'],
  ['seal', 'Seal'],
] as const;

function OpenedItem({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['evidence', 'item', id],
    queryFn: () => ask(client.GET('/api/evidence/{evidenceId}', { params: { path: { evidenceId: id } } })),
    // Every reading of a sealed item is on record: it is read again only where something was done.
    staleTime: Infinity,
  });
  return (
    <Asked query={query} what="the item">
      {(file) => (
        <>
          <CaseLink caseId={file.evidence.caseId} />
          <PageHeading title={file.evidence.title}>
            <Name>{file.evidence.title}</Name>
          </PageHeading>
          <FreshNotice topics={[`evidence:${id}`]} keys={[['evidence', 'item', id]]} />
          <div className="evidence-parts">
            <PageParts parts={PARTS} />
          </div>
          <Content evidence={file.evidence} />
          <Facts evidence={file.evidence} names={file.names} />
          <Grades file={file} />
          <OriginPart evidence={file.evidence} />
          <Links file={file} />
          <Custody file={file} />
          <SealPart file={file} />
        </>
      )}
    </Asked>
  );
}

function CaseLink({ caseId }: { readonly caseId: string }) {
  const file = useCaseOf(caseId);
  return (
    <p className="evidence-way">
      <Link to={`/cases/${caseId}`}>
        <Name>{file.data?.title ?? 'Its case'}</Name>
      </Link>
      {' › '}
      <Link to={`/cases/${caseId}/evidence`}>Evidence</Link>
    </p>
  );
}
