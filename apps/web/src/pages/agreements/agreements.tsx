import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { pageById } from '../../data/list-pages.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { PlaceChoice, usePlace } from '../editions/place-choice.tsx';
import '../editions/editions.css';
import { ConsequenceLinks } from '../notices/consequence-links.tsx';
import { AgreementForm } from './agreement-form.tsx';

type Agreement = Schema<'RecordedAgreement'>;
const idOf = ({ id }: Agreement): string => id;

const COLUMNS: readonly Column<Agreement>[] = [
  { id: 'title', title: 'Agreement', show: ({ title }) => <Name>{title}</Name> },
  { id: 'country', title: 'With', show: ({ country }) => <Country code={country} /> },
  { id: 'signed', title: 'Signed', show: ({ signedOn }) => <When at={signedOn} /> },
  {
    id: 'force',
    title: 'In force',
    show: ({ inForceFrom, endsOn }) => (
      <>
        From <When at={inForceFrom} />
        {endsOn === null ? ', with no end of its own' : ' to '}
        {endsOn !== null && <When at={endsOn} />}
      </>
    ),
  },
  {
    id: 'says',
    title: 'What it says',
    show: ({ contents }) => <Name>{Object.values(contents).join(' ')}</Name>,
  },
];

/** Written agreements that a government will comply with the prohibition. */
export function Agreements() {
  const { permissions } = useSignedIn();
  const place = usePlace();
  const list = useReadOn({
    id: 'agreements',
    key: ['agreements', place],
    read: async (page) => {
      const params = { query: { ...place, ...page } };
      return pageById((await ask(client.GET('/api/agreements', { params }))).agreements, page);
    },
    keyOf: idOf,
  });
  return (
    <>
      <PageHeading>Written agreements</PageHeading>
      <ConsequenceLinks />
      <PlaceChoice />
      <Asked query={list} what="agreements">
        {({ rows }) => (
          <DataTable
            id="agreements"
            caption="Agreements, newest first"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={
              <p>
                No agreement is on record here. Without one, assistance whose recipients cannot be known
                beforehand may not go.
              </p>
            }
          />
        )}
      </Asked>
      {permissions.includes('agreement.record') && <AgreementForm country={place.country ?? ''} />}
    </>
  );
}

function Country({ code }: { readonly code: string }) {
  return <>{useCountryName()(code)}</>;
}
