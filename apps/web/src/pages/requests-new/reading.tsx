import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import type { Corrections } from './correct-rows.ts';
import { canCorrect, corrected, correctRows } from './correct-rows.ts';
import type { KeptFile } from './keep-file.ts';
import { ReadRows } from './read-rows.tsx';
import { RefusedRows } from './refused-rows.tsx';
import type { ChosenFile } from './use-kept-file.ts';

type Preview = Schema<'RequestPreview'>;

interface ReadingProps {
  readonly preview: Preview;
  readonly kept: KeptFile;
  readonly choose: ChosenFile['choose'];
}

/** How the file would be read: counts, what is refused beside its cell, what else to know, and every row. */
export function Reading({ preview, kept, choose }: ReadingProps) {
  const [corrections, setCorrections] = useState<Corrections>({});
  const possible = canCorrect(preview);
  const send = () => choose(kept.file, correctRows(preview.rows, corrections));
  return (
    <section aria-labelledby="reading" className="requests-step">
      <h2 id="reading">2. How it is read</h2>
      <Totals preview={preview} />
      <TakenBefore preview={preview} />
      <Notices notices={preview.notices} />
      {preview.refusedRows.length > 0 && (
        <RefusedRows
          rows={preview.refusedRows}
          total={preview.totals.refused}
          corrections={corrections}
          write={
            possible
              ? (row, column, text) => setCorrections(corrected(corrections, row, column, text))
              : undefined
          }
          again={Object.keys(corrections).length > 0 ? send : undefined}
        />
      )}
      <ReadRows rows={preview.rows} total={preview.totals.rows - preview.totals.notSelected} />
    </section>
  );
}

const COUNTED = [
  ['nominated', 'name one unit'],
  ['severalRows', 'name several units'],
  ['notIdentified', 'identify no unit'],
  ['refused', 'are refused'],
  ['notSelected', 'are outside the part that is taken'],
] as const;

function Totals({ preview: { totals, shape } }: { readonly preview: Preview }) {
  return (
    <>
      <p className="requests-total" role="status">
        <strong>{counted(totals.rows, 'row')}</strong> would make{' '}
        <strong>{counted(totals.nominations, 'nomination')}</strong>. The columns are those of {SHAPES[shape]}
        .
      </p>
      <ul className="requests-tally">
        {COUNTED.filter(([name]) => totals[name] > 0).map(([name, words]) => (
          <li key={name} className={name === 'refused' ? 'requests-tally-refused' : undefined}>
            <strong>{totals[name].toLocaleString('en-US')}</strong> {words}
          </li>
        ))}
      </ul>
    </>
  );
}

const SHAPES: Readonly<Record<Preview['shape'], string>> = {
  template: 'the template',
  'training-batch': 'a training batch',
  'training-report': 'a training report',
};

function TakenBefore({ preview: { takenBefore } }: { readonly preview: Preview }) {
  if (takenBefore.length === 0) return null;
  return (
    <div className="usa-alert usa-alert--warning usa-alert--slim">
      <div className="usa-alert__body">
        <p className="usa-alert__text">Rows of this very file were submitted before:</p>
        <ul>
          {takenBefore.map(({ requestId, title, submittedAt, selection: { fromRow, toRow } }) => (
            <li key={requestId}>
              <Link to={`/requests/${requestId}`}>
                <bdi>{title}</bdi>
              </Link>
              , <When at={submittedAt} />
              {fromRow !== null && toRow !== null && `, rows ${fromRow} to ${toRow}`}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Notices({ notices }: { readonly notices: Preview['notices'] }) {
  if (notices.length === 0) return null;
  return (
    <div className="usa-alert usa-alert--info usa-alert--slim">
      <div className="usa-alert__body">
        <ul className="part-plain">
          {notices.map(({ code, words }) => (
            <li key={`${code} ${words}`}>{words}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
