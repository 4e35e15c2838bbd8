import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { UnitIncidents } from './unit-incidents.tsx';
import { UnitMerges } from './unit-merges.tsx';
import { UnitCases, UnitNominations } from './unit-record.tsx';

interface UnitReferringProps {
  readonly unit: Schema<'Unit'>;
  /** What stands between the requests and the merges. */
  readonly children: ReactNode;
}

/** What refers to the unit, as far as the reader may see it: alleged events, cases, requests, merges. */
export function UnitReferring({ unit, children }: UnitReferringProps) {
  const { id } = unit;
  const query = useQuery({
    queryKey: ['unit', id, 'record'],
    queryFn: () => ask(client.GET('/api/units/{id}/record', { params: { path: { id } } })),
  });
  return (
    <Asked query={query} what="what is on record about the unit">
      {({ record }) => (
        <>
          <h2 id="incidents">Alleged events</h2>
          <UnitIncidents record={record} />
          <h2 id="cases">Cases</h2>
          <UnitCases cases={record.cases} />
          <h2 id="requests">Requests and results</h2>
          <UnitNominations nominations={record.nominations} />
          {record.nominations !== null && (
            <p>
              <Link to={`/judgements?unit=${id}`}>What was said of this unit in matching</Link>: it counts in
              later searches.
            </p>
          )}
          {children}
          <h2 id="merges">Records of the same unit</h2>
          <UnitMerges unit={unit} merges={record.merges} />
        </>
      )}
    </Asked>
  );
}
