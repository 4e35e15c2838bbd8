import './reading-parts.css';

/** Links to the parts of a long page, in their order. */
export function PageParts({ parts }: { readonly parts: readonly (readonly [id: string, title: string])[] }) {
  return (
    <nav aria-label="On this page" className="page-parts">
      <p aria-hidden="true">On this page</p>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
