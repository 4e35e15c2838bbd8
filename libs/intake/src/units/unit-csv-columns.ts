/** One column of our own units layout. */
export interface UnitCsvColumn {
  readonly name: string;
  /** Whether every row must have the column and a value in it. */
  readonly required: boolean;
  readonly holds: string;
}

/**
 * Our own units layout, one row per unit; further rows with the same `unit_id` add a parent, a site, an area or a
 * membership. Lists are separated by semicolons; dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export const UNIT_CSV_COLUMNS = [
  { name: 'unit_id', required: true, holds: 'An id that stays the same in every file from this source.' },
  { name: 'name', required: true, holds: 'The unit’s full name; the same in all its rows.' },
  { name: 'aliases', required: false, holds: 'Other names and abbreviations.' },
  { name: 'country', required: true, holds: 'ISO 3166-1 alpha-2.' },
  { name: 'classification', required: false, holds: 'Branches or tiers, such as Army;Military.' },
  { name: 'parent_id', required: false, holds: 'The unit_id of one parent, in this file or known already.' },
  {
    name: 'parent_kind',
    required: false,
    holds: 'command, administrative or attached; needed with parent_id.',
  },
  { name: 'site', required: false, holds: 'A base, barracks or town.' },
  { name: 'area', required: false, holds: 'A place where the unit operates.' },
  { name: 'member_of', required: false, holds: 'The unit_id of a joint operation or mission.' },
  {
    name: 'valid_from',
    required: false,
    holds: 'First date of the row’s parent, site, area and membership.',
  },
  { name: 'valid_to', required: false, holds: 'Last date of the same.' },
  {
    name: 'valid_from_is_start',
    required: false,
    holds: 'Y if valid_from is the real start, N if only first cited.',
  },
  {
    name: 'valid_open_ended',
    required: false,
    holds: 'Y continues, N not assumed to, E valid_to is the exact end.',
  },
  { name: 'first_cited', required: false, holds: 'First date on which the unit itself is cited.' },
  { name: 'last_cited', required: false, holds: 'Last date on which the unit itself is cited.' },
  {
    name: 'start_is_real',
    required: false,
    holds: 'Y if first_cited is when the unit was founded, N if not.',
  },
  { name: 'open_ended', required: false, holds: 'As valid_open_ended, for the unit itself.' },
  { name: 'source', required: true, holds: 'Where all of the row was read.' },
  { name: 'confidence', required: false, holds: 'high, medium or low.' },
  { name: 'note', required: false, holds: 'Anything else.' },
] as const satisfies readonly UnitCsvColumn[];

/** The names of the columns. */
export type UnitCsvField = (typeof UNIT_CSV_COLUMNS)[number]['name'];
