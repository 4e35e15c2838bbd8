import { rowsInWords } from './rows-in-words.ts';
import type { Reading } from './use-row-window.ts';

interface ReadingProps {
  readonly list: Reading;
  readonly count: number;
}

/** How much of a list is shown, said as it grows; and the way on for who does not scroll, or where it could not be read. */
export function ReadingFoot({ list, count }: ReadingProps) {
  const words = list.failed ? 'Try again' : 'Show more rows';
  return (
    <div className="part-pages">
      <span role="status" aria-live="polite">
        {rowsInWords(list, count)}
      </span>
      {(list.more || list.failed) && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          aria-disabled={list.reading}
          onClick={list.failed && !list.more ? list.readBack : list.readOn}
        >
          {words}
        </button>
      )}
    </div>
  );
}

/** Where a list was begun in its middle and the way to what stands before is not known. */
export function EarlierRows({ list }: { readonly list: Reading }) {
  if (list.earlier !== 'unknown') return null;
  return (
    <p className="part-earlier">
      This is the middle of the list.{' '}
      <button type="button" className="usa-button usa-button--unstyled" onClick={list.restart}>
        Show it from its first row
      </button>
    </p>
  );
}
