import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { pageById } from '../../data/list-pages.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { cameFrom } from './came-from.ts';
import { FoundUnits, idOf } from './found-units.tsx';
import { NewUnit } from './new-unit.tsx';
import './units.css';

/** The registry: any name in any script finds a unit, and each says why it was found. What is looked for is in the address. */
export function Units() {
  const [search, setSearch] = useAskedAddress();
  const { permissions } = useSignedIn();
  const [text, setText] = useState(search.get('text') ?? '');
  const country = search.get('country') ?? '';
  const from = cameFrom(search);
  const asked = useSettled(text.trim());
  const keep = (next: Readonly<Record<string, string>>) =>
    setSearch(Object.fromEntries(Object.entries({ ...from, ...next }).filter(([, value]) => value !== '')), {
      replace: true,
      state: { keepFocus: true },
      preventScrollReset: true,
    });
  const list = useUnits(asked, country);
  const write = (next: string) => {
    setText(next);
    keep({ text: next.trim(), country });
  };
  return (
    <>
      <PageHeading>Units</PageHeading>
      <p>
        A name as it was written anywhere, in any script, finds a unit; numbers count.{' '}
        <Link to="/unit-imports">Registry files that were read</Link>
      </p>
      {from && (
        <p>
          For <bdi>{from.source}</bdi>. <Link to={from.back}>Back to that row</Link>
        </p>
      )}
      <form
        className="part-filters"
        role="search"
        aria-label="Units"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label="Name" required>
          {(ties) => (
            <input
              className="usa-input units-name"
              type="search"
              dir="auto"
              autoComplete="off"
              {...ties}
              value={text}
              onChange={(event) => write(event.target.value)}
            />
          )}
        </Field>
        <CountrySelect value={country} write={(next) => keep({ text: text.trim(), country: next })} />
      </form>
      <Asked query={list} what="units">
        {({ rows, first: { text: of, notice } }) => (
          <FoundUnits units={rows} notice={notice} text={of} list={list} />
        )}
      </Asked>
      {permissions.includes('unit.edit') && <NewUnit name={asked} country={country} from={from} />}
    </>
  );
}

/** Looks while it is being typed; what was found before stands until then. What a name finds is one page, best first. */
function useUnits(text: string, country: string) {
  const asked = { ...(text && { text }), ...(country && { country }) };
  return useReadOn({
    id: 'units',
    key: ['units', text, country],
    read: async (page) => {
      const { units, notice } = await ask(
        client.GET('/api/units', { params: { query: { ...asked, ...page } } }),
      );
      return { ...(text === '' ? pageById(units, page) : { rows: units, next: null }), text, notice };
    },
    keyOf: idOf,
    keeps: true,
  });
}
