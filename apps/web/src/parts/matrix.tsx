import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Schema } from '../data/client.ts';
import { sentence } from '../words/plain.ts';
import './matrix.css';
import { Name } from './name.tsx';
import { When } from './when.tsx';

export type MatrixRow = Schema<'FindingsMatrix'>['questions'][number];

export interface MatrixProps {
  readonly matrix: Schema<'FindingsMatrix'>;
  /** Stands in the cell of the evidence instead of the plain list; for linking by dragging and by keyboard. */
  readonly evidenceCell?: (row: MatrixRow) => ReactNode;
  /** The button that opens the form of a question; left out where nothing can be recorded. */
  readonly action?: (row: MatrixRow) => ReactNode;
  /** The form under a question, while it is open; null for all others. */
  readonly form?: (row: MatrixRow) => ReactNode;
}

/**
 * What the law asks: each question with the finding that holds, its author, the evidence that is linked to it, and
 * dissent; the law's elements first, then the conditions of each way out.
 */
export function Matrix({ matrix, evidenceCell, action, form }: MatrixProps) {
  const groups = [...Map.groupBy(matrix.questions, ({ of }) => of)];
  return (
    <table className="usa-table usa-table--borderless matrix">
      <caption className="usa-sr-only">Findings by question</caption>
      <thead>
        <tr>
          {['Question', 'Finding', 'Evidence', 'Author', 'Dissent'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([of, rows]) => (
        <tbody key={of}>
          {groups.length > 1 && (
            <tr className="matrix-group">
              <th scope="colgroup" colSpan={5}>
                {of === 'element' ? 'What the law asks' : `Conditions of the way out: ${sentence(of)}`}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <Fragment key={row.id}>
              <Question row={row} evidenceCell={evidenceCell} action={action} />
              <FormRow row={row} form={form} />
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface QuestionProps {
  readonly row: MatrixRow;
  readonly evidenceCell: MatrixProps['evidenceCell'] | undefined;
  readonly action: MatrixProps['action'] | undefined;
}

function Question({ row, evidenceCell, action }: QuestionProps) {
  const { id, title, cite, holds, history } = row;
  const earlier = history.filter((one) => one.id !== holds?.id);
  return (
    <tr id={`question-${id}`}>
      <th scope="row">
        <span className="matrix-id">{id}</span> {title} <cite>{cite}</cite>
      </th>
      <td data-title="Finding">
        <Value value={holds?.value ?? null} />
        {holds && (
          <div className="matrix-reasons">
            <bdi>{holds.reasons}</bdi>
          </div>
        )}
        {earlier.length > 0 && <Earlier findings={earlier} />}
        {action?.(row)}
      </td>
      <td data-title="Evidence">{evidenceCell ? evidenceCell(row) : <Linked row={row} />}</td>
      <td data-title="Author">
        {holds ? (
          <>
            <Name>{holds.name}</Name>
            <div className="part-clears">
              <When at={holds.at} />
            </div>
          </>
        ) : (
          'Nobody yet'
        )}
      </td>
      <td data-title="Dissent">
        <bdi>{holds?.dissent ?? 'None'}</bdi>
      </td>
    </tr>
  );
}

const WORDS = { met: 'Met', unmet: 'Not met', undetermined: 'Undetermined' } as const;

/** A finding in a word; what nobody has answered is undetermined, never unmet. */
export function Value({ value }: { readonly value: keyof typeof WORDS | null }) {
  if (value === null) return <span className="matrix-value matrix-open">No finding yet</span>;
  return <span className={`matrix-value matrix-${value}`}>{WORDS[value]}</span>;
}

function Earlier({ findings }: { readonly findings: MatrixRow['history'] }) {
  return (
    <details className="matrix-earlier">
      <summary>Earlier findings ({findings.length})</summary>
      <ol>
        {findings.map(({ id, value, reasons, name, at }) => (
          <li key={id}>
            {WORDS[value]}, <Name>{name}</Name>, <When at={at} />: <bdi>{reasons}</bdi>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Linked({ row: { evidence } }: { readonly row: MatrixRow }) {
  if (evidence.length === 0) return <span className="part-clears">None linked</span>;
  return (
    <ul className="matrix-evidence">
      {evidence.map(({ evidenceId, title, direction, sourceGrade, contentGrade }) => (
        <li key={evidenceId}>
          {sentence(direction)}: <Name>{title}</Name>{' '}
          <span className="part-clears">
            ({sourceGrade ?? 'not graded'}
            {contentGrade ?? ''})
          </span>
        </li>
      ))}
    </ul>
  );
}

interface FormRowProps {
  readonly row: MatrixRow;
  readonly form: MatrixProps['form'] | undefined;
}

function FormRow({ row, form }: FormRowProps) {
  const shown = form?.(row);
  if (!shown) return null;
  return (
    <tr className="matrix-form">
      <td colSpan={5}>{shown}</td>
    </tr>
  );
}
