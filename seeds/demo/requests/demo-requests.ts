import type { AppliesTo, RequestMove, ResultKind, SubmitRequest, Suspension } from '#casework';

/** What a vetter of the demo finds out about the unit of a row: a unit of the registry, or that none could be identified. */
export interface MatchStory {
  readonly row: number;
  /** Counts the units of the cell from 1. */
  readonly position?: number;
  /** Key of the unit in `units.csv`; left out where no unit could be identified. */
  readonly unit?: string;
  readonly reasons: string;
}

/** A result that is signed for the nominations of some rows, in one act. */
export interface ResultStory {
  readonly rows: readonly number[];
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  readonly suspension?: Suspension;
  readonly reasons: string;
}

/** A vetting request from its file to where the demo leaves it. */
export interface RequestStory {
  readonly file: string;
  readonly header: Omit<SubmitRequest, 'source' | 'selection'>;
  /** Moves before the search for candidates, and after the results. */
  readonly moves: { readonly before: readonly RequestMove[]; readonly after: readonly RequestMove[] };
  readonly matches: readonly MatchStory[];
  readonly results: readonly ResultStory[];
}

const SAME_NUMBER = 'The number, the echelon and the parent are those of the registry.';
const NOTHING_FOUND = 'No information about the unit, its parents or its commander was found.';
const TO_LEAHY: readonly RequestMove[] = ['accept', 'submitToCourtesy', 'completeCourtesy', 'submitToLeahy'];

/** The requests of the demo. The files hold what real ones do: lists in a cell, "Army", dates the wrong way round. */
export const DEMO_REQUESTS: readonly RequestStory[] = [
  {
    file: 'examplia-junior-leaders.csv',
    header: {
      postId: 'examplia',
      title: 'Junior Leaders Course, spring 2027',
      programme: 'IMET',
      instrumentId: 'imet',
      authority: '22 U.S.C. 2347',
      event: 'Junior Leaders Course',
      needBy: '2027-02-15',
      place: 'Port Example',
      startsOn: '2027-03-01',
      endsOn: '2027-03-19',
    },
    moves: { before: TO_LEAHY, after: ['returnResults'] },
    matches: [
      { row: 2, unit: 'qm-bn-first-1', reasons: SAME_NUMBER },
      { row: 3, position: 1, unit: 'qm-bn-first-2', reasons: SAME_NUMBER },
      { row: 3, position: 2, unit: 'qm-bn-first-3', reasons: SAME_NUMBER },
      { row: 4, unit: 'qm-bde-nine', reasons: 'The name in Arabic script is an alias in the registry.' },
      { row: 5, unit: 'qm-bn-eight-1', reasons: SAME_NUMBER },
      { row: 6, unit: 'qm-patrol', reasons: SAME_NUMBER },
      { row: 7, reasons: '"Army" names no unit, and the programme could not say which one it meant.' },
    ],
    results: [
      { rows: [2, 3, 4, 5], result: 'approved', appliesTo: 'unit', reasons: NOTHING_FOUND },
      {
        rows: [6],
        result: 'approved',
        appliesTo: 'both',
        reasons: `${NOTHING_FOUND} The same of the person.`,
      },
      {
        rows: [7],
        result: 'suspended',
        appliesTo: 'unit',
        suspension: 'awaiting-host-government',
        reasons: 'The row names no unit; the programme was asked which one it is.',
      },
    ],
  },
  {
    file: 'sampleland-radio-maintenance.csv',
    header: {
      postId: 'sampleland',
      title: 'Radio maintenance, spring 2027',
      programme: 'Section 333',
      instrumentId: 'section-333',
      authority: '10 U.S.C. 333',
      event: 'Radio maintenance course',
      needBy: '2027-03-15',
      place: 'Sampleton',
      startsOn: '2027-04-05',
      endsOn: '2027-04-16',
    },
    moves: { before: TO_LEAHY, after: [] },
    matches: [
      { row: 2, unit: 'qn-bde-first', reasons: SAME_NUMBER },
      { row: 3, unit: 'qn-bde-nine', reasons: SAME_NUMBER },
      { row: 4, unit: 'qn-bn-eight-1', reasons: SAME_NUMBER },
    ],
    results: [{ rows: [2, 3], result: 'approved', appliesTo: 'unit', reasons: NOTHING_FOUND }],
  },
];
