import { Link } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import type { ReadList } from '../../data/use-read-on.ts';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { counted } from '../../words/plain.ts';

type Found = Schema<'FoundUnit'>;
type Reason = NonNullable<Found['match']>['reasons'][number];

/** What a unit is known by. */
export const idOf = ({ id }: Found): string => id;

const ZONES = {
  match: 'Fits well',
  look: 'Look closer',
  none: 'Hardly fits',
} as const;
const SIGNS = { agrees: '✓', conflicts: '✕', missing: '?' } as const;

interface FoundUnitsProps {
  readonly units: readonly Found[];
  readonly notice: Schema<'FoundUnits'>['notice'];
  /** The name that was looked for; empty for the whole registry. */
  readonly text: string;
  readonly list: ReadList<Found>;
}

/** Units of the registry by name, or those that a name found, best first, each with what agrees and what does not. */
export function FoundUnits({ units, notice, text, list }: FoundUnitsProps) {
  const countryName = useCountryName();
  const columns: readonly Column<Found>[] = [
    {
      id: 'name',
      title: 'Unit',
      show: ({ id, name, match }) => <UnitNames id={id} name={name} others={match?.names ?? []} />,
    },
    { id: 'country', title: 'Country', show: ({ country }) => countryName(country) },
    ...(text === '' ? [] : [WHY]),
  ];
  return (
    <>
      <p role="status" className="units-count">
        {text === ''
          ? 'Every unit of your countries, by name.'
          : `${counted(units.length, 'unit')} found, best first.`}{' '}
        {notice}
      </p>
      <DataTable
        id={text === '' ? 'units' : 'units-found'}
        caption={text === '' ? 'Units by name' : 'Units that the name found'}
        columns={columns}
        rows={units}
        keyOf={idOf}
        list={list}
        empty={
          text === '' ? (
            <p>
              The registry has no unit of this country. A registry file brings many; one can be added below.
            </p>
          ) : (
            <p>
              No unit goes by a name like this. Leave out a word, or write it as another source does; without
              a country more may be found.
            </p>
          )
        }
      />
    </>
  );
}

const WHY: Column<Found> = {
  id: 'why',
  title: 'Why it was found',
  show: ({ match }) => match && <Why zone={match.zone} reasons={match.reasons} />,
};

interface UnitNamesProps {
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
}

function UnitNames({ id, name, others }: UnitNamesProps) {
  const rest = others.filter((other) => other !== name);
  return (
    <>
      <Link to={`/units/${id}`}>
        <bdi>{name}</bdi>
      </Link>
      {rest.length > 0 && (
        <ul className="units-others">
          {rest.slice(0, 4).map((other) => (
            <li key={other}>
              <bdi>{other}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Why({ zone, reasons }: { readonly zone: keyof typeof ZONES; readonly reasons: readonly Reason[] }) {
  return (
    <>
      <strong>{ZONES[zone]}</strong>
      <ul className="units-why">
        {reasons.map(({ part, verdict, words }) => (
          <li key={`${part} ${words}`} className={`units-${verdict}`}>
            <span aria-hidden="true" className="units-sign">
              {SIGNS[verdict]}
            </span>
            <span className="usa-sr-only">{verdict}: </span>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
