import { Link, useParams, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { AddFiles } from './add-files.tsx';
import { EvidenceFilters } from './evidence-filters.tsx';
import type { Listed } from './evidence-data.ts';
import { CONTENT_GRADES, gradeInWords, SOURCE_GRADES, useCaseOf } from './evidence-data.ts';
import { OriginList } from './origin-list.tsx';
import { sizeInWords } from '../../words/size-in-words.ts';
import './evidence.css';

/** The evidence of one case: the items with their grades, which of them share an origin, and adding files. */
export function CaseEvidence() {
  const { id = '' } = useParams();
  const file = useCaseOf(id);
  const { permissions } = useSignedIn();
  return (
    <Asked query={file} what="the case">
      {({ title }) => (
        <>
          <p className="evidence-back">
            <Link to={`/cases/${id}`}>
              <Name>{title}</Name>
            </Link>
          </p>
          <PageHeading title={`Evidence: ${title}`}>Evidence</PageHeading>
          <FreshNotice topics={[`case:${id}`]} keys={[['evidence']]} />
          <Items caseId={id} />
          <OriginList caseId={id} />
          {permissions.includes('evidence.add') && <AddFiles caseId={id} />}
        </>
      )}
    </Asked>
  );
}

const idOf = ({ id }: Listed): string => id;
const FILTERS = ['text', 'sourceGrade', 'contentGrade'] as const;

function Items({ caseId }: { readonly caseId: string }) {
  const [search] = useSearchParams();
  const asked = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  const list = useReadOn({
    id: 'evidence',
    key: ['evidence', 'list', caseId, asked],
    read: async (page) => {
      const params = { path: { caseId }, query: { ...asked, ...page } };
      const { evidence, next } = await ask(client.GET('/api/cases/{caseId}/evidence', { params }));
      return { rows: evidence, next };
    },
    keyOf: idOf,
  });
  const filtered = Object.keys(asked).length > 0;
  return (
    <section aria-labelledby="items">
      <h2 id="items">Items</h2>
      <EvidenceFilters key={search.toString()} search={search} />
      <Asked query={list} what="the items">
        {({ rows }) => (
          <DataTable
            id="evidence"
            caption="Items in the order in which they were added"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={
              filtered ? (
                <p>
                  No item fits this choice. Sealed items are never found by their words.{' '}
                  <Link to={`/cases/${caseId}/evidence`}>Show all items</Link>
                </p>
              ) : (
                <p>Nothing has been added to this case yet. Add the first files below.</p>
              )
            }
          />
        )}
      </Asked>
    </section>
  );
}

const COLUMNS: readonly Column<Listed>[] = [
  {
    id: 'title',
    title: 'Item',
    show: (item) =>
      item.sealed ? (
        <>
          <Link to={`/evidence/${item.id}`}>Sealed item</Link>
          <div className="evidence-quiet">Opening it is put on record</div>
        </>
      ) : (
        <>
          <Link to={`/evidence/${item.id}`}>
            <Name>{item.title}</Name>
          </Link>
          <div className="evidence-quiet">
            <Name>{item.filename}</Name>, {sizeInWords(item.size)}
          </div>
        </>
      ),
  },
  {
    id: 'source',
    title: 'Source',
    show: ({ sourceGrade }) => gradeInWords(SOURCE_GRADES, sourceGrade?.grade),
  },
  {
    id: 'content',
    title: 'Content',
    show: ({ contentGrade }) => gradeInWords(CONTENT_GRADES, contentGrade?.grade),
  },
  { id: 'marking', title: 'Marking', show: (item) => (item.sealed ? 'Sealed' : sentence(item.marking)) },
  {
    id: 'origin',
    title: 'Goes back to',
    show: (item) => (item.sealed ? '' : item.origin ? <Name>{item.origin.words}</Name> : 'Nothing said'),
  },
  {
    id: 'added',
    title: 'Added',
    show: (item) => <When at={item.sealed ? item.addedAt : item.added.at} />,
  },
  {
    id: 'collected',
    title: 'Collected by',
    optional: true,
    show: (item) => (item.sealed ? '' : <Name>{item.collectedBy}</Name>),
  },
  {
    id: 'type',
    title: 'Kind of file',
    optional: true,
    show: (item) => (item.sealed ? '' : item.mediaType),
  },
];
