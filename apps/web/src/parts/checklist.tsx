import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import './act-field.css';
import type { Option } from './combobox.tsx';

interface ChecklistProps {
  readonly label: string;
  readonly help: ReactNode;
  readonly error: string | undefined;
  readonly required: boolean;
  /** Undefined while they are being read. */
  readonly options: readonly Option[] | undefined;
  /** How many there will be, where that is known: room is kept for them while they are read. */
  readonly rows?: number;
  /** Said where there is nothing to tick. */
  readonly nothing: string;
  readonly picked: readonly string[];
  readonly change: (picked: readonly string[]) => void;
}

const SEARCHED_FROM = 9;
const isLong = ({ options, rows = 0 }: ChecklistProps): boolean => (options?.length ?? rows) >= SEARCHED_FROM;

/** Things to tick, by their names; a search over them where they are many. What is ticked stays in sight while searching. */
export function Checklist(props: ChecklistProps) {
  const { label, help, error, required, options, rows, nothing, picked, change } = props;
  const id = useId();
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase();
  const shown = (options ?? []).filter(
    (one) => picked.includes(one.id) || `${one.words} ${one.note ?? ''}`.toLowerCase().includes(words),
  );
  const turn = (one: string) =>
    change(picked.includes(one) ? picked.filter((other) => other !== one) : [...picked, one]);
  return (
    <fieldset
      className={`part-pick ${error ? 'usa-form-group--error' : ''}`}
      aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
    >
      <Head id={id} label={label} help={help} error={error} required={required} />
      {isLong(props) && (
        <input
          className="usa-input"
          type="search"
          aria-label={`Search in ${label.toLowerCase()}`}
          placeholder="Search in this list"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <Ticks
        options={options && shown}
        rows={rows}
        nothing={words === '' ? nothing : 'Nothing in this list has these words.'}
        picked={picked}
        turn={turn}
      />
    </fieldset>
  );
}

type HeadProps = Pick<ChecklistProps, 'label' | 'help' | 'error' | 'required'> & { readonly id: string };

function Head({ id, label, help, error, required }: HeadProps) {
  return (
    <>
      <legend className="usa-label">
        {label} {!required && <span className="usa-hint">(optional)</span>}
      </legend>
      <div className="usa-hint" id={`${id}-help`}>
        {help}
      </div>
      {error && (
        <span className="usa-error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

interface TicksProps extends Pick<ChecklistProps, 'options' | 'nothing' | 'picked'> {
  readonly rows: number | undefined;
  readonly turn: (id: string) => void;
}

function Ticks({ options, rows = 0, nothing, picked, turn }: TicksProps) {
  if (options === undefined) return <Awaited rows={rows} />;
  if (options.length === 0) return <p className="part-picks-note">{nothing}</p>;
  return (
    <ul className="part-picks">
      {options.map(({ id, words, note }) => (
        <li key={id}>
          <label>
            <input type="checkbox" checked={picked.includes(id)} onChange={() => turn(id)} />
            <bdi>{words}</bdi>
            {note !== undefined && <span className="part-picks-note">{note}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
}

function Awaited({ rows }: { readonly rows: number }) {
  if (rows === 0) return <p className="usa-hint">Reading what there is …</p>;
  return (
    <>
      <p className="usa-sr-only">Reading what there is …</p>
      <ul className="part-picks" aria-hidden>
        {Array.from({ length: rows }, (_row, at) => (
          <li key={at}>
            <label>
              <input type="checkbox" disabled />…
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
