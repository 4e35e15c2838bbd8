import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { PageParts } from '../../parts/page-parts.tsx';
import { ReadWhere } from '../../parts/read-where.tsx';
import { useAnchor } from '../../parts/use-anchor.ts';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { labelOf } from '../laws/standing-words.ts';
import { partsOf } from './parts-of.tsx';
import './law.css';

/** One law whole. Other pages link to a question of it as `/law/ID#E1`. */
export function Law() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['authority', id],
    queryFn: () => ask(client.GET('/api/authorities/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });
  return (
    <Asked query={query} what="the law">
      {({ authority }) => <WholeLaw key={id} law={authority} />}
    </Asked>
  );
}

function WholeLaw({ law }: { readonly law: Schema<'AuthorityShown'> }) {
  const parts = partsOf(law);
  useAnchor(true);
  return (
    <>
      <p className="law-back">
        <Link to="/law">Law</Link>
      </p>
      <PageHeading>{law.shortName}</PageHeading>
      <p className="law-cite">
        <span className={`usa-tag law-standing-${law.standing}`}>{labelOf(law.standing)}</span> {law.citation}
        . {law.title}.
      </p>
      <InForce law={law} />
      <blockquote className="law-rule">
        {law.prohibition.words} <cite>{law.prohibition.cite}</cite>
      </blockquote>
      <div className="law-columns">
        <PageParts parts={parts.map(({ id, title }) => [id, title])} />
        <div className="law-parts">
          {parts.map(({ id, title, content }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function InForce({ law: { inForce, standing, unverified } }: { readonly law: Schema<'AuthorityShown'> }) {
  return (
    <div className="law-force">
      {inForce.map(({ from, to, provenance }) => (
        <div key={from}>
          In force {to === null ? 'since' : 'from'} <When at={from} />
          {to !== null && (
            <>
              {' '}
              until <When at={to} />
            </>
          )}
          . <ReadWhere source={provenance} />
        </div>
      ))}
      {standing === 'proposed' && <p>Nothing here is in force. It never enters a legal answer.</p>}
      {unverified > 0 && (
        <p>
          {counted(unverified, 'statement')} on this page were not read in the law’s own text; each says so.
        </p>
      )}
    </div>
  );
}
