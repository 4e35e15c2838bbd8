import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useInstruments } from '../../data/catalogue.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { sentence } from '../../words/plain.ts';
import './transfers.css';
import { MOVED, readTransferFilter } from './read-transfer-filter.ts';

/** Which transfers are listed; what was asked for is in the address. */
export function TransferFilters() {
  const [search, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Record<string, string>>({ ...readTransferFilter(search) });
  const { data: instruments = [] } = useInstruments();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text !== '');
    setSearch(Object.fromEntries(kept), { state: { keepFocus: true } });
  };
  const selects = [
    ['instrumentId', 'Kind of assistance', instruments.map(({ id, name }) => [id, name] as const)],
    ['state', 'Last reported', MOVED.map((one) => [one, sentence(one)] as const)],
  ] as const;
  return (
    <form className="part-filters transfers-filters" role="search" aria-label="Transfers" onSubmit={submit}>
      <CountrySelect value={texts['country'] ?? ''} write={(country) => setTexts({ ...texts, country })} />
      {selects.map(([name, label, choices]) => (
        <Field key={name} label={label} required>
          {(ties) => (
            <select
              className="usa-select"
              {...ties}
              value={texts[name] ?? ''}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            >
              <option value="">Any</option>
              {choices.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <button type="submit" className="usa-button">
        Show
      </button>
    </form>
  );
}
