import type { Schema } from '../../data/client.ts';
import { anchorOf } from '../laws/use-readings.ts';
import { ReadWhere } from '../../parts/read-where.tsx';

type Element = Schema<'AuthorityShown'>['elements'][number];

/** What the law asks, question by question; each can be linked to by its id. */
export function LawElements({ law: { elements, supportedBy } }: { readonly law: Schema<'AuthorityShown'> }) {
  return (
    <>
      <p>
        {supportedBy === 'any'
          ? 'Any one of these, found to be met, supports the bar.'
          : 'All of these have to be found met before the bar is supported. A question without a finding is undetermined, never “no”.'}
      </p>
      {elements.map((element) => (
        <OneElement key={element.id} element={element} />
      ))}
    </>
  );
}

/** A question with its citation, and where it was read. */
export function OneElement({ element }: { readonly element: Element }) {
  const { id, title, cite, asks, provenance, reading } = element;
  return (
    <article id={id} className="law-item" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span className="law-mark">{id}</span> {title} <cite>{cite}</cite>
      </h3>
      <p>{asks}</p>
      {reading !== undefined && (
        <p>
          The answer turns on a <a href={`#${anchorOf(reading)}`}>contested reading</a>.
        </p>
      )}
      <ReadWhere source={provenance} />
    </article>
  );
}
