import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Field } from '../../parts/field.tsx';

interface LedgerFiltersProps {
  readonly chain: string;
  readonly act: string;
}

/** Which entries are listed; what was asked for is in the address. */
export function LedgerFilters({ chain, act }: LedgerFiltersProps) {
  const [, setSearch] = useSearchParams();
  const [texts, setTexts] = useState({ chain, act });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    setSearch(Object.fromEntries(kept.map(([name, text]) => [name, text.trim()])), {
      state: { keepFocus: true },
    });
  };
  const fields = [
    ['chain', 'Chain, such as case:… or request:…'],
    ['act', 'What happened, such as determination.signed'],
  ] as const;
  return (
    <form className="part-filters" role="search" aria-label="Entries" onSubmit={submit}>
      {fields.map(([name, label]) => (
        <Field key={name} label={label}>
          {(ties) => (
            <input
              className="usa-input"
              type="search"
              {...ties}
              value={texts[name]}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="usa-button">
        Search
      </button>
    </form>
  );
}
