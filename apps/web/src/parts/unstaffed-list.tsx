import { useCountryName } from '../data/catalogue.ts';
import type { Schema } from '../data/client.ts';
import { plain } from '../words/plain.ts';
import { Name } from './name.tsx';

type Step = Schema<'UnstaffedStep'>;

/** Steps that nobody may do: where, which, under which laws, and why. */
export function UnstaffedList({ steps }: { readonly steps: readonly Step[] }) {
  const nameOf = useCountryName();
  return (
    <ul className="part-blocks">
      {steps.map((step) => (
        <li key={[step.country, step.post, step.step, step.problem].join(' ')}>
          <strong>{step.step}</strong>, <Name>{nameOf(step.country)}</Name>
          {step.post !== null && (
            <>
              , post <Name>{step.post}</Name>
            </>
          )}
          : {whyOf(step)} {step.citations.length > 0 && <cite>{step.citations.join('; ')}</cite>}
        </li>
      ))}
    </ul>
  );
}

/** Why nobody may, in words that need no country code. */
export const whyOf = ({ problem, roles }: Pick<Step, 'problem' | 'roles'>): string => {
  const role = roles.map(plain).join(' or ');
  return problem === 'nobody'
    ? `no active account of a ${role} covers it.`
    : `the only ${role} is also the only person for the step before, and one person cannot do both.`;
};
