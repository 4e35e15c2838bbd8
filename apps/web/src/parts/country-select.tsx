import { useCountries, useCountryName } from '../data/catalogue.ts';
import { useSession } from '../data/session.ts';
import { Field } from './field.tsx';

interface CountrySelectProps {
  readonly label?: string;
  /** What the empty choice says. */
  readonly none?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly value: string;
  readonly write: (code: string) => void;
}

/** Picks a country of the reader's portfolio by its name; one that is chosen already stays in the list, wherever it lies. */
export function CountrySelect(props: CountrySelectProps) {
  const { label = 'Country', none = 'Every country', help, required = true, error, value, write } = props;
  const { data: countries = [] } = useCountries();
  const nameOf = useCountryName();
  const portfolio = useSession().data?.actor.portfolio ?? 'all';
  const mine = countries
    .filter(({ iso, status }) => (portfolio === 'all' ? status !== 'former' : portfolio.includes(iso)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <Field label={label} help={help} required={required} error={error}>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">{none}</option>
          {value !== '' && !mine.some(({ iso }) => iso === value) && (
            <option value={value}>{nameOf(value)}</option>
          )}
          {mine.map(({ iso, name }) => (
            <option key={iso} value={iso}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
