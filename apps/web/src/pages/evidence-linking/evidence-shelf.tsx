import { Link } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { carry } from './dragged-item.ts';
import './evidence-linking.css';
import { useOpenItems } from './use-open-items.ts';

/** The items of a case, to be dragged to a question by who may link them. Who uses no mouse chooses an item at the question itself. */
export function EvidenceShelf({ caseId }: { readonly caseId: string }) {
  const { items } = useOpenItems(caseId);
  const { permissions } = useSignedIn();
  const mayLink = permissions.includes('evidence.link');
  return (
    <aside className="linking-shelf" aria-labelledby="shelf">
      <h3 id="shelf">Evidence of the case</h3>
      {items.length === 0 ? (
        <p>
          No item is in this case yet.{' '}
          {permissions.includes('evidence.add') && (
            <Link to={`/cases/${caseId}/evidence#add`}>Add files</Link>
          )}
        </p>
      ) : (
        <>
          {mayLink && (
            <p className="usa-hint">Drag an item to a question, or press “Link evidence” at the question.</p>
          )}
          <ul>
            {items.map((item) => (
              <li key={item.id} draggable={mayLink} onDragStart={(event) => carry(event.dataTransfer, item)}>
                <Link to={`/evidence/${item.id}`} draggable={false}>
                  <Name>{item.title}</Name>
                </Link>
                <span className="linking-grade">{item.grade}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
