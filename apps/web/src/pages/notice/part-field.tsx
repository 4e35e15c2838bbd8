import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';
import { MARKS } from './read-contents.ts';

type Part = Schema<'DraftPart'>;

interface PartFieldProps {
  readonly part: Part;
  readonly text: string;
  readonly mark: string;
  readonly write: (field: string, text: string) => void;
  readonly error: string | undefined;
}

/** One required part: what is written, and beside it what the record says and where. */
export function PartField({ part, text, mark, write, error }: PartFieldProps) {
  const { id, words, cite, written, drawn, marking } = part;
  return (
    <div className="notice-part">
      <div>
        <Field label={words} help={<cite>{cite}</cite>} required error={error}>
          {(ties) => (
            <textarea
              className="usa-textarea"
              {...ties}
              value={text === '' ? (written ?? '') : text}
              onChange={(event) => write(id, event.target.value)}
            />
          )}
        </Field>
        <label className="notice-mark">
          Marking{' '}
          <select
            value={mark === '' ? (marking ?? '') : mark}
            onChange={(event) => write(`${id} mark`, event.target.value)}
          >
            <option value="">Nobody has marked it</option>
            {MARKS.map((one) => (
              <option key={one} value={one}>
                {sentence(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="notice-drawn">
        <h3>On record</h3>
        {drawn === null ? (
          <p>
            {written === null && text === ''
              ? 'Nothing on record can stand for this; it is to be written.'
              : 'Nothing.'}
          </p>
        ) : (
          <Drawn drawn={drawn} use={() => write(id, drawn.text)} words={words} />
        )}
      </div>
    </div>
  );
}

interface DrawnProps {
  readonly drawn: Schema<'DrawnText'>;
  readonly use: () => void;
  readonly words: string;
}

function Drawn({ drawn: { text, sources }, use, words }: DrawnProps) {
  return (
    <>
      <p className="notice-text">
        <Name>{text}</Name>
      </p>
      <p>From:</p>
      <ul>
        {sources.map((source) => (
          <li key={`${source.kind} ${source.id}`}>
            <Source source={source} />
          </li>
        ))}
      </ul>
      <button type="button" className="usa-button usa-button--outline" onClick={use}>
        Use this text<span className="usa-sr-only"> for {words}</span>
      </button>
    </>
  );
}

function Source({ source: { kind, id, words } }: { readonly source: Schema<'DraftSource'> }) {
  if (kind === 'determination') return <Link to={`/determinations/${id}`}>{words}</Link>;
  if (kind === 'transfer') return <Link to={`/transfers/${id}`}>{words}</Link>;
  return <Name>{words}</Name>;
}
