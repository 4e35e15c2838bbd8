import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { COUNTS, JUDGEMENTS, VERDICTS } from './judgement-filter.ts';

const FIELDS = ['text', 'country', 'said', 'undone'] as const;

/** Which judgements are listed; what was asked for is in the address. */
export function JudgementFilters({ of }: { readonly of: 'units' | 'persons' }) {
  const [search, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(FIELDS.map((field) => [field, search.get(field) ?? ''])),
  );
  const write = (field: (typeof FIELDS)[number]) => (value: string) => setTexts({ ...texts, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = new URLSearchParams(search);
    for (const field of FIELDS) {
      const text = texts[field]?.trim() ?? '';
      if (text === '') next.delete(field);
      else next.set(field, text);
    }
    setSearch(next, { state: { keepFocus: true } });
  };
  return (
    <form className="part-filters judgements-filters" role="search" aria-label="Judgements" onSubmit={submit}>
      {of === 'units' && (
        <Field label="The whole name, as it was written" required>
          {(ties) => (
            <input
              className="usa-input"
              {...ties}
              value={texts['text'] ?? ''}
              onChange={(event) => write('text')(event.target.value)}
            />
          )}
        </Field>
      )}
      <CountrySelect value={texts['country'] ?? ''} write={write('country')} />
      <SelectField
        label="What was said"
        none="Anything"
        choices={of === 'units' ? JUDGEMENTS : VERDICTS}
        value={texts['said'] ?? ''}
        write={write('said')}
      />
      <SelectField
        label="Does it count?"
        none="Either"
        choices={COUNTS}
        value={texts['undone'] ?? ''}
        write={write('undone')}
      />
      <button type="submit" className="usa-button">
        Show
      </button>
    </form>
  );
}
