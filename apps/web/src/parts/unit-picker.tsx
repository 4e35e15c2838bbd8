import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCountryName } from '../data/catalogue.ts';
import { ask, client } from '../data/client.ts';
import type { Option } from './combobox.tsx';
import { Combobox } from './combobox.tsx';
import { Field } from './field.tsx';
import { useSettled } from './use-settled.ts';

interface UnitPickerProps {
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** Only units of this country. */
  readonly country?: string | undefined;
  /** What the field shows at first: the name of the unit that was picked before. */
  readonly shown?: string;
  /** The field is emptied after a pick, so that another unit can be added. */
  readonly many?: boolean;
  /** Undefined when what was picked is being changed. */
  readonly pick: (unit: Option | undefined) => void;
}

/** Picks a unit of the registry by any of its names, in any script. */
export function UnitPicker(props: UnitPickerProps) {
  const { label, help, required = false, error, country, shown = '', many = false, pick } = props;
  const [text, setText] = useState(shown);
  const [picked, setPicked] = useState(shown !== '');
  const asked = useSettled(text.trim());
  const countryName = useCountryName();
  const query = useQuery({
    queryKey: ['unit-picker', asked, country],
    enabled: asked.length > 1 && !picked,
    queryFn: () =>
      ask(
        client.GET('/api/units', {
          params: { query: { text: asked, limit: 10, ...(country && { country }) } },
        }),
      ),
  });
  const options = query.data?.units.map(({ id, name, country: where, match }) => ({
    id,
    words: name,
    note: [countryName(where), ...(match?.names ?? []).filter((other) => other !== name).slice(0, 2)].join(
      ' · ',
    ),
  }));
  return (
    <Field label={label} help={help} required={required} error={error}>
      {(ties) => (
        <Combobox
          ties={ties}
          text={text}
          write={(next) => {
            setText(next);
            if (picked) pick(undefined);
            setPicked(false);
          }}
          // What an earlier text found is not offered for a later one.
          options={picked ? [] : asked === text.trim() ? options : undefined}
          pick={(unit) => {
            setText(many ? '' : unit.words);
            setPicked(!many);
            pick(unit);
          }}
          nothing={picked ? '' : 'No unit has a name like this. Another spelling may find it.'}
        />
      )}
    </Field>
  );
}
