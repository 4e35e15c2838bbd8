import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useCategoryTitle } from '../../data/worksheet-questions.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';

interface IncidentVersionsProps {
  readonly incident: Pick<Schema<'IncidentRecord'>, 'id' | 'version' | 'because' | 'correctedAt'>;
}

/** That an alleged event was corrected, why, and what it said before; nothing where it never was. */
export function IncidentVersions({ incident: { id, version, because, correctedAt } }: IncidentVersionsProps) {
  const [opened, setOpened] = useState(false);
  if (version === 1 || correctedAt === null) return null;
  return (
    <details className="incident-correction" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        Corrected <When at={correctedAt} />: <Name>{because}</Name>
      </summary>
      {opened && <Versions id={id} version={version} />}
    </details>
  );
}

function Versions({ id, version }: { readonly id: string; readonly version: number }) {
  const titleOf = useCategoryTitle();
  const countryName = useCountryName();
  const query = useQuery({
    queryKey: ['incident-versions', id, version],
    queryFn: () => ask(client.GET('/api/incidents/{id}/versions', { params: { path: { id } } })),
  });
  return (
    <Asked query={query} what="the versions before">
      {({ versions }) => (
        <ol className="part-plain">
          {versions.map((one) => (
            <li key={one.version}>
              <p>
                Version {one.version}, <Name>{one.by}</Name>, <When at={one.at} />
                {one.because !== null && (
                  <>
                    : <Name>{one.because}</Name>
                  </>
                )}
              </p>
              <p className="incident-summary" dir="auto">
                {one.summary}
              </p>
              <p>
                <Days version={one} />; <Name>{one.place ?? 'place not known'}</Name>
                {one.country !== null && `, ${countryName(one.country)}`}; alleged:{' '}
                {one.categories.map(titleOf).join(', ')}
                {one.peopleAdded.length > 0 && `; kept apart since: ${one.peopleAdded.join(', ')}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}

function Days({ version: { allegedFrom, allegedTo } }: { readonly version: Schema<'IncidentVersion'> }) {
  if (allegedFrom === null) return <>Day not known</>;
  return (
    <>
      <When at={allegedFrom} />
      {allegedTo !== null && allegedTo !== allegedFrom && (
        <>
          {' to '}
          <When at={allegedTo} />
        </>
      )}
    </>
  );
}
