import { useId } from 'react';
import { useCountries, useCountryName } from '../data/catalogue.ts';
import type { Office, Role } from '../data/roles.ts';
import { OFFICES, ROLES } from '../data/roles.ts';
import { sentence } from '../words/plain.ts';
import './account-fields.css';
import { Field } from './field.tsx';
import { Name } from './name.tsx';

/** What an account may do. */
export interface Reach {
  readonly roles: readonly Role[];
  readonly office: Office;
  readonly portfolio: readonly string[] | 'all';
}

interface AccountFieldsProps {
  readonly reach: Reach;
  readonly write: (reach: Reach) => void;
}

/** Roles, office and countries of an account. */
export function AccountFields({ reach, write }: AccountFieldsProps) {
  const { roles, office, portfolio } = reach;
  const toggle = (role: Role, on: boolean) =>
    write({ ...reach, roles: on ? [...roles, role] : roles.filter((one) => one !== role) });
  return (
    <>
      <fieldset className="usa-fieldset account-set">
        <legend className="usa-label">Roles</legend>
        <p className="usa-hint">Administrator, inspector and outside submitter each stand alone.</p>
        <div className="account-roles">
          {ROLES.map((role) => (
            <label key={role} className="part-check">
              <input
                type="checkbox"
                checked={roles.includes(role)}
                onChange={(event) => toggle(role, event.target.checked)}
              />{' '}
              {sentence(role)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label="Office"
        required
        help="Determinations under 10 U.S.C. 362 are signed at the Department of Defense."
      >
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            value={office}
            onChange={(event) => write({ ...reach, office: event.target.value as Office })}
          >
            {OFFICES.map((one) => (
              <option key={one} value={one}>
                {sentence(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Countries portfolio={portfolio} write={(next) => write({ ...reach, portfolio: next })} />
    </>
  );
}

interface CountriesProps {
  readonly portfolio: Reach['portfolio'];
  readonly write: (portfolio: Reach['portfolio']) => void;
}

function Countries({ portfolio, write }: CountriesProps) {
  const group = useId();
  const chosen = portfolio === 'all' ? [] : portfolio;
  const kinds = [
    [true, 'Every country'],
    [false, 'Only these countries'],
  ] as const;
  return (
    <fieldset className="usa-fieldset account-set">
      <legend className="usa-label">Countries</legend>
      {kinds.map(([every, words]) => (
        <label key={words} className="part-check">
          <input
            type="radio"
            name={group}
            checked={(portfolio === 'all') === every}
            onChange={() => write(every ? 'all' : [])}
          />{' '}
          {words}
        </label>
      ))}
      {portfolio !== 'all' && <Chosen chosen={chosen} write={write} />}
    </fieldset>
  );
}

function Chosen({
  chosen,
  write,
}: {
  readonly chosen: readonly string[];
  readonly write: CountriesProps['write'];
}) {
  const { data: countries = [] } = useCountries();
  const nameOf = useCountryName();
  const others = countries
    .filter(({ iso, status }) => status !== 'former' && !chosen.includes(iso))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <>
      <ul className="account-countries" aria-label="Chosen countries">
        {chosen.map((code) => (
          <li key={code}>
            <Name>{nameOf(code)}</Name>
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-label={`Take away ${nameOf(code)}`}
              onClick={() => write(chosen.filter((one) => one !== code))}
            >
              Take away
            </button>
          </li>
        ))}
        {chosen.length === 0 && <li>None yet: this account would see nothing.</li>}
      </ul>
      <Field label="Add a country">
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            value=""
            onChange={(event) => event.target.value !== '' && write([...chosen, event.target.value])}
          >
            <option value="">Choose</option>
            {others.map(({ iso, name }) => (
              <option key={iso} value={iso}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
