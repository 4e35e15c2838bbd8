import type { FormEvent } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAuthorities } from '../../data/catalogue.ts';
import type { WorkFilter } from '../../data/work.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { daysInWords } from '../../words/dates.ts';
import { sentence } from '../../words/plain.ts';

const DAYS = ['1', '7', '14', '30', '90'];

/** Narrows the chosen queue; what was asked for is in the address. */
export function QueueFilters({ filter }: { readonly filter: WorkFilter }) {
  const [, setSearch] = useSearchParams();
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
  return (
    <form className="part-filters work-filters" role="search" aria-label="This queue" onSubmit={submit}>
      <Field label="Words of the title or the unit" required>
        {(ties) => (
          <input
            className="usa-input"
            type="text"
            enterKeyHint="search"
            {...ties}
            value={texts['text']}
            onChange={(event) => write('text', event.target.value)}
          />
        )}
      </Field>
      <CountrySelect value={texts['country'] ?? ''} write={(country) => write('country', country)} />
      {selects.map(([name, label, none, choices]) => (
        <SelectField
          key={name}
          {...{ label, none, choices }}
          value={texts[name] ?? ''}
          write={(value) => write(name, value)}
        />
      ))}
      <button type="submit" className="usa-button">
        Show
      </button>
      <Narrowed filter={filter} />
    </form>
  );
}

/** Says what cannot be seen in the form, and leads back to the whole queue. */
function Narrowed({ filter: { queue, state } }: { readonly filter: WorkFilter }) {
  const [search] = useSearchParams();
  if (![...search.keys()].some((name) => name !== 'queue')) return null;
  return (
    <p className="work-narrowed">
      {state !== undefined && <>Only in the state “{sentence(state)}”. </>}
      <Link to={`?queue=${queue}`} state={{ keepFocus: true }}>
        Show the whole queue
      </Link>
    </p>
  );
}
