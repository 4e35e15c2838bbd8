import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { PageLinks } from '../../parts/page-links.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { PlaceChoice, usePlace } from '../editions/place-choice.tsx';
import '../editions/editions.css';
import { ConsequenceLinks } from '../notices/consequence-links.tsx';
import { ExtendBar } from './extend-bar.tsx';
import { Withholding } from './withholding.tsx';

type Bar = Schema<'ShownBar'>;
const PAGE = 50;

/** Bars, with what held them back or ended them and what they were extended to. */
export function Bars() {
  const [search] = useSearchParams();
  const unitId = search.get('unitId');
  const after = search.get('after');
  const asked = { ...usePlace(), ...(unitId && { unitId }), ...(after && { after }), limit: PAGE };
  const query = useQuery({
    queryKey: ['bars', asked],
    queryFn: async () => (await ask(client.GET('/api/bars', { params: { query: asked } }))).bars,
  });
  return (
    <>
      <PageHeading>Bars</PageHeading>
      <ConsequenceLinks />
      {unitId === null ? (
        <PlaceChoice />
      ) : (
        <p>
          Bars that name one unit or were extended to it. <Link to="/bars">Show all</Link>.
        </p>
      )}
      <Asked query={query} what="bars">
        {(bars) => (
          <>
            {bars.map((bar) => (
              <OneBar key={bar.id} bar={bar} />
            ))}
            {bars.length === 0 && (
              <Empty>
                <p>No bar is on record here.</p>
              </Empty>
            )}
            <PageLinks next={bars.length === PAGE ? (bars.at(-1)?.id ?? null) : null} />
          </>
        )}
      </Asked>
    </>
  );
}

function OneBar({ bar }: { readonly bar: Bar }) {
  const [citation, countryName] = [useCitation(), useCountryName()];
  const { id, unitId, unitName, country, authorityId, effectiveFrom, caseId, proceedingId, determinationId } =
    bar;
  return (
    <section className="editions-bar" aria-labelledby={`bar-${id}`}>
      <h2 id={`bar-${id}`}>
        <Name>{unitName}</Name>, {citation(authorityId)}
      </h2>
      <p>
        {countryName(country)}. Barred from <When at={effectiveFrom} />.{' '}
        <Link to={`/determinations/${determinationId}`}>Signed record</Link> ·{' '}
        <Link to={`/cases/${caseId}?proceeding=${proceedingId}`}>Its case</Link> ·{' '}
        <Link to={`/units/${unitId}`}>The unit</Link>
      </p>
      <Endings bar={bar} />
      <Extensions bar={bar} />
      <ExtendBar bar={bar} />
      <Withholding bar={bar} />
    </section>
  );
}

function Endings({ bar: { endings } }: { readonly bar: Bar }) {
  if (endings.length === 0) return <p>In force: no exit or restoration has been signed.</p>;
  return (
    <ul>
      {endings.map((one) => (
        <li key={`${one.determinationId} ${one.ground}`}>
          <Link to={`/determinations/${one.determinationId}`}>{sentence(one.ground)}</Link> from{' '}
          <When at={one.effectiveFrom} />
          {one.effectiveUntil !== null && (
            <>
              {' '}
              to <When at={one.effectiveUntil} />
            </>
          )}
          {one.scope !== null && (
            <>
              : <Name>{one.scope}</Name>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Extensions({ bar: { extensions } }: { readonly bar: Bar }) {
  if (extensions.length === 0) return null;
  return (
    <>
      <h3>Reaches above</h3>
      <ul>
        {extensions.map((one) => (
          <li key={`${one.unitId} ${one.recordedAt}`}>
            <Link to={`/units/${one.unitId}`}>
              <Name>{one.unitName}</Name>
            </Link>
            : <Name>{one.reasons}</Name> (<When at={one.recordedAt} />)
          </li>
        ))}
      </ul>
    </>
  );
}
