import { useAuthorities, useCountryName } from '../data/catalogue.ts';
import type { Schema } from '../data/client.ts';
import { plain } from '../words/plain.ts';
import { Name } from './name.tsx';

type Step = Schema<'UnstaffedStep'>;

/** Steps that nobody may do: where, which, under which laws, and why. */
export function UnstaffedList({ steps }: { readonly steps: readonly Step[] }) {
  const nameOf = useCountryName();
  const lawsOf = useLawsOf();
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
          : {whyOf(step)} {step.citations.length > 0 && <cite>{lawsOf(step)}</cite>}
        </li>
      ))}
    </ul>
  );
}

/** Says the laws under which a step is missing: each, or that it is all of them. */
export function useLawsOf(): (step: Pick<Step, 'citations'>) => string {
  const { data = [] } = useAuthorities();
  const open = data.filter(({ standing }) => standing === 'law' || standing === 'policy').length;
  return ({ citations }) =>
    citations.length > 1 && citations.length >= open ? 'under every law and policy' : citations.join('; ');
}

/** Why nobody may, in words that need no country code. */
export const whyOf = ({ problem, roles }: Pick<Step, 'problem' | 'roles'>): string => {
  const role = roles.map(plain).join(' or ');
  return problem === 'nobody'
    ? `no active account of a ${role} covers it.`
    : `the only ${role} is also the only person for the step before, and one person cannot do both.`;
};
