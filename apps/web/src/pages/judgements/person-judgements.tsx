import { Link } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { pageById } from '../../data/list-pages.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import type { JudgementFilter } from './judgement-filter.ts';
import { NoJudgement } from './no-judgement.tsx';
import type { Standing } from './take-back.tsx';
import { TakeBack } from './take-back.tsx';

type Judgement = Schema<'ListedPersonJudgement'>;
const idOf = ({ id }: Judgement): string => id;

/** What was said of persons on record who may be the same, newest first. */
export function PersonJudgements({ filter }: { readonly filter: JudgementFilter }) {
  const { country, personKey, verdict, undone } = filter;
  const asked = {
    ...{ ...(country && { country }), ...(personKey && { personKey }), ...(verdict && { verdict }) },
    ...(undone && { undone }),
  };
  const list = useReadOn({
    id: 'judgements-persons',
    key: ['judgements', 'persons', asked],
    read: async (page) => {
      const params = { query: { ...asked, ...page } };
      return pageById((await ask(client.GET('/api/person-judgements', { params }))).judgements, page);
    },
    keyOf: idOf,
  });
  const columns = useColumnsOf();
  return (
    <Asked query={list} what="judgements">
      {({ rows }) => (
        <DataTable
          id="person-judgements"
          caption="What was said of persons on record, newest first"
          columns={columns}
          rows={rows}
          keyOf={idOf}
          list={list}
          empty={<NoJudgement filter={filter} of="persons" />}
        />
      )}
    </Asked>
  );
}

const undoOf = ({ id, revision }: Standing, reason: string) =>
  ask(
    client.POST('/api/person-judgements/{id}/undo', { params: { path: { id } }, body: { revision, reason } }),
  );

const readOf = async (id: string): Promise<Standing> =>
  (await ask(client.GET('/api/person-judgements/{id}', { params: { path: { id } } }))).judgement;

const SAID = { same: 'The same person', other: 'Another person' } as const;
const wordsOf = ({ verdict, name, otherName }: Judgement): string =>
  `${SAID[verdict]}: ${name ?? 'the person of the row'} and ${otherName ?? 'a person on record'}`;

function useColumnsOf(): readonly Column<Judgement>[] {
  const countryName = useCountryName();
  return [
    { id: 'name', title: 'As the row names them', show: ({ name }) => <Name>{name ?? 'Nobody'}</Name> },
    {
      id: 'said',
      title: 'What was said',
      show: ({ verdict, reasons }) => (
        <>
          {SAID[verdict]}
          {reasons && <div className="judgements-reason">{reasons}</div>}
        </>
      ),
    },
    {
      id: 'other',
      title: 'Person on record',
      show: ({ otherName, otherKey }) => (
        <Link to={`?of=persons&person=${encodeURIComponent(otherKey)}`} state={{ keepFocus: true }}>
          <Name>{otherName ?? 'Named by a key only'}</Name>
        </Link>
      ),
    },
    {
      id: 'request',
      title: 'Where',
      show: ({ requestId, row }) => (
        <Link to={`/requests/${requestId}?view=match&standing=all`}>Row {row} of its request</Link>
      ),
    },
    { id: 'country', title: 'Country', show: ({ country }) => countryName(country) },
    { id: 'by', title: 'By', show: ({ accountName }) => <Name>{accountName}</Name> },
    { id: 'at', title: 'When', show: ({ at }) => <When at={at} /> },
    {
      id: 'counts',
      title: 'Does it count?',
      show: (one) => (
        <TakeBack judgement={one} what={`Row ${one.row}: ${wordsOf(one)}`} undo={undoOf} read={readOf} />
      ),
    },
  ];
}
