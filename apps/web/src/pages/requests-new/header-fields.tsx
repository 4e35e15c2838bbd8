import { Field } from '../../parts/field.tsx';
import { useInstruments } from '../requests/use-catalogues.ts';
import type { HeaderField } from './suggest-header.ts';

interface HeaderFieldsProps {
  readonly valueOf: (field: HeaderField) => string;
  readonly write: (field: string, text: string) => void;
  readonly faultOf: (field: string) => string | undefined;
}

interface Asked {
  readonly field: HeaderField;
  readonly label: string;
  readonly kind?: 'date' | 'instrument';
  readonly help?: string;
  readonly optional?: boolean;
}

const ASKED: readonly Asked[] = [
  { field: 'event', label: 'Event', help: 'What the units are nominated for.' },
  { field: 'title', label: 'Title', help: 'A name for the batch; the event where left out.', optional: true },
  { field: 'programme', label: 'Programme' },
  { field: 'instrumentId', label: 'Kind of assistance', kind: 'instrument' },
  { field: 'authority', label: 'Law behind the programme', help: 'As cited, such as 22 U.S.C. 2347.' },
  { field: 'needBy', label: 'Results needed by', kind: 'date' },
  { field: 'place', label: 'Place', optional: true },
  { field: 'startsOn', label: 'Starts on', kind: 'date', optional: true },
  { field: 'endsOn', label: 'Ends on', kind: 'date', optional: true },
];

/** What is said of the request as a whole. */
export function HeaderFields({ valueOf, write, faultOf }: HeaderFieldsProps) {
  return (
    <div className="requests-header">
      {ASKED.map(({ field, label, kind, help, optional }) => (
        <Field key={field} label={label} help={help} required={optional !== true} error={faultOf(field)}>
          {(ties) =>
            kind === 'instrument' ? (
              <InstrumentChoice
                {...ties}
                value={valueOf(field)}
                onChange={(event) => write(field, event.target.value)}
              />
            ) : (
              <input
                className="usa-input"
                type={kind ?? 'text'}
                dir={kind === 'date' ? undefined : 'auto'}
                {...ties}
                value={valueOf(field)}
                onChange={(event) => write(field, event.target.value)}
              />
            )
          }
        </Field>
      ))}
    </div>
  );
}

function InstrumentChoice(props: React.ComponentProps<'select'>) {
  const { data: instruments = [] } = useInstruments();
  return (
    <select className="usa-select" {...props}>
      <option value="">Choose</option>
      {instruments.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
