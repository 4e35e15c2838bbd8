import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ROLES } from '../../data/roles.ts';
import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { sentence } from '../../words/plain.ts';

const STATES = [
  ['active', 'Active'],
  ['disabled', 'Disabled'],
] as const;

/** Which accounts are listed; what was asked for is in the address. */
export function AccountFilters() {
  const [search, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Record<string, string>>(Object.fromEntries(search));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text !== '');
    setSearch(Object.fromEntries(kept), { state: { keepFocus: true } });
  };
  const selects = [
    ['role', 'Role', ROLES.map((role) => [role, sentence(role)] as const)],
    ['state', 'State', STATES],
  ] as const;
  return (
    <form className="part-filters" role="search" aria-label="Accounts" onSubmit={submit}>
      <Field label="Name or e-mail address" required>
        {(ties) => (
          <input
            className="usa-input"
            type="text"
            enterKeyHint="search"
            {...ties}
            value={texts['text'] ?? ''}
            onChange={(event) => setTexts({ ...texts, text: event.target.value })}
          />
        )}
      </Field>
      {selects.map(([name, label, choices]) => (
        <SelectField
          key={name}
          {...{ label, choices }}
          none="Any"
          value={texts[name] ?? ''}
          write={(value) => setTexts({ ...texts, [name]: value })}
        />
      ))}
      <button type="submit" className="usa-button">
        Show
      </button>
    </form>
  );
}
