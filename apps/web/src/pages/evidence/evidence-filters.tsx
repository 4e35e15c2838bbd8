import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Field } from '../../parts/field.tsx';
import { CONTENT_GRADES, SOURCE_GRADES } from './evidence-data.ts';

const GRADES = [
  ['sourceGrade', 'Grade of the source', SOURCE_GRADES],
  ['contentGrade', 'Grade of the content', CONTENT_GRADES],
] as const;

/** Which items are listed; what was asked for is in the address. */
export function EvidenceFilters({ search }: { readonly search: URLSearchParams }) {
  const [, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(search));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    setSearch(Object.fromEntries(kept), { state: { keepFocus: true } });
  };
  return (
    <form className="part-filters" role="search" aria-label="Items" onSubmit={submit}>
      <Field label="Words" required>
        {(ties) => (
          <input
            className="usa-input"
            type="text"
            {...ties}
            value={texts['text'] ?? ''}
            onChange={(event) => setTexts({ ...texts, text: event.target.value })}
          />
        )}
      </Field>
      {GRADES.map(([name, label, scale]) => (
        <Field key={name} label={label} required>
          {(ties) => (
            <select
              className="usa-select"
              {...ties}
              value={texts[name] ?? ''}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            >
              <option value="">All</option>
              {scale.map(([grade, words]) => (
                <option key={grade} value={grade}>
                  {grade}: {words.toLowerCase()}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <button type="submit" className="usa-button">
        Search
      </button>
    </form>
  );
}
