import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { ProceedingLink } from '../../parts/proceeding-link.tsx';
import { When } from '../../parts/when.tsx';
import '../editions/editions.css';
import { Because } from '../editions/editions.tsx';
import { EditionDeliveries } from './edition-deliveries.tsx';
import { EditionDifference } from './edition-difference.tsx';

type Entry = Schema<'EditionEntry'>;

const ENTRIES: readonly Column<Entry>[] = [
  {
    id: 'unit',
    title: 'Unit, as it was called that day',
    show: ({ unitId, unitName }) => (
      <Link to={`/units/${unitId}`}>
        <Name>{unitName}</Name>
      </Link>
    ),
  },
  { id: 'law', title: 'Law', show: ({ authorityId }) => <Law id={authorityId} /> },
  { id: 'since', title: 'Barred since', show: ({ barredSince }) => <When at={barredSince} /> },
  {
    id: 'standing',
    title: 'Stands',
    show: ({ standing }) => (standing === 'barred' ? 'Barred' : 'Excepted'),
  },
];

const FORMATS = [
  ['pdf', 'PDF'],
  ['html', 'web page'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

/** A numbered edition of the list: its units, what changed since the one before, and whom it reached. */
export function Edition() {
  const { id = '' } = useParams();
  const countryName = useCountryName();
  const query = useQuery({
    queryKey: ['edition', id],
    queryFn: async () => (await ask(client.GET('/api/editions/{id}', { params: { path: { id } } }))).edition,
  });
  return (
    <Asked query={query} what="the edition">
      {(edition) => (
        <>
          <PageHeading>
            Edition {edition.number}, {countryName(edition.country)}
          </PageHeading>
          <p>
            Issued <When at={edition.issuedOn} />. <Because because={edition.because} />.{' '}
            {edition.because.change !== 'none' && (
              <ProceedingLink id={edition.because.proceedingId} words="The proceeding that changed it" />
            )}
          </p>
          <p>
            With the ledger’s signed head on it:{' '}
            {FORMATS.map(([format, words], at) => (
              <span key={format}>
                {at > 0 && ', '}
                <a href={`/api/editions/${id}/document?format=${format}`} download>
                  save as {words}
                </a>
              </span>
            ))}
          </p>
          <h2>Units on it</h2>
          <DataTable
            id="edition-entries"
            caption="Units, by name"
            columns={ENTRIES}
            rows={edition.entries}
            keyOf={({ barId }) => barId}
            empty={<p>No unit is on this edition.</p>}
          />
          <EditionDifference id={id} />
          <EditionDeliveries edition={edition} />
        </>
      )}
    </Asked>
  );
}

function Law({ id }: { readonly id: string }) {
  const citation = useCitation();
  return <Link to={`/law/${id}`}>{citation(id)}</Link>;
}
