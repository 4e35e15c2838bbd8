import { fileRefusal, quoted, type Reading } from '../refusal.ts';
import type { RequestShape } from './request-row.ts';

/** What a column of a request can hold. */
export type RequestField =
  | 'report'
  | 'country'
  | 'unit'
  | 'program'
  | 'instrument'
  | 'authority'
  | 'activity'
  | 'usUnit'
  | 'location'
  | 'startDate'
  | 'endDate'
  | 'quantity'
  | 'totalCost'
  | PersonField;

/** What a column about a person can hold. */
export type PersonField =
  | 'familyName'
  | 'givenNames'
  | 'dateOfBirth'
  | 'placeOfBirth'
  | 'nationalId'
  | 'gender'
  | 'jobTitle'
  | 'rank';

/** A layout: its columns by field, those it cannot do without, and how it writes dates. */
export interface ShapeColumns {
  readonly shape: RequestShape;
  /** The one column that no other layout has. */
  readonly toldBy: string;
  readonly columns: Partial<Readonly<Record<RequestField, string>>>;
  readonly required: readonly RequestField[];
  /** `us` is M/D/YYYY, as the Foreign Military Training Report writes it; `iso` is YYYY-MM-DD, read everywhere. */
  readonly dates: 'us' | 'iso';
}

const EVENT = {
  country: 'country',
  program: 'program',
  usUnit: 'us_unit',
  location: 'location',
  startDate: 'start_date',
  endDate: 'end_date',
  quantity: 'quantity',
  totalCost: 'total_cost',
} as const;
const REQUIRED = ['country', 'unit', 'program', 'startDate', 'endDate'] as const;

/** The layouts a request may come in (README, "Vetting requests"). */
export const REQUEST_SHAPES: readonly ShapeColumns[] = [
  {
    shape: 'training-batch',
    toldBy: 'recipient_unit',
    columns: { ...EVENT, unit: 'recipient_unit', activity: 'activity' },
    required: REQUIRED,
    dates: 'us',
  },
  {
    shape: 'training-report',
    toldBy: 'student_unit',
    columns: { ...EVENT, unit: 'student_unit', activity: 'course_title', report: 'fy_report' },
    required: ['report', ...REQUIRED],
    dates: 'us',
  },
  {
    shape: 'template',
    toldBy: 'unit',
    columns: {
      ...EVENT,
      unit: 'unit',
      activity: 'activity',
      instrument: 'instrument',
      authority: 'authority',
      familyName: 'family_name',
      givenNames: 'given_names',
      dateOfBirth: 'date_of_birth',
      placeOfBirth: 'place_of_birth',
      nationalId: 'national_id',
      gender: 'gender',
      jobTitle: 'job_title',
      rank: 'rank',
    },
    required: REQUIRED,
    dates: 'iso',
  },
];

/** A layout fitted to one file's header: where each field stands. */
export interface FittedShape {
  readonly shape: RequestShape;
  readonly dates: ShapeColumns['dates'];
  /** Index of each field's cell; a field without an entry is not in the file. */
  readonly at: ReadonlyMap<RequestField, number>;
  readonly ignoredColumns: readonly string[];
}

/** Recognises a layout by its header. Letter case, spaces and hyphens in column names do not matter. */
export function fitShape(header: readonly string[]): Reading<FittedShape> {
  const names = header.map((name) => name.toLowerCase().replace(/[\s-]+/gu, '_'));
  const shape = REQUEST_SHAPES.find(({ toldBy }) => names.includes(toldBy));
  if (shape === undefined) return notRecognised(header);
  const at = new Map<RequestField, number>();
  for (const [field, column] of Object.entries(shape.columns)) {
    if (names.includes(column)) at.set(field as RequestField, names.indexOf(column));
  }
  const missing = shape.required.filter((field) => !at.has(field)).map((field) => shape.columns[field]);
  if (missing.length > 0) {
    const found = `a header without ${missing.join(', ')}`;
    return fileRefusal('header.column-missing', found, columnsOf(shape), 'Add the missing columns.');
  }
  const used = new Set(at.values());
  const ignoredColumns = header.filter((_, index) => !used.has(index));
  return { ok: true, value: { shape: shape.shape, dates: shape.dates, at, ignoredColumns } };
}

function notRecognised(header: readonly string[]): Reading<never> {
  const expected = REQUEST_SHAPES.map(columnsOf).join('; or ');
  const whatToDo = 'Name the columns as in the template.';
  return fileRefusal('header.not-recognised', quoted(`the columns ${header.join(', ')}`), expected, whatToDo);
}

function columnsOf(shape: ShapeColumns): string {
  return `the columns ${shape.required.map((field) => shape.columns[field]).join(', ')}`;
}
