import { Link } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { pageById } from '../../data/list-pages.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { ConsequenceLinks } from '../notices/consequence-links.tsx';
import { BarredUnits } from './barred-units.tsx';
import './editions.css';
import { Gates } from './gates.tsx';
import { IssueEdition } from './issue-edition.tsx';
import { PlaceChoice, usePlace } from './place-choice.tsx';

type Edition = Schema<'ShownEdition'>;
const idOf = ({ id }: Edition): string => id;

const COLUMNS: readonly Column<Edition>[] = [
  {
    id: 'edition',
    title: 'Edition',
    show: ({ id, number, country }) => (
      <Link to={`/editions/${id}`}>
        Edition {number}, <Country code={country} />
      </Link>
    ),
  },
  { id: 'issued', title: 'Issued', show: ({ issuedOn }) => <When at={issuedOn} /> },
  { id: 'why', title: 'Why', show: ({ because }) => <Because because={because} /> },
  { id: 'units', title: 'Units', numeric: true, show: ({ entryCount }) => entryCount },
  {
    id: 'delivered',
    title: 'Recipients reached',
    numeric: true,
    show: ({ deliveries }) => (deliveries.length === 0 ? 'None yet' : deliveries.length),
  },
];

/** The units on the list today, and the numbered editions in which the list was issued, by place. */
export function Editions() {
  const place = usePlace();
  const list = useReadOn({
    id: 'editions',
    key: ['editions', place],
    read: async (page) => {
      const params = { query: { ...place, ...page } };
      return pageById((await ask(client.GET('/api/editions', { params }))).editions, page);
    },
    keyOf: idOf,
  });
  return (
    <>
      <PageHeading>Barred units and editions</PageHeading>
      <ConsequenceLinks />
      <PlaceChoice />
      <BarredUnits country={place.country} />
      {place.country !== undefined && <Gates country={place.country} />}
      <section aria-labelledby="editions">
        <h2 id="editions">Editions of the list</h2>
        <Asked query={list} what="editions">
          {({ rows }) => (
            <DataTable
              id="editions"
              caption="Editions, newest first"
              columns={COLUMNS}
              rows={rows}
              keyOf={idOf}
              list={list}
              empty={<p>No edition was issued here. One is issued by itself whenever the list changes.</p>}
            />
          )}
        </Asked>
        <IssueEdition country={place.country ?? ''} />
      </section>
    </>
  );
}

function Country({ code }: { readonly code: string }) {
  return <>{useCountryName()(code)}</>;
}

/** Why an edition was issued. */
export function Because({ because }: { readonly because: Schema<'EditionReason'> }) {
  if (because.change === 'none') return <Name>{because.words}</Name>;
  return <>{because.change === 'add' ? 'A unit was added' : 'A unit was removed'}</>;
}
