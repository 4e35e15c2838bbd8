import type { ReactNode } from 'react';
import { faultOf } from '../../data/refused-error.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FieldTies } from '../../parts/field.tsx';
import { Field } from '../../parts/field.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';

interface SubjectFieldsProps {
  readonly about: 'unit' | 'unidentified' | 'country';
  readonly texts: Readonly<Record<string, string>>;
  readonly write: (field: string, text: string) => void;
  readonly error: unknown;
}

/** What has to be known of the subject: the unit by any of its names, the country, or what is known of a unit. */
export function SubjectFields({ about, texts, write, error }: SubjectFieldsProps) {
  if (about === 'unit')
    return (
      <UnitPicker
        label="Unit"
        required
        help="Any of its names, in any script; the numbers count."
        shown={texts['unitName'] ?? ''}
        error={faultOf(error, 'unitId')}
        pick={(unit) => {
          write('unitId', unit?.id ?? '');
          write('unitName', unit?.words ?? '');
        }}
      />
    );
  const country = (
    <CountrySelect
      none="Choose"
      value={texts['country'] ?? ''}
      write={(code) => write('country', code)}
      error={faultOf(error, 'country')}
    />
  );
  return about === 'country' ? (
    country
  ) : (
    <Unknown texts={texts} write={write} error={error}>
      {country}
    </Unknown>
  );
}

interface UnknownProps extends Omit<SubjectFieldsProps, 'about'> {
  readonly children: ReactNode;
}

function Unknown({ texts, write, error, children }: UnknownProps) {
  const line = (name: string, type: 'text' | 'date') => (ties: FieldTies) => (
    <input
      className="usa-input"
      type={type}
      {...ties}
      value={texts[name] ?? ''}
      onChange={(event) => write(name, event.target.value)}
    />
  );
  return (
    <>
      <Field
        label="What is known of it"
        required
        help="As it was said: badge, vehicles, the command it belongs to. The law asks that the unit be searched for."
        error={faultOf(error, 'words')}
      >
        {(ties) => (
          <textarea
            className="usa-textarea case-new-words"
            {...ties}
            value={texts['words'] ?? ''}
            onChange={(event) => write('words', event.target.value)}
          />
        )}
      </Field>
      {children}
      <Field label="Place" error={faultOf(error, 'place')}>
        {line('place', 'text')}
      </Field>
      <Field label="Seen on" error={faultOf(error, 'seenOn')}>
        {line('seenOn', 'date')}
      </Field>
    </>
  );
}
