import { Field } from '../../parts/field.tsx';

/** Which part of a file is meant. */
export const PART_FIELDS = ['report', 'fiscalYear', 'fromRow', 'toRow'] as const;
type PartField = (typeof PART_FIELDS)[number];
type Texts = Readonly<Record<string, string>>;

const LABELS: Readonly<Record<PartField, readonly [label: string, help: string]>> = {
  fromRow: ['First row', 'As the spreadsheet counts: the header is row 1.'],
  toRow: ['Last row', 'Included.'],
  report: ['Report', 'Of a training report: its years, such as 2018_2019.'],
  fiscalYear: ['Fiscal year', 'Of a training report: that of the programme, such as 2018.'],
};

/** The part as the API takes it; numbers as numbers, and nothing where nothing is written. */
export function partOf(texts: Texts): Readonly<Record<PartField, string | number | undefined>> {
  const number = (field: PartField) => {
    const text = texts[field]?.trim() ?? '';
    return text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text;
  };
  const report = texts['report']?.trim() ?? '';
  return {
    report: report === '' ? undefined : report,
    fiscalYear: number('fiscalYear'),
    fromRow: number('fromRow'),
    toRow: number('toRow'),
  };
}

interface FilePartProps {
  readonly texts: Texts;
  readonly write: (field: string, text: string) => void;
}

/** Lets a part of a long file be taken. Closed until somebody needs it. */
export function FilePart({ texts, write }: FilePartProps) {
  const used = PART_FIELDS.some((field) => (texts[field] ?? '') !== '');
  return (
    <details className="requests-part" open={used}>
      <summary>Take only a part of the file</summary>
      <div className="part-filters">
        {(['fromRow', 'toRow', 'report', 'fiscalYear'] as const).map((field) => (
          <Field key={field} label={LABELS[field][0]} help={LABELS[field][1]}>
            {(ties) => (
              <input
                className="usa-input"
                inputMode={field === 'report' ? undefined : 'numeric'}
                {...ties}
                value={texts[field] ?? ''}
                onChange={(event) => write(field, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
