import { Link, useParams } from 'react-router';
import { useCountries } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { PageParts } from '../../parts/page-parts.tsx';
import { useAnchor } from '../../parts/use-anchor.ts';
import { AccessRecord } from './access-record.tsx';
import { CountryAnswers } from './country-answers.tsx';
import { CountryBars } from './country-bars.tsx';
import { CountryDeviations } from './country-deviations.tsx';
import { CountryLaws } from './country-laws.tsx';
import { CountryTransfers } from './country-transfers.tsx';
import './country.css';

const PARTS = [
  ['laws', 'Laws about the country'],
  ['access', 'Access for humanitarian aid'],
  ['transfers', 'Transfers'],
  ['bars', 'Barred units and the list'],
  ['deviations', 'Deviations'],
  ['answers', 'May it go?'],
] as const;

/** Everything on record about one country; the same sections in the same order for every partner. */
export function Country() {
  const { code = '' } = useParams();
  const query = useCountries();
  return (
    <Asked query={query} what="the country">
      {(countries) => {
        const found = countries.find(({ iso }) => iso === code.toUpperCase());
        return found ? <Whole key={code} country={found} /> : <Unknown code={code} />;
      }}
    </Asked>
  );
}

function Unknown({ code }: { readonly code: string }) {
  return (
    <>
      <PageHeading>No such country</PageHeading>
      <p>
        ISO 3166 has no “<bdi>{code}</bdi>”. <Link to="/countries">Look for it by its name</Link>.
      </p>
    </>
  );
}

const CONTENT = {
  laws: CountryLaws,
  access: AccessRecord,
  transfers: CountryTransfers,
  bars: CountryBars,
  deviations: CountryDeviations,
  answers: CountryAnswers,
} as const;

function Whole({ country: { iso, name } }: { readonly country: Schema<'Country'> }) {
  useAnchor(true);
  return (
    <>
      <p className="country-back">
        <Link to="/countries">Countries</Link>
      </p>
      <PageHeading>{name}</PageHeading>
      <p className="country-ways">
        <span>Lists of this country</span> <Link to={`/cases?country=${iso}`}>Cases</Link>{' '}
        <Link to={`/units?country=${iso}`}>Units</Link> <Link to={`/requests?country=${iso}`}>Requests</Link>{' '}
        <Link to={`/clocks?country=${iso}`}>Clocks</Link>
      </p>
      <FreshNotice
        topics={[`access:${iso}`]}
        keys={[
          ['access', iso],
          ['country', iso],
        ]}
      />
      <div className="country-links">
        <PageParts parts={PARTS} />
      </div>
      {PARTS.map(([id, title]) => {
        const Content = CONTENT[id];
        return (
          <section key={id} aria-labelledby={id} className="country-part">
            <h2 id={id}>{title}</h2>
            <Content country={iso} />
          </section>
        );
      })}
    </>
  );
}
