import { useQueries } from '@tanstack/react-query';
import { useAuthorities, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { Drafts } from '../../parts/use-drafts.ts';
import { CheckList } from './check-list.tsx';
import { chosenIn, toggled } from './proposal.ts';

interface ChooseScopeProps {
  readonly drafts: Drafts;
  readonly error: unknown;
}

const MOST = 200;

/** For which countries and laws, and for which cases only, where it is not for all. */
export function ChooseScope({ drafts, error }: ChooseScopeProps) {
  const countryName = useCountryName();
  const { data: authorities = [] } = useAuthorities();
  const countries = chosenIn(drafts.texts['countries']);
  const cases = useCasesOf(countries);
  const write = (field: string) => (value: string, on: boolean) =>
    drafts.write(field, toggled(drafts.texts[field], value, on));
  const addCountry = (code: string) => code !== '' && write('countries')(code, true);
  return (
    <fieldset className="usa-fieldset proposal-scope">
      <legend className="usa-legend">Scope</legend>
      <CountrySelect
        label="Add a country"
        none={countries.length === 0 ? 'Choose' : 'Choose another'}
        value=""
        write={addCountry}
        error={faultOf(error, 'countries')}
      />
      <Chosen countries={countries} name={countryName} remove={(code) => write('countries')(code, false)} />
      <CheckList
        title="Laws"
        help="Forums have been made for the vetting of units; the laws about units are listed."
        error={faultOf(error, 'authorityIds')}
        choices={authorities
          .filter(({ subject, standing }) => subject === 'unit' && standing === 'law')
          .map(({ id, citation, shortName }) => [id, `${citation}: ${shortName}`])}
        chosen={chosenIn(drafts.texts['authorityIds'])}
        toggle={write('authorityIds')}
      />
      {cases.length > 0 && (
        <CheckList
          title="Only these cases"
          help="Leave all of them open to cover every case of these countries under these laws."
          error={faultOf(error, 'caseIds')}
          choices={cases.map(({ id, title, country }) => [id, `${title} (${countryName(country)})`])}
          chosen={chosenIn(drafts.texts['caseIds'])}
          toggle={write('caseIds')}
        />
      )}
    </fieldset>
  );
}

function useCasesOf(countries: readonly string[]) {
  const pages = useQueries({
    queries: countries.map((country) => {
      const query = { country, only: 'open' as const, subject: 'unit' as const, limit: MOST };
      return {
        queryKey: ['cases', query],
        queryFn: () => ask(client.GET('/api/cases', { params: { query } })),
      };
    }),
  });
  return pages.flatMap(({ data }) => data?.cases ?? []);
}

interface ChosenProps {
  readonly countries: readonly string[];
  readonly name: (code: string) => string;
  readonly remove: (code: string) => void;
}

function Chosen({ countries, name, remove }: ChosenProps) {
  return (
    <ul className="proposal-chosen" aria-label="Countries of the scope">
      {countries.map((code) => (
        <li key={code}>
          {name(code)}{' '}
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => remove(code)}>
            Remove <span className="usa-sr-only">{name(code)}</span>
          </button>
        </li>
      ))}
      {countries.length === 0 && <li>No country yet</li>}
    </ul>
  );
}
