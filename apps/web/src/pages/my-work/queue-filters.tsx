import type { FormEvent } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAuthorities } from '../../data/catalogue.ts';
import type { WorkFilter } from '../../data/work.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { daysInWords } from '../../words/dates.ts';
import { sentence } from '../../words/plain.ts';

const DAYS = ['1', '7', '14', '30', '90'];

/** Narrows the chosen queue; what was asked for is in the address. */
export function QueueFilters({ filter }: { readonly filter: WorkFilter }) {
  const [search, setSearch] = useSearchParams();
  const { data: authorities = [] } = useAuthorities();
  const [texts, setTexts] = useState<Record<string, string>>({
    ...{ country: filter.country ?? '', authorityId: filter.authorityId ?? '' },
    ...{ days: filter.days === undefined ? '' : String(filter.days), text: filter.text ?? '' },
  });
  const write = (name: string, text: string) => setTexts({ ...texts, [name]: text });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    const state = filter.state === undefined ? [] : [['state', filter.state]];
    setSearch(Object.fromEntries([['queue', filter.queue], ...kept, ...state]), {
      state: { keepFocus: true },
    });
  };
  const open = authorities.filter(({ standing }) => standing === 'law' || standing === 'policy');
  const selects = [
    ['authorityId', 'Law', 'Every law', open.map(({ id, citation }) => [id, citation] as const)],
    [
      'days',
      'Waiting',
      'Any time',
      DAYS.map((days) => [days, `${daysInWords(Number(days))} or more`] as const),
    ],
  ] as const;
  const narrowed = [...search.keys()].some((name) => name !== 'queue');
  return (
    <form className="part-filters work-filters" role="search" aria-label="This queue" onSubmit={submit}>
      <Field label="Words of the title or the unit" required>
        {(ties) => (
          <input
            className="usa-input"
            type="search"
            {...ties}
            value={texts['text']}
            onChange={(event) => write('text', event.target.value)}
          />
        )}
      </Field>
      <CountrySelect value={texts['country'] ?? ''} write={(country) => write('country', country)} />
      {selects.map(([name, label, none, choices]) => (
        <Field key={name} label={label} required>
          {(ties) => (
            <select
              className="usa-select"
              {...ties}
              value={texts[name]}
              onChange={(event) => write(name, event.target.value)}
            >
              <option value="">{none}</option>
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
      {narrowed && (
        <p className="work-narrowed">
          {filter.state !== undefined && <>Only in the state “{sentence(filter.state)}”. </>}
          <Link to={`?queue=${filter.queue}`} state={{ keepFocus: true }}>
            Show the whole queue
          </Link>
        </p>
      )}
    </form>
  );
}
