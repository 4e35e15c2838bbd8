import { Link, useSearchParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { InformationFilters } from './information-filters.tsx';
import { beginningOf } from './beginning-of.ts';
import { ReceiptLookup } from './receipt-lookup.tsx';
import './information.css';

type Information = Schema<'AttributedInformation'>;
const idOf = ({ id }: Information): string => id;

/** What came in: who read it, whom it is about; the choice is in the address. */
export function InformationInbox() {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const asked = readFilters(search);
  const list = useReadOn({
    id: 'information',
    key: ['information', asked],
    read: async (page) => {
      const params = { query: { ...asked, ...page } };
      const { information, next } = await ask(client.GET('/api/information', { params }));
      return { rows: information, next };
    },
    keyOf: idOf,
  });
  const columns = useColumnsOf();
  const submits = permissions.includes('information.submit');
  return (
    <>
      <PageHeading>Information</PageHeading>
      <div className="information-top">
        <p>
          Reports, cables and articles as they came in. Nothing here is established; what is read in it is
          recorded as an alleged event.
        </p>
        {submits && (
          <Link className="usa-button usa-button--outline" to="/information/new">
            Put information on record
          </Link>
        )}
      </div>
      <InformationFilters key={search.toString()} search={search} />
      <FreshNotice topics={['information:*']} keys={[['information']]} />
      <Asked query={list} what="information">
        {({ rows }) => (
          <DataTable
            id="information"
            caption="Information of your countries, oldest first"
            columns={columns}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={
              search.size > 0 ? (
                <p>
                  Nothing of your countries fits this choice. <Link to="/information">Show everything</Link>.
                </p>
              ) : (
                <p>
                  Nothing has come in for your countries yet. Reports from outside arrive here by themselves.
                </p>
              )
            }
          />
        )}
      </Asked>
      {submits && <ReceiptLookup />}
    </>
  );
}

const ONLY = ['waiting', 'evaluated'] as const;
const ABOUT = ['nobody-yet', 'unit'] as const;

function readFilters(search: URLSearchParams) {
  const [only, about] = [
    ONLY.find((one) => one === search.get('only')),
    ABOUT.find((one) => one === search.get('about')),
  ];
  const said = (name: 'country' | 'text') => {
    const value = search.get(name);
    return value ? { [name]: value } : {};
  };
  return {
    ...(only && { only }),
    ...(about && { about }),
    ...said('country'),
    ...said('text'),
  };
}

function useColumnsOf(): readonly Column<Information>[] {
  const countryName = useCountryName();
  return [
    {
      id: 'says',
      title: 'What it says',
      show: ({ id, body, source }) => (
        <>
          <Link to={`/information/${id}`}>
            <Name>{beginningOf(body)}</Name>
          </Link>
          <div className="information-source">
            From <Name>{source}</Name>
          </div>
        </>
      ),
    },
    {
      id: 'country',
      title: 'Country',
      show: ({ country }) => (country ? countryName(country) : 'Not known'),
    },
    {
      id: 'stands',
      title: 'Where it stands',
      show: ({ evaluatedAt }) => (evaluatedAt ? 'Read for its events' : 'Waits to be read'),
    },
    {
      id: 'about',
      title: 'About',
      show: ({ about, unitText }) =>
        about.length > 0 ? (
          <ul className="part-plain">
            {about.map(({ unitId, unitName, about: who }) => (
              <li key={`${unitId} ${who}`}>
                {who === 'commander' && 'Who commands '}
                <Name>{unitName}</Name>
              </li>
            ))}
          </ul>
        ) : (
          <>
            No unit said yet
            {unitText && (
              <div className="information-source">
                Sender wrote: <Name>{unitText}</Name>
              </div>
            )}
          </>
        ),
    },
    { id: 'received', title: 'Received', show: ({ receivedAt }) => <When at={receivedAt} /> },
  ];
}
