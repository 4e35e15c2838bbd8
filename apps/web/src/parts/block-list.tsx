import { plain } from '../words/plain.ts';

/** One unmet condition, as the API says it of an act or of a refusal. */
export interface ShownBlock {
  readonly words: string;
  readonly cite?: string;
  readonly clearedBy?: string | readonly string[];
}

/** What stands in the way of an act: the condition, the rule it comes from, and who can meet it. */
export function BlockList({ blocks }: { readonly blocks: readonly ShownBlock[] }) {
  return (
    <ul className="part-blocks">
      {blocks.map(({ words, cite, clearedBy }) => (
        <li key={`${words} ${cite ?? ''}`}>
          {words} {cite && <cite>({cite})</cite>}
          {clearedBy && clearedBy.length > 0 && (
            <div className="part-clears">Can be met by: {[clearedBy].flat().map(plain).join(', ')}.</div>
          )}
        </li>
      ))}
    </ul>
  );
}
