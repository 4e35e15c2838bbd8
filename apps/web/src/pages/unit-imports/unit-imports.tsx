import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { UploadRegistry } from './upload-registry.tsx';

type Import = Schema<'ListedImport'>;

const COLUMNS: readonly Column<Import>[] = [
  {
    id: 'file',
    title: 'File',
    show: ({ id, filename }) => (
      <Link to={`/unit-imports/${id}`}>
        <bdi>{filename}</bdi>
      </Link>
    ),
  },
  { id: 'at', title: 'Read', show: ({ at }) => <When at={at} /> },
  { id: 'by', title: 'By', show: ({ byName }) => <Name>{byName}</Name> },
  { id: 'register', title: 'Register', show: ({ register }) => register },
  { id: 'rows', title: 'Rows', numeric: true, show: ({ report }) => report.rows.toLocaleString('en-US') },
  {
    id: 'units',
    title: 'Units added',
    numeric: true,
    show: ({ report }) => report.units.added.toLocaleString('en-US'),
  },
  {
    id: 'claims',
    title: 'Claims added',
    numeric: true,
    show: ({ report }) => report.claims.added.toLocaleString('en-US'),
  },
  { id: 'open', title: 'Questions open', numeric: true, show: ({ report }) => report.questions.open },
];

const idOf = ({ id }: Import): string => id;

/** Registry files that were read, newest first, and the way to read another. */
export function UnitImports() {
  const { permissions } = useSignedIn();
  const list = useReadOn({
    id: 'unit-imports',
    key: ['unit-imports', 'list'],
    read: async (page) => {
      const { imports, next } = await ask(client.GET('/api/units/imports', { params: { query: page } }));
      return { rows: imports, next };
    },
    keyOf: idOf,
  });
  return (
    <>
      <PageHeading>Registry files</PageHeading>
      <p>
        A file adds what the registry does not have and changes no claim. What only a person can settle is
        asked row by row. <Link to="/units">Units</Link>
      </p>
      {permissions.includes('unit.import') && <UploadRegistry />}
      <h2>Read so far</h2>
      <Asked query={list} what="registry files">
        {({ rows }) => (
          <DataTable
            id="unit-imports"
            caption="Registry files, newest first"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={<p>No registry file was read yet. An analyst brings one.</p>}
          />
        )}
      </Asked>
    </>
  );
}
