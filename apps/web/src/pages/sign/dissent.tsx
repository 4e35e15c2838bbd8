import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import type { Ground } from './sign-data.ts';

const STANCES = { concur: 'Concurs', object: 'Objects', abstain: 'Abstains' } as const;

/** The newest position of each office; an objection is dissent that nobody has resolved, and stands first. */
export function Dissent({ ground: { matrix } }: { readonly ground: Ground }) {
  const newest = [...Map.groupBy(matrix.positions, ({ office }) => office).values()].flatMap(
    (own) => own.at(-1) ?? [],
  );
  const inOrder = newest.toSorted((a, b) => Number(b.stance === 'object') - Number(a.stance === 'object'));
  return (
    <section aria-labelledby="dissent" className="sign-dissent">
      <h2 id="dissent">Dissent and positions</h2>
      {inOrder.length === 0 && <p>No office has taken a position.</p>}
      {inOrder.length > 0 && <p>Every objection travels with the determination, by value.</p>}
      {inOrder.map(({ id, office, stance, reasons, name, at }) => (
        <div key={id} className={`sign-position sign-${stance}`}>
          <p>
            <strong>
              {sentence(office)}: {STANCES[stance]}
            </strong>{' '}
            <span className="part-clears">
              <Name>{name}</Name>, <When at={at} />
            </span>
          </p>
          <p>
            <bdi>{reasons}</bdi>
          </p>
        </div>
      ))}
    </section>
  );
}
