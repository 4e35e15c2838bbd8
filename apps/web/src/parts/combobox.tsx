import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import './combobox.css';
import type { FieldTies } from './field.tsx';

/** Something that can be picked by its name; its identifier is never shown. */
export interface Option {
  readonly id: string;
  readonly words: string;
  /** What tells it from another of the same name: the country, the amount. */
  readonly note?: string | undefined;
}

interface ComboboxProps {
  readonly ties: FieldTies;
  readonly text: string;
  readonly write: (text: string) => void;
  /** What the text found. Undefined while it is being looked for. */
  readonly options: readonly Option[] | undefined;
  readonly pick: (option: Option) => void;
  /** Said where the text found nothing. */
  readonly nothing: string;
}

/**
 * A text field that offers what it found, by the pattern that screen readers know: arrows move, Enter picks, Escape closes.
 */
export function Combobox({ ties, text, write, options, pick, nothing }: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const found = options ?? [];
  const shows = open && text.trim() !== '';
  const choose = (option: Option) => {
    setOpen(false);
    pick(option);
  };
  const press = (event: KeyboardEvent) => {
    const chosen = found[at];
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && shows) {
      event.preventDefault();
      if (chosen) choose(chosen);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt(moved(at, event.key === 'ArrowDown' ? 1 : -1, found.length));
    }
  };
  return (
    <div className="part-combobox">
      <input
        {...ties}
        className="usa-input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        {...(shows ? { 'aria-expanded': true, 'aria-controls': list } : { 'aria-expanded': false })}
        aria-activedescendant={activeOf(shows && found.length > 0, list, at)}
        value={text}
        onChange={(event) => {
          write(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      {shows && <Found list={list} options={found} at={at} choose={choose} />}
      <Said shows={shows} options={options} nothing={nothing} />
    </div>
  );
}

const activeOf = (shows: boolean, list: string, at: number) => (shows ? `${list}-${at}` : undefined);

function Said({
  shows,
  options,
  nothing,
}: Pick<ComboboxProps, 'options' | 'nothing'> & { readonly shows: boolean }) {
  const isNothing = shows && options?.length === 0;
  const words = options === undefined || !shows ? '' : `${options.length} found`;
  return (
    <span role="status" className={isNothing ? 'usa-hint' : 'usa-sr-only'}>
      {isNothing ? nothing : words}
    </span>
  );
}

const moved = (at: number, by: number, count: number): number =>
  count === 0 ? 0 : (at + by + count) % count;

interface FoundProps {
  readonly list: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly choose: (option: Option) => void;
}

function Found({ list, options, at, choose }: FoundProps) {
  return (
    <ul
      id={list}
      role="listbox"
      aria-label="Found"
      className="part-combobox-list"
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        <li
          key={option.id}
          id={`${list}-${index}`}
          role="option"
          aria-selected={index === at}
          // Before the field loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(option);
          }}
        >
          <bdi>{option.words}</bdi>
          {option.note !== undefined && <span className="part-combobox-note">{option.note}</span>}
        </li>
      ))}
    </ul>
  );
}
