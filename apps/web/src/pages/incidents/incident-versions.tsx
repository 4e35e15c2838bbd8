import { useState } from 'react';
import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { useCategoryTitle } from '../../data/worksheet-questions.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { useIncidentVersions } from './use-incident-versions.ts';

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
  const query = useIncidentVersions(id, version);
  return (
    <Asked query={query} what="the versions before">
      {({ versions }) => (
        <ol className="part-plain">
          {versions.map((one) => (
            <li key={one.version} className="incident-version">
              <p>
                <strong>Version {one.version}</strong>, <Name>{one.by}</Name>, <When at={one.at} />
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
                {one.country === null ? ', country not known' : `, ${countryName(one.country)}`}; alleged:{' '}
                {one.categories.map(titleOf).join(', ')}
              </p>
              <People version={one} />
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}

/** Who was kept apart in a version, and whom it added or took away. */
function People({ version: { people, peopleAdded, peopleRemoved } }: VersionProps) {
  if (people.length + peopleRemoved.length === 0) return null;
  return (
    <p>
      Kept apart: {people.map(({ reference }) => reference).join(', ') || 'nobody'}.
      {peopleAdded.length > 0 && ` Added: ${peopleAdded.join(', ')}.`}
      {peopleRemoved.length > 0 && ` Taken away as recorded wrongly: ${peopleRemoved.join(', ')}.`}
    </p>
  );
}

interface VersionProps {
  readonly version: Schema<'IncidentVersion'>;
}

function Days({ version: { allegedFrom, allegedTo } }: VersionProps) {
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
