import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../data/client.ts';
import { suggestHeader } from './suggest-header.ts';

type Row = Schema<'RequestPreview'>['rows'][number];

const INSTRUMENTS = [
  { id: 'imet', name: 'International Military Education and Training' },
  { id: 'section-333', name: 'Section 333' },
];
const row = (more: object): Row =>
  ({
    row: 2,
    ending: 'nominated',
    cells: {},
    nominations: [
      {
        programme: { text: 'Radio course', code: null },
        instrument: null,
        authority: null,
        activity: null,
        location: null,
        startDate: '2027-03-01',
        endDate: '2027-03-19',
        ...more,
      },
    ],
  }) as unknown as Row;
const refused = { row: 3, ending: 'refused', refusals: [], cells: {} } as Row;

describe('what rows say of their request', () => {
  test('is what the first that says it says, from the first day to the last', () => {
    const rows = [
      refused,
      row({ startDate: '2027-04-01', endDate: '2027-04-02' }),
      row({
        activity: 'Course',
        authority: '10 U.S.C. 333',
        location: 'Port Example',
        instrument: 'SECTION 333',
      }),
    ];
    expect(suggestHeader(rows, INSTRUMENTS)).toEqual({
      programme: 'Radio course',
      instrumentId: 'section-333',
      authority: '10 U.S.C. 333',
      event: 'Course',
      place: 'Port Example',
      startsOn: '2027-03-01',
      endsOn: '2027-04-02',
    });
  });

  test('is nothing where no row is taken, and no instrument that is not in the catalogue', () => {
    expect(suggestHeader([refused], INSTRUMENTS)).toEqual({});
    expect(suggestHeader([row({ instrument: 'A gift' })], INSTRUMENTS)).not.toHaveProperty('instrumentId');
  });
});
