import { useUseAreas } from '../../data/catalogue.ts';
import { faultWords, RefusedError } from '../../data/refused-error.ts';
import { Field } from '../../parts/field.tsx';
import { FormControl } from '../../parts/form-control.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import './sheet-fields.css';
import type { SheetTexts } from './sheet-texts.ts';
import { ITEM_FIELDS, SHEET_FIELDS, SHEET_GROUPS } from './sheet-texts.ts';

interface SheetFieldsProps {
  readonly texts: SheetTexts;
  readonly write: (texts: SheetTexts) => void;
  readonly error: unknown;
}

/** What a person says of a transfer: lines of what is provided, amounts, and what the laws ask about it. */
export function SheetFields({ texts, write, error }: SheetFieldsProps) {
  const { data = [] } = useUseAreas();
  const areas = data.map(({ id, name }) => [id, name] as const);
  const fields: readonly FormField[] = SHEET_FIELDS.map((field) =>
    field.name === 'useArea' ? { ...field, choices: areas } : field,
  );
  const one = (field: FormField) => (
    <OneField
      key={field.name}
      field={field}
      value={texts.fields[field.name] ?? ''}
      write={(text) => write({ ...texts, fields: { ...texts.fields, [field.name]: text } })}
      error={faultAt(error, `sheet.${field.name}`)}
    />
  );
  return (
    <>
      {fields.filter(({ name }) => name === 'title').map(one)}
      <Items texts={texts} write={write} error={error} />
      {SHEET_GROUPS.map(({ heading, names }) => (
        <fieldset className="usa-fieldset sheet-items" key={heading}>
          <legend className="usa-legend">{heading}</legend>
          <div className="sheet-grid">
            {names.map((name) => fields.filter((field) => field.name === name).map(one))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** The fault of exactly this field: lines have fields of the same name. */
function faultAt(error: unknown, where: string): string | undefined {
  if (!(error instanceof RefusedError)) return undefined;
  const fault = error.refusal.faults?.find((one) =>
    one.where.replaceAll(/\[(\d+)\]/g, '.$1').endsWith(where),
  );
  return fault && faultWords(fault);
}

interface OneFieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly write: (text: string) => void;
  readonly error: string | undefined;
}

function OneField({ field, value, write, error }: OneFieldProps) {
  return (
    <Field label={field.label} help={field.help} required={field.required === true} error={error}>
      {(ties) => <FormControl field={field} ties={ties} value={value} write={write} />}
    </Field>
  );
}

function Items({ texts, write, error }: SheetFieldsProps) {
  const { items } = texts;
  const change = (next: SheetTexts['items']) => write({ ...texts, items: next });
  return (
    <fieldset className="usa-fieldset sheet-items">
      <legend className="usa-legend">What is provided</legend>
      {items.map((item, at) => (
        <div className="sheet-grid sheet-item" role="group" aria-label={`Line ${at + 1}`} key={at}>
          {ITEM_FIELDS.map((field) => (
            <OneField
              key={field.name}
              field={field}
              value={item[field.name] ?? ''}
              write={(text) =>
                change(items.map((other, index) => (index === at ? { ...item, [field.name]: text } : other)))
              }
              error={faultAt(error, `items.${at}.${field.name}`)}
            />
          ))}
          {items.length > 1 && (
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => change(items.filter((_item, index) => index !== at))}
            >
              Remove line {at + 1}
            </button>
          )}
        </div>
      ))}
      <button type="button" className="usa-button usa-button--outline" onClick={() => change([...items, {}])}>
        Add a line
      </button>
    </fieldset>
  );
}
