import type { Schema } from '../../data/client.ts';
import { dollars } from '../../words/dollars.ts';
import { sentence } from '../../words/plain.ts';

type Sheet = Schema<'TransferSheet'>;
type SheetBody = Schema<'OpenTransferBody'>['sheet'];
/** What is written of a sheet: each field as text; the lines of what is provided each with their own. */
export interface SheetTexts {
  readonly fields: Readonly<Record<string, string>>;
  readonly items: readonly Readonly<Record<string, string>>[];
}

const YES_NO = [
  ['true', 'Yes'],
  ['false', 'No'],
] as const;
const choicesOf = (ids: readonly string[]) => ids.map((id) => [id, sentence(id)] as const);

/** What a sheet asks, in its order. An empty choice is what nobody has said. */
export const SHEET_FIELDS = [
  { name: 'title', label: 'What it is called', kind: 'line', required: true },
  { name: 'majorEquipmentUsd', label: 'Major defense equipment', kind: 'usd' },
  { name: 'totalUsd', label: 'Total', kind: 'usd' },
  { name: 'constructionUsd', label: 'Design and construction services', kind: 'usd' },
  { name: 'firearmsUsd', label: 'Firearms of category I', kind: 'usd' },
  {
    name: 'receivingForce',
    label: 'Which force receives it',
    kind: 'choice',
    required: true,
    choices: choicesOf([
      'armed-forces',
      'police',
      'intelligence',
      'internal-security',
      'other',
      'undetermined',
    ]),
  },
  { name: 'useArea', label: 'For use in', kind: 'choice' },
  { name: 'crimeControl', label: 'Crime control and detection equipment', kind: 'choice', choices: YES_NO },
  {
    name: 'traceable',
    label: 'Recipient units are known beforehand',
    help: 'Left open: as the kind of assistance has it.',
    kind: 'choice',
    choices: YES_NO,
  },
  {
    name: 'sensitivityRaised',
    label: 'Sensitivity of technology or capability is enhanced',
    kind: 'choice',
    choices: YES_NO,
  },
  { name: 'plannedOn', label: 'Planned for', kind: 'day' },
] as const;

/** Which fields stand together, under which heading; the title stands alone above the lines. */
export const SHEET_GROUPS = [
  {
    heading: 'Amounts, in whole US dollars',
    names: ['totalUsd', 'majorEquipmentUsd', 'constructionUsd', 'firearmsUsd'],
  },
  {
    heading: 'Who receives it, and for what',
    names: ['receivingForce', 'useArea', 'traceable', 'plannedOn', 'crimeControl', 'sensitivityRaised'],
  },
] as const;

/** What a line asks. */
export const ITEM_FIELDS = [
  { name: 'name', label: 'What', kind: 'line', required: true },
  { name: 'quantity', label: 'How many', kind: 'whole' },
  { name: 'valueUsd', label: 'Value, US dollars', kind: 'usd' },
  {
    name: 'itemClass',
    label: 'What it is for',
    kind: 'choice',
    required: true,
    choices: choicesOf(['purely-defensive', 'other', 'undetermined']),
  },
  { name: 'category', label: 'Munitions List category', kind: 'line' },
  { name: 'major', label: 'Major defense equipment', kind: 'choice', choices: YES_NO },
] as const;

/** By the API's name of a field, what the form calls it. */
export const sheetLabels = ({ items }: SheetTexts): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...SHEET_FIELDS.map(({ name, label }) => [`sheet.${name}`, label]),
    ...items.flatMap((_item, at) =>
      ITEM_FIELDS.map(({ name, label }) => [`sheet.items.${at}.${name}`, `Line ${at + 1}, ${label}`]),
    ),
  ]);

/** A sheet with nothing said. */
export const EMPTY_SHEET: SheetTexts = { fields: {}, items: [{}] };

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const textsOf = (said: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null ? [] : [[name, textOf(value)]],
    ),
  );

/** A sheet on record, to be amended. */
export const textsOfSheet = ({ items, ...fields }: Sheet): SheetTexts => ({
  fields: textsOf(fields),
  items: items.map(textsOf),
});

/** What was written, as the API takes it; what was left open is left out. */
export const sheetOfTexts = ({ fields, items }: SheetTexts): SheetBody => ({
  ...(valuesOf(SHEET_FIELDS, fields) as Omit<SheetBody, 'items'>),
  items: items.map((item) => valuesOf(ITEM_FIELDS, item) as SheetBody['items'][number]),
});

type Asked = { readonly name: string; readonly kind: string; readonly choices?: readonly unknown[] };

const valuesOf = (asked: readonly Asked[], texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    asked.flatMap(({ name, kind, choices }): readonly (readonly [string, unknown])[] => {
      const text = (texts[name] ?? '').trim();
      if (text === '') return [];
      if (choices === YES_NO) return [[name, text === 'true']];
      const number = Number(text.replaceAll(/[$,\s]/g, ''));
      return [[name, (kind === 'usd' || kind === 'whole') && Number.isFinite(number) ? number : text]];
    }),
  );

/** One difference between two sheets, in words. */
export interface SheetChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What one sheet says otherwise than another. */
export function sheetChanges(before: Sheet, after: Sheet): readonly SheetChange[] {
  const fields = SHEET_FIELDS.map((field) => ({
    label: field.label,
    before: inWords(field, before[field.name]),
    after: inWords(field, after[field.name]),
  }));
  const items = { label: 'What is provided', before: itemsInWords(before), after: itemsInWords(after) };
  return [...fields, items].filter((one) => one.before !== one.after);
}

/** A value of a sheet in words; what nobody has said is not known. */
export function inWords({ kind }: { readonly kind: string }, value: unknown): string {
  if (value === null || value === undefined) return 'Not known';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return kind === 'usd' ? dollars(value) : value.toLocaleString('en-US');
  return kind === 'choice' ? sentence(String(value)) : String(value);
}

const itemsInWords = ({ items }: Sheet): string =>
  items
    .map(({ name, quantity, valueUsd }) => `${quantity ?? '?'} × ${name} (${dollars(valueUsd)})`)
    .join('; ');
