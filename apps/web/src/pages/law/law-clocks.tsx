import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { daysInWords } from '../../words/dates.ts';

/** The periods that the text itself counts in days. Where it counts none, that is said, because none may be invented. */
export function LawClocks({ law: { clocks } }: { readonly law: Schema<'AuthorityShown'> }) {
  if (clocks.length === 0)
    return <p>The text counts no days. “Prior to”, “promptly” and “regularly” are gates, not deadlines.</p>;
  return clocks.map(({ id, words, cite, days, counting }, index) => (
    <article key={`${id} ${index}`} className="law-item" aria-labelledby={`clock-${id}-${index}`}>
      <h3 id={`clock-${id}-${index}`}>
        {daysInWords(days.value)}, {counting === 'business' ? 'business days' : 'every day counted'}{' '}
        <cite>{cite}</cite>
      </h3>
      <p>{words}</p>
      <ReadWhere source={days.provenance} />
    </article>
  ));
}
