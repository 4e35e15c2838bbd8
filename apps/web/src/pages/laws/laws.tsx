import { useAuthorities } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { LawTable } from './law-table.tsx';
import { OpenReadings } from './open-readings.tsx';
import { STANDINGS } from './standing-words.ts';
import './laws.css';

/** Every law and policy on record by its kind, and the questions of law that are contested. */
export function Laws() {
  const query = useAuthorities();
  return (
    <>
      <PageHeading>Law</PageHeading>
      <p className="laws-intro">
        Each law as data: what it asks, the ways out that it gives, who must be told. Every statement says
        where it was read; one that nobody read in the text of the law is marked as not verified.
      </p>
      <Asked query={query} what="the law">
        {(authorities) => <ByStanding authorities={authorities} />}
      </Asked>
      <OpenReadings />
    </>
  );
}

function ByStanding({ authorities }: { readonly authorities: readonly Schema<'AuthorityHead'>[] }) {
  return STANDINGS.map(([kind, title, words]) => {
    const own = authorities.filter(({ standing }) => standing === kind);
    return (
      own.length > 0 && (
        <section key={kind} aria-labelledby={`standing-${kind}`}>
          <h2 id={`standing-${kind}`}>{title}</h2>
          <p>{words}</p>
          <LawTable caption={title} laws={own} />
        </section>
      )
    );
  });
}
