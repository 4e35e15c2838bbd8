import type { Authority } from '#law';
import type { Role } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Account } from '../accounts/account-store.ts';
import { departmentOf, rolesInWords } from '#workflow';

/** What an account may do, as far as steps ask for it. */
export type Staff = Pick<Account, 'personId' | 'roles' | 'office' | 'portfolio' | 'disabledAt'>;

/** Where steps are done: a country, and the posts that send requests from there. */
export interface Place {
  readonly country: string;
  readonly posts: readonly { readonly id: string; readonly name: string }[];
}

/** A step that nobody may do: no account carries the role there, or only a person who had to do the step before it. */
export interface UnstaffedStep {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** The post, for a step of a post. */
  readonly post: string | null;
  /** Laws under which the step is missing; empty for a step that no law asks for. */
  readonly citations: readonly string[];
  readonly step: string;
  readonly roles: readonly Role[];
  /** `nobody`: no active account. `same-person`: only one person, who cannot take both sides. */
  readonly problem: 'nobody' | 'same-person';
  /** What to do about it. */
  readonly words: string;
}

interface Step {
  readonly step: string;
  readonly roles: readonly Role[];
  /** Roles of the step before it; the same person cannot do both. */
  readonly after?: readonly Role[];
  readonly ofDecider?: boolean;
}

/** The steps of every law's procedure, by who does them. */
const OF_A_LAW: readonly Step[] = [
  { step: 'Answer the questions of the law', roles: ['analyst'] },
  { step: 'Certify the assessment', roles: ['legal-adviser'], after: ['analyst'] },
  { step: 'Sign the determination', roles: ['deciding-official'], after: ['analyst'], ofDecider: true },
  { step: 'Send the notices', roles: ['legislative-affairs'] },
];

const OF_A_COUNTRY: readonly Step[] = [
  { step: 'Confirm units and grade evidence', roles: ['analyst'] },
  { step: 'Sign a deviation', roles: ['deciding-official'], after: ['analyst', 'legal-adviser'] },
];

const OF_A_POST: readonly Step[] = [{ step: 'Submit requests and return results', roles: ['post-vetter'] }];

/**
 * For each country, law and post: the steps that nobody may do as the accounts are now. It reads settings only, no case.
 */
export function unstaffedSteps(
  accounts: readonly Staff[],
  places: readonly Place[],
  authorities: readonly Pick<Authority, 'citation' | 'procedure' | 'standing'>[],
): readonly UnstaffedStep[] {
  const active = accounts.filter(({ disabledAt }) => disabledAt === null);
  const laws = authorities.filter(
    ({ procedure, standing }) =>
      procedure.machine !== 'none' && standing !== 'proposed' && standing !== 'historical',
  );
  return places.flatMap(({ country, posts }) => {
    const here = active.filter((account) => coversCountry(account, country));
    const found = (step: Step, more: Partial<UnstaffedStep>, who: readonly Staff[] = here) =>
      missing(step, who, { country, ...more });
    return [
      ...OF_A_LAW.flatMap((step) =>
        together(laws, (law) => found(step, { citations: [law.citation] }, decidersOf(step, law, here))),
      ),
      ...OF_A_COUNTRY.flatMap((step) => found(step, {})),
      ...posts.flatMap(({ name }) => OF_A_POST.flatMap((step) => found(step, { post: name }))),
    ];
  });
}

/** Of those who decide, the ones of the department that the law names. */
const decidersOf = (
  { ofDecider = false }: Step,
  { procedure }: Pick<Authority, 'procedure'>,
  here: readonly Staff[],
): readonly Staff[] =>
  !ofDecider || procedure.machine === 'none'
    ? here
    : here.filter(
        ({ roles, office }) =>
          !roles.includes('deciding-official') || departmentOf(office) === procedure.decider.department,
      );

/** The step, where nobody among these could do it; nothing where somebody could. */
function missing(
  { step, roles, after = [] }: Step,
  who: readonly Staff[],
  { country, post = null, citations = [] }: Partial<UnstaffedStep> & { readonly country: string },
): readonly UnstaffedStep[] {
  const doing = personsWith(who, roles);
  const before = personsWith(who, after);
  const about = { country, post, citations, step, roles };
  const role = rolesInWords(roles);
  if (doing.size === 0)
    return [{ ...about, problem: 'nobody', words: `No active account of a ${role} covers ${country}.` }];
  const alone =
    after.length > 0 && doing.size === 1 && before.size === 1 && [...doing].every((one) => before.has(one));
  const words = `The only ${role} for ${country} is also the only person for the step before, and one person cannot do both.`;
  return alone ? [{ ...about, problem: 'same-person', words }] : [];
}

const personsWith = (who: readonly Staff[], roles: readonly Role[]): ReadonlySet<string> =>
  new Set(
    who
      .filter((account) => account.roles.some((role) => roles.includes(role)))
      .map(({ personId }) => personId),
  );

/** One line for the same step under several laws. */
function together<Item>(
  items: readonly Item[],
  find: (item: Item) => readonly UnstaffedStep[],
): readonly UnstaffedStep[] {
  const found = items.flatMap(find);
  const kinds = [...new Set(found.map(({ problem }) => problem))];
  return kinds.flatMap((problem) => {
    const same = found.filter((one) => one.problem === problem);
    return same.slice(0, 1).map((one) => ({ ...one, citations: same.flatMap(({ citations }) => citations) }));
  });
}
