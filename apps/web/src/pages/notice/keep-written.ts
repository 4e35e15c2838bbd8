import type { QueryClient } from '@tanstack/react-query';
import type { Schema } from '../../data/client.ts';
import { readContents } from './read-contents.ts';

interface Draft {
  readonly parts: readonly Schema<'DraftPart'>[];
}

/** Once a notice was written, its parts read as they were sent, until they are read again. */
export function keepWritten(queries: QueryClient, id: string, texts: Readonly<Record<string, string>>): void {
  queries.setQueryData<Draft>(['notice-draft', id], (draft) => {
    if (draft === undefined) return draft;
    const { contents, portions } = readContents(draft.parts, texts);
    const parts = draft.parts.map((part) => ({
      ...part,
      written: contents[part.id] ?? part.written,
      marking: portions?.[part.id] ?? part.marking,
    }));
    return { ...draft, parts };
  });
}
