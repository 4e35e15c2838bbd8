import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAuthorities } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { sentence } from '../../words/plain.ts';
import type { Filter } from './case-filters.ts';
import { isNarrowed } from './case-filters.ts';

type Choices = readonly (readonly [value: string, words: string])[];

const STANDING: Choices = [
  ['', 'Open'],
  ['closed', 'Closed'],
  ['all', 'Open and closed'],
];
const SUBJECTS: Choices = [
  ['', 'Any subject'],
  ['unit', 'Unit'],
  ['country', 'Country'],
  ['transfer', 'Transfer'],
];
const DAYS: Choices = [
  ['', 'Any time'],
  ['7', '7 days or more'],
  ['30', '30 days or more'],
  ['90', '90 days or more'],
  ['180', '180 days or more'],
];

/** The filters of the list; each is in the address, so that a list can be linked to and the way back works. */
export function Filters() {
  const [search, setSearch] = useAskedAddress();
  // The text of the picker is its own; it is emptied with the filters.
  const [cleared, setCleared] = useState(0);
  const write = (changes: Readonly<Partial<Record<Filter, string>>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes))
      if (value === '') next.delete(name);
      else next.set(name, value);
    setSearch(next, { state: { keepFocus: true } });
  };
  const select = (name: Filter, label: string, choices: Choices) => (
    <Select
      label={label}
      choices={choices}
      value={search.get(name) ?? ''}
      write={(value) => write(name === 'authority' ? { authority: value, state: '' } : { [name]: value })}
    />
  );
  const { data: authorities = [] } = useAuthorities();
  const laws = authorities
    .filter(({ standing }) => standing === 'law' || standing === 'policy')
    .map(({ id, citation, shortName }) => [id, `${citation} (${shortName})`] as const);
  return (
    <search className="part-filters cases-filters" aria-label="Filters of the cases">
      <UnitPicker
        key={cleared}
        label="About the unit"
        required
        shown={search.get('unitName') ?? ''}
        pick={(unit) => write({ unit: unit?.id ?? '', ...{ unitName: unit?.words ?? '' } })}
      />
      <CountrySelect value={search.get('country') ?? ''} write={(country) => write({ country })} />
      {select('authority', 'Law', [['', 'Every law'], ...laws])}
      {select('state', 'Where it stands', [['', 'Any state'], ...useStates(search.get('authority') ?? '')])}
      {select('days', 'Waiting', DAYS)}
      {select('subject', 'Subject', SUBJECTS)}
      {select('only', 'Open or closed', STANDING)}
      {isNarrowed(search) && (
        <p className="cases-clear">
          <Link to="/cases" state={{ keepFocus: true }} onClick={() => setCleared(cleared + 1)}>
            Clear the filters
          </Link>
        </p>
      )}
    </search>
  );
}

/** The law whose procedure names the states that are offered while no law is chosen. */
const USUAL = 'us-22usc2378d';

/** The states of a law's procedure, to choose from. */
function useStates(authorityId: string): Choices {
  const id = authorityId === '' ? USUAL : authorityId;
  const { data } = useQuery({
    queryKey: ['chart', id],
    queryFn: () => ask(client.GET('/api/authorities/{id}/chart', { params: { path: { id } } })),
    staleTime: Infinity,
  });
  return (data?.chart.states ?? []).map((state) => [state.id, sentence(state.id)] as const);
}

interface SelectProps {
  readonly label: string;
  readonly choices: Choices;
  readonly value: string;
  readonly write: (value: string) => void;
}

function Select({ label, choices, value, write }: SelectProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          {choices.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
