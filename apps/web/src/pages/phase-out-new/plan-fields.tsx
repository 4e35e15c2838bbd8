import { useQuery } from '@tanstack/react-query';
import { useInstruments } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { Field } from '../../parts/field.tsx';
import { FormControl } from '../../parts/form-control.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import '../transfer-new/sheet-fields.css';
import type { PlanTexts } from './plan-texts.ts';
import { keptFields, lineFields } from './plan-texts.ts';

type Texts = Readonly<Record<string, string>>;

interface PlanFieldsProps {
  readonly texts: PlanTexts;
  readonly write: (texts: PlanTexts) => void;
  readonly error: unknown;
}

/** A plan: its years, each kind of assistance with how it comes down, and what is not brought down. */
export function PlanFields({ texts, write, error }: PlanFieldsProps) {
  const { data: instruments = [] } = useInstruments();
  const names = instruments.map(({ id, name }) => [id, name] as const);
  const baselines = useBaselines();
  const years: readonly FormField[] = [
    { name: 'firstYear', label: 'First fiscal year', kind: 'whole', required: true },
    { name: 'lastYear', label: 'Last fiscal year', kind: 'whole', required: true },
    { name: 'baselineId', label: 'Baseline on record', kind: 'choice', choices: baselines },
  ];
  return (
    <>
      <div className="sheet-grid">
        <Fields
          fields={years}
          texts={texts.fields}
          write={(fields) => write({ ...texts, fields })}
          error={error}
        />
      </div>
      <Rows
        legend="What comes down"
        add="Add a kind of assistance"
        rows={texts.lines}
        fresh={{ rule: 'linear' }}
        fieldsOf={(line) => lineFields(line['rule'] ?? 'linear', names)}
        write={(lines) => write({ ...texts, lines })}
      />
      <Rows
        legend="What is not brought down"
        add="Add something that is not brought down"
        rows={texts.kept}
        fresh={{}}
        fieldsOf={() => keptFields(names)}
        write={(kept) => write({ ...texts, kept })}
      />
    </>
  );
}

const useBaselines = () => {
  const { data = [] } = useQuery({
    queryKey: ['baselines'],
    queryFn: async () => (await ask(client.GET('/api/baselines'))).baselines,
  });
  return data.map(({ id, name }) => [id, name] as const);
};

interface FieldsProps {
  readonly fields: readonly FormField[];
  readonly texts: Texts;
  readonly write: (texts: Texts) => void;
  readonly error?: unknown;
}

function Fields({ fields, texts, write, error }: FieldsProps) {
  return fields.map((field) => (
    <Field
      key={field.name}
      label={field.label}
      help={field.help}
      required={field.required === true}
      error={faultOf(error, field.name)}
    >
      {(ties) => (
        <FormControl
          field={field}
          ties={ties}
          value={texts[field.name] ?? ''}
          write={(text) => write({ ...texts, [field.name]: text })}
        />
      )}
    </Field>
  ));
}

interface RowsProps {
  readonly legend: string;
  readonly add: string;
  readonly rows: readonly Texts[];
  readonly fresh: Texts;
  readonly fieldsOf: (row: Texts) => readonly FormField[];
  readonly write: (rows: readonly Texts[]) => void;
}

function Rows({ legend, add, rows, fresh, fieldsOf, write }: RowsProps) {
  return (
    <fieldset className="usa-fieldset sheet-items">
      <legend className="usa-legend">{legend}</legend>
      {rows.map((row, at) => (
        <div className="sheet-grid sheet-item" role="group" aria-label={`${legend}, ${at + 1}`} key={at}>
          <Fields
            fields={fieldsOf(row)}
            texts={row}
            write={(next) => write(rows.map((other, index) => (index === at ? next : other)))}
          />
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            onClick={() => write(rows.filter((_row, index) => index !== at))}
          >
            Remove this<span className="usa-sr-only">: {at + 1}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => write([...rows, fresh])}
      >
        {add}
      </button>
    </fieldset>
  );
}
