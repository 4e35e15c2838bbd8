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
import { judgementWords } from '../requests-one/judgement-words.ts';
import type { JudgementFilter } from './judgement-filter.ts';
import { NoJudgement } from './no-judgement.tsx';
import type { Standing } from './take-back.tsx';
import { TakeBack } from './take-back.tsx';

type Judgement = Schema<'ListedJudgement'>;
const idOf = ({ id }: Judgement): string => id;

/** What was said of proposed units, newest first. */
export function UnitJudgements({ filter }: { readonly filter: JudgementFilter }) {
  const { country, unitId, text, judgement, undone } = filter;
  const asked = {
    ...{ ...(country && { country }), ...(unitId && { unitId }), ...(text && { text }) },
    ...{ ...(judgement && { judgement }), ...(undone && { undone }) },
  };
  const list = useReadOn({
    id: 'judgements-units',
    key: ['judgements', 'units', asked],
    read: async (page) => {
      const params = { query: { ...asked, ...page } };
      return pageById((await ask(client.GET('/api/judgements', { params }))).judgements, page);
    },
    keyOf: idOf,
  });
  const columns = useColumnsOf();
  return (
    <Asked query={list} what="judgements">
      {({ rows }) => (
        <DataTable
          id="judgements"
          caption="What was said of proposed units, newest first"
          columns={columns}
          rows={rows}
          keyOf={idOf}
          list={list}
          empty={<NoJudgement filter={filter} of="units" />}
        />
      )}
    </Asked>
  );
}

const undoOf = ({ id, revision }: Standing, reason: string) =>
  ask(client.POST('/api/judgements/{id}/undo', { params: { path: { id } }, body: { revision, reason } }));

const readOf = async (id: string): Promise<Standing> =>
  (await ask(client.GET('/api/judgements/{id}', { params: { path: { id } } }))).judgement;

function useColumnsOf(): readonly Column<Judgement>[] {
  const countryName = useCountryName();
  return [
    { id: 'words', title: 'As it is written', show: ({ unitText }) => <Name>{unitText ?? 'No unit'}</Name> },
    {
      id: 'said',
      title: 'What was said',
      show: (one) => (
        <>
          <bdi>{judgementWords(one)}</bdi>
          {one.reasons && <div className="judgements-reason">{one.reasons}</div>}
        </>
      ),
    },
    {
      id: 'unit',
      title: 'Unit on record',
      optional: true,
      show: ({ unitId, unitName }) =>
        unitId === null ? (
          'None'
        ) : (
          <Link to={`/units/${unitId}`}>
            <Name>{unitName}</Name>
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
        <TakeBack
          judgement={one}
          what={`Row ${one.row}: ${judgementWords(one)}`}
          undo={undoOf}
          read={readOf}
        />
      ),
    },
  ];
}
