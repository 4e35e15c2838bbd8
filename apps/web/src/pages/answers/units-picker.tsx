import { useQueryClient } from '@tanstack/react-query';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { PasteUnits } from './paste-units.tsx';
import { keepUnitName, UnitName } from './unit-name.tsx';

interface UnitsPickerProps {
  readonly units: readonly string[];
  readonly change: (units: readonly string[]) => void;
}

/** Collects units by name, one after the other or from a pasted list. */
export function UnitsPicker({ units, change }: UnitsPickerProps) {
  const queries = useQueryClient();
  const add = (found: readonly { readonly id: string; readonly words: string }[]) => {
    for (const { id, words } of found) keepUnitName(queries, id, words);
    change([...new Set([...units, ...found.map(({ id }) => id)])]);
  };
  return (
    <>
      <UnitPicker
        label="Add a unit"
        required
        help="By any of its names, in any script; add as many as you like."
        many
        pick={(unit) => unit && add([unit])}
      />
      <PasteUnits add={add} />
      {units.length > 0 && (
        <ul className="answers-chosen" aria-label="Units asked about">
          {units.map((id) => (
            <li key={id}>
              <UnitName id={id} />
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                onClick={() => change(units.filter((other) => other !== id))}
              >
                Remove
                <span className="usa-sr-only">
                  {' '}
                  <UnitName id={id} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
