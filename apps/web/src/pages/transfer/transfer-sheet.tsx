import { useState } from 'react';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { dollars } from '../../words/dollars.ts';
import { sentence } from '../../words/plain.ts';
import { inWords, SHEET_FIELDS, sheetChanges } from '../transfer-new/sheet-texts.ts';
import { AmendForm } from './amend-form.tsx';

type Transfer = Schema<'ShownTransfer'>;
type Item = Schema<'TransferItem'>;

const ITEMS: readonly Column<Item>[] = [
  { id: 'name', title: 'What', show: ({ name }) => <Name>{name}</Name> },
  {
    id: 'quantity',
    title: 'How many',
    numeric: true,
    show: ({ quantity }) => quantity?.toLocaleString('en-US') ?? 'Not known',
  },
  { id: 'class', title: 'What it is for', show: ({ itemClass }) => sentence(itemClass) },
  { id: 'category', title: 'Munitions List', show: ({ category }) => category ?? 'None' },
  { id: 'major', title: 'Major defense equipment', show: ({ major }) => inWords({ kind: 'choice' }, major) },
  { id: 'value', title: 'Value', numeric: true, show: ({ valueUsd }) => dollars(valueUsd) },
];

/** What is provided, as the newest version of its sheet says; earlier versions, and the way to amend it. */
export function TransferSheet({ transfer }: { readonly transfer: Transfer }) {
  const { permissions } = useSignedIn();
  const [amends, setAmends] = useState(false);
  const newest = transfer.sheets.at(-1);
  if (newest === undefined) return null;
  return (
    <section aria-labelledby="what">
      <h2 id="what">What it is</h2>
      <DataTable
        id="transfer-items"
        caption={`What is provided, version ${newest.version}`}
        columns={ITEMS}
        rows={newest.sheet.items}
        keyOf={({ name, category }) => `${name} ${category ?? ''}`}
        empty={<p>No line says what is provided.</p>}
      />
      <dl className="part-lines">
        {SHEET_FIELDS.slice(1).map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{inWords(field, newest.sheet[field.name])}</dd>
          </div>
        ))}
      </dl>
      <Versions sheets={transfer.sheets} />
      {permissions.includes('transfer.record') && (
        <details
          className="transfer-act"
          open={amends}
          onToggle={(event) => setAmends(event.currentTarget.open)}
        >
          <summary>Amend it</summary>
          {amends && <AmendForm transfer={transfer} done={() => setAmends(false)} />}
        </details>
      )}
    </section>
  );
}

function Versions({ sheets }: { readonly sheets: Transfer['sheets'] }) {
  if (sheets.length < 2) return <p>It has not been amended.</p>;
  return (
    <>
      <h3>Amendments</h3>
      <ol className="transfer-versions">
        {sheets.slice(1).map((version, at) => (
          <li key={version.version}>
            <strong>Version {version.version}</strong>, <When at={version.recordedAt} />, by{' '}
            <Name>{version.recordedByName}</Name>: <Name>{version.because}</Name>
            <ul>
              {sheetChanges(sheets[at]?.sheet ?? version.sheet, version.sheet).map(
                ({ label, before, after }) => (
                  <li key={label}>
                    {label}: <del>{before}</del> <ins>{after}</ins>
                  </li>
                ),
              )}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
