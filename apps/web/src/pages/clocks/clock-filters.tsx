import { useAuthorities } from '../../data/catalogue.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { LABELS, SOURCES } from './clock-words.ts';
import type { ClockFilter } from './use-clock-filters.ts';

interface ClockFiltersProps {
  readonly filter: ClockFilter;
  readonly change: (name: string, value: string) => void;
}

/** Which clocks are shown; the address carries it. */
export function ClockFilters({ filter, change }: ClockFiltersProps) {
  const { data: authorities = [] } = useAuthorities();
  const laws = authorities
    .filter(({ standing }) => standing === 'law')
    .map(({ id, citation }) => [id, citation] as const);
  return (
    <div className="part-filters clocks-filters" role="search" aria-label="Clocks">
      <CountrySelect value={filter.country ?? ''} write={(code) => change('country', code)} />
      <Choice
        label="Law"
        none="Every law"
        choices={laws}
        value={filter.authorityId}
        write={(text) => change('authorityId', text)}
      />
      <Choice
        label="Counted by"
        none="Law or policy"
        choices={LABELS}
        value={filter.label}
        write={(text) => change('label', text)}
      />
      <Choice
        label="Of what"
        none="Everything"
        choices={SOURCES}
        value={filter.source}
        write={(text) => change('source', text)}
      />
      <div>
        <Tick label="Only mine" on={filter.mine === 'yes'} write={(text) => change('mine', text)} />
        <Tick label="Only late ones" on={filter.late === 'yes'} write={(text) => change('late', text)} />
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly value: string | undefined;
  readonly write: (value: string) => void;
}

function Choice({ label, none, choices, value = '', write }: ChoiceProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">{none}</option>
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly write: (value: string) => void;
}

function Tick({ label, on, write }: TickProps) {
  return (
    <label className="part-check">
      <input type="checkbox" checked={on} onChange={() => write(on ? '' : 'yes')} /> {label}
    </label>
  );
}
