import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';

/** Every plan that stood, newest first, with its reasons and where it was taken from. */
export function PlanHistory({ plans }: { readonly plans: readonly Schema<'PhaseOutEntry'>[] }) {
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">Plans</h2>
      <ol className="plan-history" reversed>
        {plans.toReversed().map(({ id, said, source, by }) => (
          <li key={id}>
            <When at={by.at} />, <Name>{by.name}</Name>:{' '}
            <Name>{said.kind === 'plan' ? said.reasons : ''}</Name> From: <Name>{source}</Name>
            {said.kind === 'plan' && `, fiscal years ${said.plan.firstYear} to ${said.plan.lastYear}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
