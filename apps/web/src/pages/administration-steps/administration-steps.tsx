import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { useStaffing } from '../../data/staffing.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { AdministrationLinks } from '../../parts/administration-links.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { useLawsOf, whyOf } from '../../parts/unstaffed-list.tsx';
import { capital, sentence } from '../../words/plain.ts';

type Step = Schema<'UnstaffedStep'>;

const COLUMNS: readonly Column<Step>[] = [
  { id: 'step', title: 'Step', show: ({ step }) => step },
  { id: 'country', title: 'Country', show: ({ country }) => <Country code={country} /> },
  { id: 'post', title: 'Post', show: ({ post }) => (post === null ? 'No one post' : <Name>{post}</Name>) },
  {
    id: 'law',
    title: 'Law',
    show: (step) => (step.citations.length === 0 ? 'No one law' : <Laws step={step} />),
  },
  { id: 'why', title: 'Why', show: (step) => capital(whyOf(step)) },
  { id: 'role', title: 'Role that is missing', show: ({ roles }) => sentence(roles.join(' or ')) },
];

/** Steps of the law and of posts that nobody may do as the accounts are now. It reads settings, and nothing of a case. */
export function AdministrationSteps() {
  const query = useStaffing();
  const nameOf = useCountryName();
  return (
    <>
      <PageHeading>Steps without anybody</PageHeading>
      <AdministrationLinks />
      <p>
        A case stops where nobody may do the next step. For each country with a post or a case, and under each
        law: is there an active account with the role, the country, and where two persons have to act, a
        second one?
      </p>
      <Asked query={query} what="the steps">
        {({ countries, steps }) => (
          <>
            <DataTable
              id="unstaffed"
              caption="Steps that nobody may do now"
              columns={COLUMNS}
              rows={steps}
              keyOf={({ country, post, step, problem }) => [country, post, step, problem].join(' ')}
              empty={
                <p>
                  There is somebody for every step, and a second person where the law or this system asks for
                  one.
                </p>
              }
            />
            <p>
              Looked at: <Names names={countries.map(nameOf)} />.
            </p>
          </>
        )}
      </Asked>
    </>
  );
}

function Laws({ step }: { readonly step: Step }) {
  return <>{capital(useLawsOf()(step))}</>;
}

function Country({ code }: { readonly code: string }) {
  const nameOf = useCountryName();
  return <Name>{nameOf(code)}</Name>;
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.length === 0 ? (
    <>no country, because none has a post or a case</>
  ) : (
    <>
      {names.map((name, place) => (
        <span key={name}>
          {place > 0 && ', '}
          <Name>{name}</Name>
        </span>
      ))}
    </>
  );
}
