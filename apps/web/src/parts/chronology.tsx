import type { Schema } from '../data/client.ts';
import { plain, sentence } from '../words/plain.ts';
import { Name } from './name.tsx';
import { When } from './when.tsx';

/** Everything that happened, in the order of the record: what, when, and who. */
export function Chronology({ entries }: { readonly entries: readonly Schema<'ChronologyEntry'>[] }) {
  return (
    <ol className="part-chronology">
      {entries.map(({ entryId, act, at, actor }) => (
        <li key={entryId}>
          <When at={at} />
          <span>
            <strong>{sentence(act)}</strong> by <Name>{actor.name}</Name> ({plain(actor.office)})
          </span>
        </li>
      ))}
    </ol>
  );
}
