import { Link } from 'react-router';
import { plain } from '../words/plain.ts';

/** One unmet condition, as the API says it of an act or of a refusal. */
export interface ShownBlock {
  readonly words: string;
  readonly cite?: string;
  readonly clearedBy?: string | readonly string[];
  /** The case in which it stands. */
  readonly caseId?: string;
}

/** What stands in the way of an act: the condition, the rule it comes from, and who can meet it. */
export function BlockList({ blocks }: { readonly blocks: readonly ShownBlock[] }) {
  return (
    <ul className="part-blocks">
      {blocks.map(({ words, cite, clearedBy, caseId }) => (
        <li key={`${words} ${cite ?? ''}`}>
          {words} {cite && <cite>({cite})</cite>} {caseId && <Link to={`/cases/${caseId}`}>The case</Link>}
          {clearedBy && clearedBy.length > 0 && (
            <div className="part-clears">Can be met by: {[clearedBy].flat().map(plain).join(', ')}.</div>
          )}
        </li>
      ))}
    </ul>
  );
}
