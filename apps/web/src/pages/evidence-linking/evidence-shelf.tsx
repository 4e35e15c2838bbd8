import { Link } from 'react-router';
import { Name } from '../../parts/name.tsx';
import { carry } from './dragged-item.ts';
import './evidence-linking.css';
import { useOpenItems } from './use-open-items.ts';

/** The items of a case, to be dragged to a question. Who uses no mouse chooses an item at the question itself. */
export function EvidenceShelf({ caseId }: { readonly caseId: string }) {
  const { items } = useOpenItems(caseId);
  return (
    <aside className="linking-shelf" aria-labelledby="shelf">
      <h3 id="shelf">Evidence of the case</h3>
      {items.length === 0 ? (
        <p>
          Nothing to link yet. <Link to={`/cases/${caseId}/evidence#add`}>Add files</Link>
        </p>
      ) : (
        <>
          <p className="usa-hint">Drag an item to a question, or press “Link evidence” at the question.</p>
          <ul>
            {items.map((item) => (
              <li key={item.id} draggable onDragStart={(event) => carry(event.dataTransfer, item)}>
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
