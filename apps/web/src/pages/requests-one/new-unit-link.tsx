import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { addressToAdd } from '../units/came-from.ts';
import type { Said } from './use-judging.ts';
import type { Nomination } from './use-nominations.ts';

interface NewUnitLinkProps {
  readonly nomination: Nomination;
  /** The title of the request, for where the name was read. */
  readonly title: string;
}

/** The way to the form that adds the unit to the registry, and comes back to this row. */
export function NewUnitLink({ nomination, title }: NewUnitLinkProps) {
  const { permissions } = useSignedIn();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { id, row, unitText, country } = nomination;
  if (unitText === null) return null;
  if (!permissions.includes('unit.edit'))
    return <p className="usa-hint">An analyst adds a unit that the registry does not have.</p>;
  const there = new URLSearchParams(search);
  there.set('at', id);
  there.delete('added');
  const from = { back: `${pathname}?${there}${globalThis.location.hash}`, source: `${title}, row ${row}` };
  return (
    <p>
      <Link to={addressToAdd(unitText, country, from)}>Add it to the registry as a new unit</Link> and come
      back to this row.
    </p>
  );
}

interface AddedUnitProps {
  readonly nomination: Nomination;
  /** Left out for who only reads. */
  readonly say: ((said: Said) => void) | undefined;
}

/** The unit that was just added for this row, to be confirmed as its unit. */
export function AddedUnit({ nomination: { id, unitId }, say }: AddedUnitProps) {
  const [search, setSearch] = useSearchParams();
  const added = search.get('added') ?? '';
  const query = useQuery({
    queryKey: ['unit', added],
    queryFn: () => ask(client.GET('/api/units/{id}', { params: { path: { id: added } } })),
    enabled: added !== '' && search.get('at') === id,
  });
  const unit = query.data?.unit;
  if (unit === undefined || unit.id === unitId || say === undefined) return null;
  const confirm = () => {
    const next = new URLSearchParams(search);
    next.delete('added');
    next.delete('at');
    setSearch(next, { replace: true, state: { keepFocus: true }, preventScrollReset: true });
    say({ judgement: 'confirmed', unit: { id: unit.id, name: unit.name } });
  };
  return (
    <div className="match-candidate match-candidate-head">
      <p>
        <Name>{unit.name}</Name> is in the registry now.
      </p>
      <button type="button" className="usa-button" onClick={confirm}>
        Confirm it as the unit of this row
      </button>
    </div>
  );
}
