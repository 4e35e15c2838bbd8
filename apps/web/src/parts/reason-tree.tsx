import type { Schema } from '../data/client.ts';
import { useAuthorities, useCitation } from '../data/catalogue.ts';
import { counted } from '../words/plain.ts';
import { OneReason } from './one-reason.tsx';
import type { ReasonGroup } from './reason-groups.ts';
import { groupReasons } from './reason-groups.ts';
import './reason-tree.css';
import { Verdict } from './verdict.tsx';

interface ReasonTreeProps {
  readonly reasons: readonly Schema<'Reason'>[];
  readonly label: string;
  /** Open the laws that stand in the way at once; so it is where one answer is read, not where many are compared. */
  readonly open?: boolean;
}

/**
 * The reasons of an answer as a tree: by law, those that stand in the way first; each reason opens down to its citation, its
 * determination, its path through the hierarchy, the readings that it turns on, and what would change it.
 */
export function ReasonTree({ reasons, label, open = true }: ReasonTreeProps) {
  return (
    <ul className="part-tree" aria-label={label}>
      {groupReasons(reasons).map((group) => (
        <li key={group.authorityId ?? 'record'}>
          <Law group={group} open={open && group.verdict !== 'eligible'} />
        </li>
      ))}
    </ul>
  );
}

function Law({ group, open }: { readonly group: ReasonGroup; readonly open: boolean }) {
  const { authorityId, verdict, reasons } = group;
  const citation = useCitation();
  const { data: laws = [] } = useAuthorities();
  const name = laws.find(({ id }) => id === authorityId)?.shortName;
  return (
    <details className="part-tree-law" open={open}>
      <summary>
        <Verdict of={verdict} />
        <strong>{authorityId === null ? 'Vetting' : citation(authorityId)}</strong>
        {name !== undefined && <span>{name}</span>}
        <span className="part-tree-quiet">{counted(reasons.length, 'reason')}</span>
      </summary>
      <ul>
        {reasons.map((reason, index) => (
          <li key={`${index} ${reason.words}`} className="part-tree-reason">
            <OneReason reason={reason} />
          </li>
        ))}
      </ul>
    </details>
  );
}
