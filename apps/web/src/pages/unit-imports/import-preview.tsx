import type { Schema } from '../../data/client.ts';
import { counted, sentence } from '../../words/plain.ts';
import { ImportCounts } from './import-counts.tsx';

interface ImportPreviewProps {
  readonly found: Schema<'UnitsImported'>;
  readonly waiting: boolean;
  readonly bring: () => void;
}

const SHOWN = 20;

/** What a file would change, before anything is written. */
export function ImportPreview({ found, waiting, bring }: ImportPreviewProps) {
  const { report, difference, changed } = found;
  return (
    <section aria-labelledby="would-change">
      <h3 id="would-change">What it would change</h3>
      <ImportCounts report={report} />
      {difference.units.length > 0 && (
        <>
          <h4>New units</h4>
          <ul>
            {difference.units.slice(0, SHOWN).map(({ key, name, rows }) => (
              <li key={key}>
                <bdi>{name}</bdi> (row {rows.join(', ')})
              </li>
            ))}
          </ul>
          <More count={report.units.added - SHOWN} of="unit" />
        </>
      )}
      {difference.questions.length > 0 && (
        <>
          <h4>Questions it would raise</h4>
          <ul>
            {difference.questions.slice(0, SHOWN).map(({ fingerprint, row, found: what, words }) => (
              <li key={fingerprint}>
                Row {row}, <bdi>{what}</bdi>: {words}
              </li>
            ))}
          </ul>
          <More count={difference.questions.length - SHOWN} of="question" />
        </>
      )}
      {changed ? (
        <button
          type="button"
          className="usa-button"
          aria-disabled={waiting}
          onClick={() => !waiting && bring()}
        >
          {waiting ? 'Reading…' : `Read it: ${counted(report.claims.added, 'claim')} into the registry`}
        </button>
      ) : (
        <p>The registry already says all of it.</p>
      )}
    </section>
  );
}

function More({ count, of }: { readonly count: number; readonly of: string }) {
  return count > 0 ? <p>{sentence(`and ${counted(count, of)} more.`)}</p> : null;
}
