import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Empty } from '../../parts/empty.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { UnitMap } from './unit-map.tsx';
import { UnitTimeline } from './unit-timeline.tsx';

type Incident = Schema<'PlacedIncident'>;

/** What is alleged to have happened, by the unit or around it: on a map, on a line of time, and as a table. */
export function UnitIncidents({ record: { incidents, sites } }: { readonly record: Schema<'UnitRecord'> }) {
  if (incidents === null) return <p>Your role does not read alleged events.</p>;
  if (incidents.length === 0)
    return (
      <>
        <UnitMap sites={sites} incidents={[]} />
        <Empty>
          <p>
            Nothing is alleged of this unit on record. Information that names it appears here once its events
            are recorded.
          </p>
        </Empty>
      </>
    );
  return (
    <>
      <p>Alleged is not found: only a signed determination says what is.</p>
      <UnitMap sites={sites} incidents={incidents} />
      <UnitTimeline incidents={incidents} />
      <div className="part-table-scroll" role="region" aria-label="Alleged events" tabIndex={0}>
        <table className="usa-table usa-table--borderless">
          <caption>Alleged events, by their day</caption>
          <thead>
            <tr>
              {['No.', 'Alleged', 'When', 'Where', 'It may be', 'Cases'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {incidents.map((incident, index) => (
              <IncidentRow key={incident.id} incident={incident} number={index + 1} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function IncidentRow({ incident, number }: { readonly incident: Incident; readonly number: number }) {
  const { summary, allegedFrom, allegedTo, place, spots, categories, cases, informationId } = incident;
  return (
    <tr>
      <td className="numeric">{number}</td>
      <th scope="row">
        {informationId ? <Link to={`/information/${informationId}`}>{summary}</Link> : summary}
      </th>
      <td>
        {allegedFrom === null ? 'Not known' : <When at={allegedFrom} />}
        {allegedTo !== null && allegedTo !== allegedFrom && (
          <>
            {' '}
            to <When at={allegedTo} />
          </>
        )}
      </td>
      <td>
        <bdi>{place ?? 'Not known'}</bdi>
        {spots.length === 0 && <p className="part-note">not on the map: no source gives a point for it</p>}
      </td>
      <td>{categories.map(sentence).join(', ')}</td>
      <td>
        <ul className="part-plain">
          {cases.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/cases/${id}`}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
