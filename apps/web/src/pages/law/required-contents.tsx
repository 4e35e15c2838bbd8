import type { Schema } from '../../data/client.ts';

type Content = Pick<Schema<'AuthorityShown'>['duties'][number]['contents'][number], 'id' | 'words' | 'cite'>;

/** What a notice or report has to contain; folded, because it is long. */
export function RequiredContents({ contents }: { readonly contents: readonly Content[] }) {
  if (contents.length === 0) return null;
  return (
    <details>
      <summary>What it has to contain ({contents.length})</summary>
      <ul>
        {contents.map(({ id, words, cite }) => (
          <li key={id}>
            {words} <cite>{cite}</cite>
          </li>
        ))}
      </ul>
    </details>
  );
}
