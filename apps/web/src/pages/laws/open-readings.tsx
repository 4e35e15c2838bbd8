import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { pinpoint } from './pinpoint.ts';
import { anchorOf, useReadings } from './use-readings.ts';

type Reading = Schema<'ShownReading'>;

const COLUMNS: readonly Column<Reading>[] = [
  {
    id: 'question',
    title: 'Question',
    show: ({ question, authorityId, id }) => (
      <Link to={`/law/${authorityId}#${anchorOf(id)}`}>{question}</Link>
    ),
  },
  { id: 'law', title: 'Law', show: ({ citation, cite }) => pinpoint(citation, cite) },
  { id: 'adopted', title: 'Adopted', show: (reading) => <Adopted reading={reading} /> },
  { id: 'ways', title: 'Alternatives', numeric: true, show: ({ alternatives }) => alternatives.length },
];

/** The contested questions of all laws and what was adopted; who may not read them sees nothing of it. */
export function OpenReadings() {
  const [search, setSearch] = useAskedAddress();
  const onlyOpen = search.get('readings') === 'open';
  const query = useReadings();
  if (query.fetchStatus === 'idle' && query.isPending) return null;
  const toggle = () => setSearch(onlyOpen ? {} : { readings: 'open' }, { state: { keepFocus: true } });
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">Contested readings</h2>
      <p>
        Questions that the text leaves open. Nothing is assumed: until a legal adviser adopts one of the
        alternatives, an answer that turns on the question is not determined.
      </p>
      <label className="part-check">
        <input type="checkbox" checked={onlyOpen} onChange={toggle} /> Only those in which nothing is adopted
      </label>
      <Asked query={query} what="the contested readings">
        {({ readings }) => (
          <DataTable
            id="readings"
            caption="Contested questions of law"
            columns={COLUMNS}
            rows={onlyOpen ? readings.filter(({ adopted }) => adopted === null) : readings}
            keyOf={({ id }) => id}
            empty={<p>An alternative is adopted in every contested question.</p>}
          />
        )}
      </Asked>
    </section>
  );
}

function Adopted({ reading: { adopted } }: { readonly reading: Reading }) {
  if (adopted === null) return <>Nothing yet</>;
  return (
    <>
      {sentence(adopted.alternativeId)}, from <When at={adopted.effectiveFrom} />
    </>
  );
}
