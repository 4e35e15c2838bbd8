interface ColumnChoiceProps {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly shown: readonly { readonly id: string }[];
  readonly choose: (ids: readonly string[]) => void;
}

/** Lets the reader of a table choose its columns; the first one names the row and always stands. */
export function ColumnChoice({ columns, shown, choose }: ColumnChoiceProps) {
  const ids = shown.map(({ id }) => id);
  const toggle = (id: string, on: boolean) => choose(on ? [...ids, id] : ids.filter((other) => other !== id));
  return (
    <details className="part-columns">
      <summary>Columns</summary>
      <fieldset className="usa-fieldset">
        <legend className="usa-sr-only">Columns that are shown</legend>
        {columns.slice(1).map(({ id, title }) => (
          <label key={id} className="part-check">
            <input
              type="checkbox"
              checked={ids.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />{' '}
            {title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
