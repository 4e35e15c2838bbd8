import type { Schema } from '../../data/client.ts';
import { useKept } from '../../parts/use-drafts.ts';
import { sentence } from '../../words/plain.ts';
import { LIFTERS, SEAL_READERS, useCaseOf } from './evidence-data.ts';
import './seal-terms.css';

/** Whom a seal names, as it is being chosen; part of the draft of its form. */
export function useSealTerms(form: string, held: Schema<'Seal'> | null) {
  const [roles, setRoles] = useKept<readonly string[]>(form, 'openToRoles', held?.openToRoles ?? []);
  const [people, setPeople] = useKept<readonly string[]>(form, 'openToPeople', held?.openToPeople ?? []);
  const [lifters, setLifters] = useKept<readonly string[]>(form, 'liftableBy', held?.liftableBy ?? []);
  const said = {
    openToRoles: [...roles] as NonNullable<Schema<'SealBody'>['openToRoles']>,
    openToPeople: [...people],
    liftableBy: [...lifters] as Schema<'SealBody'>['liftableBy'],
  };
  return { said, setRoles, setPeople, setLifters };
}

interface SealTermsProps {
  readonly terms: ReturnType<typeof useSealTerms>;
  readonly caseId: string;
}

/** The roles and people of a seal. Only who declared for the case can be named; inspectors always see the item. */
export function SealTerms({ terms: { said, setRoles, setPeople, setLifters }, caseId }: SealTermsProps) {
  const { data } = useCaseOf(caseId);
  const people = new Map((data?.declarations ?? []).map(({ personId, name }) => [personId, name]));
  return (
    <>
      <Ticks
        legend="Who may change or lift it"
        hint="At least one role; it is open to them too."
        choices={LIFTERS.map((role) => [role, sentence(role)])}
        chosen={said.liftableBy}
        choose={setLifters}
      />
      <Ticks
        legend="Roles that it stays open to"
        hint="Within the case and the portfolio."
        choices={SEAL_READERS.map((role) => [role, sentence(role)])}
        chosen={said.openToRoles}
        choose={setRoles}
      />
      <Ticks
        legend="People that it stays open to"
        hint="Those who declared for this case. You are always among them."
        choices={[...people]}
        chosen={said.openToPeople}
        choose={setPeople}
      />
    </>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly hint: string;
  readonly choices: readonly (readonly [id: string, words: string])[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

function Ticks({ legend, hint, choices, chosen, choose }: TicksProps) {
  return (
    <fieldset className="usa-fieldset evidence-ticks">
      <legend className="usa-legend">{legend}</legend>
      <p className="usa-hint">{hint}</p>
      {choices.map(([id, words]) => (
        <label key={id} className="part-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />{' '}
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
