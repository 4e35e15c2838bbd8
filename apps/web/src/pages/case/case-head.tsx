import { Link } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import type { CaseSheet } from './case-data.ts';

/** What a case is called and about, where that is, and since when it is open. */
export function CaseHead({ sheet }: { readonly sheet: CaseSheet }) {
  const countryName = useCountryName();
  return (
    <>
      <PageHeading title={sheet.title}>
        <Name>{sheet.title}</Name>
      </PageHeading>
      <p className="case-about">
        <Subject sheet={sheet} />
        {sheet.subject !== 'country' && (
          <>
            {' · '}
            <Link to={`/countries/${sheet.country}`}>{countryName(sheet.country)}</Link>
          </>
        )}
        {' · opened '}
        <When at={sheet.openedAt} />
        {sheet.closedAt !== null && (
          <>
            {' · closed '}
            <When at={sheet.closedAt} />
          </>
        )}
      </p>
    </>
  );
}

function Subject({ sheet }: { readonly sheet: CaseSheet }) {
  const { subject, unitId, unitName, unidentified, transferId, country, title } = sheet;
  const countryName = useCountryName();
  if (subject === 'country')
    return (
      <>
        About the country <Link to={`/countries/${country}`}>{countryName(country)}</Link>
      </>
    );
  if (subject === 'transfer')
    return (
      <>
        About the transfer{' '}
        <Link to={`/transfers/${transferId ?? ''}`}>
          <Name>{title}</Name>
        </Link>
      </>
    );
  if (unitId !== null)
    return (
      <>
        About the unit{' '}
        <Link to={`/units/${unitId}`}>
          <Name>{unitName}</Name>
        </Link>
      </>
    );
  return (
    <>
      About a unit that is not identified yet: <Name>{unidentified?.words}</Name>
      {unidentified?.place && (
        <>
          , at <Name>{unidentified.place}</Name>
        </>
      )}
      {unidentified?.seenOn && (
        <>
          , seen on <When at={unidentified.seenOn} />
        </>
      )}
    </>
  );
}
