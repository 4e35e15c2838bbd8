import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FieldTies } from '../../parts/field.tsx';
import { Field } from '../../parts/field.tsx';

const CHOICES = {
  only: {
    label: 'Where it stands',
    choices: [
      ['waiting', 'Waits to be read'],
      ['evaluated', 'Read for its events'],
    ],
  },
  about: {
    label: 'About',
    choices: [
      ['nobody-yet', 'No unit said yet'],
      ['unit', 'A unit or its commander'],
    ],
  },
} as const;

/** Which information is listed; what was asked for is in the address. */
export function InformationFilters({ search }: { readonly search: URLSearchParams }) {
  const [, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(search));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    setSearch(Object.fromEntries(kept), { state: { keepFocus: true } });
  };
  const write = (name: string) => (value: string) => setTexts({ ...texts, [name]: value });
  return (
    <form
      className="part-filters information-filters"
      role="search"
      aria-label="Information"
      onSubmit={submit}
    >
      <Field label="Words" required>
        {(ties) => (
          <input
            className="usa-input"
            type="text"
            {...ties}
            value={texts['text'] ?? ''}
            onChange={(event) => write('text')(event.target.value)}
          />
        )}
      </Field>
      {Object.entries(CHOICES).map(([name, { label, choices }]) => (
        <Field key={name} label={label} required>
          {(ties) => <Choice ties={ties} value={texts[name]} write={write(name)} choices={choices} />}
        </Field>
      ))}
      <CountrySelect value={texts['country'] ?? ''} write={write('country')} />
      <button type="submit" className="usa-button">
        Search
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly ties: FieldTies;
  readonly value: string | undefined;
  readonly write: (value: string) => void;
  readonly choices: readonly (readonly [value: string, words: string])[];
}

function Choice({ ties, value = '', write, choices }: ChoiceProps) {
  return (
    <select className="usa-select" {...ties} value={value} onChange={(event) => write(event.target.value)}>
      <option value="">All</option>
      {choices.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
