import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { PageParts } from '../../parts/page-parts.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { TimeChoice } from './time-choice.tsx';
import { UnitClaims } from './unit-claims.tsx';
import { UnitHierarchy } from './unit-hierarchy.tsx';
import { UnitNames } from './unit-names.tsx';
import { UnitReferring } from './unit-referring.tsx';
import { changesIn, endOfDay, today } from './unit-time.ts';
import './unit.css';

const PARTS = [
  ['names', 'Names'],
  ['hierarchy', 'Hierarchy'],
  ['incidents', 'Alleged events'],
  ['cases', 'Cases'],
  ['requests', 'Requests and results'],
  ['claims', 'Claims'],
  ['merges', 'Records of the same unit'],
] as const;

/** One unit: its names, where it stood on a day and what was barred there, what is on record about it, and every claim. */
export function Unit() {
  const { id = '' } = useParams();
  const [search, setSearch] = useAskedAddress();
  const known = search.get('known') ?? '';
  const history = search.get('history') === 'true';
  const time = { asOf: search.get('asOf') ?? today(), knownAt: known === '' ? undefined : endOfDay(known) };
  const query = useQuery({
    queryKey: ['unit', id, 'sheet', time.knownAt, history],
    queryFn: () =>
      ask(
        client.GET('/api/units/{id}', {
          params: {
            path: { id },
            query: {
              ...(time.knownAt && { knownAt: time.knownAt }),
              ...(history && { history: 'true' as const }),
            },
          },
        }),
      ),
    placeholderData: (before) => (before?.unit.id === id ? before : undefined),
  });
  const choose = (next: Readonly<Record<string, string>>) => {
    const kept = { ...Object.fromEntries(search), ...next };
    const filled = Object.entries(kept).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(filled), { state: { keepFocus: true }, preventScrollReset: true });
  };
  return (
    <Asked query={query} what="the unit">
      {(sheet) => (
        <>
          <Head sheet={sheet} asOf={time.asOf} />
          <FreshNotice topics={[`unit:${id}`]} keys={[['unit', id]]} />
          <PageParts parts={PARTS} />
          <h2 id="names">Names</h2>
          <UnitNames claims={sheet.claims} />
          <h2 id="hierarchy">Hierarchy</h2>
          <TimeChoice time={time} known={known} changes={changesOf(sheet)} choose={choose} />
          <UnitHierarchy id={id} time={time} />
          <UnitReferring unit={sheet.unit}>
            <h2 id="claims">Claims</h2>
            <label className="part-check">
              <input
                type="checkbox"
                checked={history}
                onChange={(event) => choose({ history: event.target.checked ? 'true' : '' })}
              />{' '}
              Also those that were replaced or withdrawn
            </label>
            <UnitClaims sheet={sheet} isNow={time.knownAt === undefined} />
          </UnitReferring>
        </>
      )}
    </Asked>
  );
}

const changesOf = ({ claims }: Schema<'ShownUnit'>): readonly string[] =>
  changesIn(claims.flatMap(({ time }) => [time.validFrom, time.openEnded === 'E' ? time.validTo : null]));

function Head({
  sheet: { unit, absorbed, claims },
  asOf,
}: {
  readonly sheet: Schema<'ShownUnit'>;
  readonly asOf: string;
}) {
  const countryName = useCountryName();
  const kinds = claims.flatMap(({ claim }) => (claim.kind === 'classification' ? claim.value : []));
  return (
    <>
      <PageHeading title={unit.name}>
        <bdi>{unit.name}</bdi>
      </PageHeading>
      <p className="unit-head">
        {[countryName(unit.country), ...new Set(kinds)].join(' · ')}
        {' · '}
        <Link to={`/answers?unit=${unit.id}&on=${asOf}`}>May it get assistance?</Link>
      </p>
      {unit.mergedInto !== null && (
        <p>
          Another record stands for this one since a merge:{' '}
          <Link to={`/units/${unit.mergedInto}`}>open it</Link>.
        </p>
      )}
      {absorbed.length > 0 && (
        <p>
          It also stands for{' '}
          {absorbed.map(({ unitId, name }, index) => (
            <span key={unitId}>
              {index > 0 && ', '}
              <Link to={`/units/${unitId}`}>
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}
