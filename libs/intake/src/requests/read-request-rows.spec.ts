import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasSharedData, onSharedData, sharedBytes } from '../../fixtures/shared-data.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { readCents, readDate, readQuantity } from './cell-values.ts';
import { readRequestRows, requestRowReader } from './read-request-rows.ts';
import type { RequestReaders, RequestReading, RowEnding, RowSelection } from './request-row.ts';

const readers: RequestReaders = {
  readCell: (text) => {
    if (/^(army|n\/a|)$/iu.test(text)) return { kind: 'not-identified', words: `"${text}" names no unit.` };
    const units = text.split(';').map((part) => ({ text: part.trim() }));
    const [unit] = units;
    return units.length === 1 && unit !== undefined ? { kind: 'unit', unit } : { kind: 'several', units };
  },
  resolveCountry: (text) => {
    if (/^(freedonia|FD)$/iu.test(text)) return { kind: 'resolved', iso: 'FD', name: 'Freedonia' };
    if (text === 'Sylvania') return { kind: 'resolved', iso: 'SY', name: 'Sylvania' };
    if (text === 'Ruritania')
      return { kind: 'ambiguous', options: [{ name: 'North Ruritania' }, { name: 'South Ruritania' }] };
    return { kind: 'unknown', closest: [] };
  },
};

function sheetOf(text: string | Uint8Array): Sheet {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const outcome = readSheet(bytes, { maxRows: 100_000, maxBytes: 50_000_000 });
  if (!outcome.ok) throw new Error(outcome.refusal.found);
  return outcome.value;
}

function reading(sheet: Sheet, select?: RowSelection, using = readers): RequestReading {
  const outcome = readRequestRows(sheet, using, select);
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.found}`);
  return outcome.value;
}

const BATCH =
  'row,country,recipient_unit,program,activity,us_unit,location,start_date,end_date,quantity,total_cost';
const batch = (...rows: string[]): RequestReading => reading(sheetOf([BATCH, ...rows].join('\n')));
const PROGRAMME = 'IMET-1 - Fiscal Year 2018 Department of State Training';

function only(found: RequestReading): RowEnding {
  const [ending] = found.endings;
  if (ending === undefined) throw new Error('no ending');
  return ending;
}

const refused = (found: RequestReading) => {
  const ending = only(found);
  return ending.ending === 'refused'
    ? ending.refusals.map(({ code, column, found: text }) => [code, column, text])
    : ending;
};

describe('a row of a training batch', () => {
  test('with one unit becomes one nomination with typed fields', () => {
    expect(
      only(
        batch(
          `1,Freedonia,4 Brigade,${PROGRAMME},Course,School,"Fort X, US",5/8/2017,5/19/2017,"1,200","$9,000.5"`,
        ),
      ),
    ).toEqual({
      ending: 'nominated',
      row: 2,
      nominations: [
        {
          row: 2,
          position: 0,
          country: { iso: 'FD', name: 'Freedonia', text: 'Freedonia' },
          unit: { identified: true, text: '4 Brigade', extras: [] },
          unitCell: '4 Brigade',
          programme: { text: PROGRAMME, code: 'IMET-1', fiscalYear: 2018, department: 'State' },
          instrument: null,
          authority: null,
          activity: 'Course',
          usUnit: 'School',
          location: 'Fort X, US',
          startDate: '2017-05-08',
          endDate: '2017-05-19',
          quantity: 1200,
          costCents: '900050',
          person: null,
        },
      ],
    });
  });

  test('with four units becomes four nominations of the same row', () => {
    const found = batch(`1,Freedonia,1 Bn; 2 Bn; 3 Bn; 4 Bn,P,A,U,L,5/8/2017,5/8/2017,1,$0`);
    expect(found.totals).toEqual({
      rows: 1,
      nominated: 0,
      severalRows: 1,
      notIdentified: 0,
      refused: 0,
      notSelected: 0,
      nominations: 4,
    });
    const ending = only(found);
    expect(
      ending.ending === 'several' && ending.nominations.map(({ position, unit }) => [position, unit]),
    ).toEqual(
      ['1 Bn', '2 Bn', '3 Bn', '4 Bn'].map((text, at) => [at, { identified: true, text, extras: [] }]),
    );
  });

  test.each(['Army', 'N/A', ''])(
    'whose unit is "%s" is a nomination with the unit not identified',
    (unit) => {
      const ending = only(batch(`1,Freedonia,${unit},P,A,U,L,5/8/2017,5/8/2017,1,$0`));
      expect(ending).toMatchObject({
        ending: 'not-identified',
        nominations: [{ unit: { identified: false, why: `"${unit}" names no unit.` } }],
      });
    },
  );

  test.each([
    [
      'end before start',
      '1,Freedonia,4 Bde,P,A,U,L,5/8/2017,4/8/2017,1,$0',
      [['cell.end-before-start', 'end_date', '4/8/2017']],
    ],
    [
      'no such day',
      '1,Freedonia,4 Bde,P,A,U,L,2/30/2017,3/8/2017,1,$0',
      [['cell.not-a-date', 'start_date', '2/30/2017']],
    ],
    [
      'a far year',
      '1,Freedonia,4 Bde,P,A,U,L,5/8/2107,5/9/2107,1,$0',
      [
        ['cell.not-a-date', 'start_date', '5/8/2107'],
        ['cell.not-a-date', 'end_date', '5/9/2107'],
      ],
    ],
    ['a blank date', '1,Freedonia,4 Bde,P,A,U,L,,5/8/2017,1,$0', [['cell.blank', 'start_date', '(blank)']]],
    [
      'a date as location',
      '1,Freedonia,4 Bde,P,A,U,9/16/2016,11/21/2016,11/25/2016,2,$0',
      [['row.shifted', 'location', '9/16/2016']],
    ],
    [
      'an amount as unit',
      '1,Freedonia,"$147,478",P,A,U,L,11/21/2016,11/25/2016,2,$0',
      [['row.shifted', 'recipient_unit', '$147,478']],
    ],
    [
      'an amount as date',
      '1,Freedonia,4 Bde,P,A,U,L,$0,11/25/2016,2,0',
      [['row.shifted', 'start_date', '$0']],
    ],
    [
      'a number as location',
      '1,Freedonia,4 Bde,P,A,U,147478,11/21/2016,11/25/2016,2,0',
      [['row.shifted', 'location', '147478']],
    ],
    [
      'half a person',
      '1,Freedonia,4 Bde,P,A,U,L,5/8/2017,5/8/2017,1.5,$0',
      [['cell.not-a-whole-number', 'quantity', '1.5']],
    ],
    [
      'words as cost',
      '1,Freedonia,4 Bde,P,A,U,L,5/8/2017,5/8/2017,1,free',
      [['cell.not-an-amount', 'total_cost', 'free']],
    ],
    [
      'two countries',
      '1,Ruritania,4 Bde,P,A,U,L,5/8/2017,5/8/2017,1,$0',
      [['cell.country-unclear', 'country', 'Ruritania']],
    ],
    ['no country', '1,,4 Bde,P,A,U,L,5/8/2017,5/8/2017,1,$0', [['cell.blank', 'country', '(blank)']]],
    ['missing cells', '1,Freedonia,4 Bde', [['row.ragged', null, '3 cells']]],
  ])('with %s is refused by column', (_, row, expected) => {
    expect(refused(batch(row))).toEqual(expected);
  });

  test('says which countries an unclear text could mean', () => {
    const ending = only(batch('1,Ruritania,4 Bde,P,A,U,L,5/8/2017,5/8/2017,1,$0'));
    expect(ending.ending === 'refused' && ending.refusals[0]?.whatToDo).toContain(
      'North Ruritania, South Ruritania',
    );
  });

  test('is told everything that is wrong with it at once', () => {
    expect(refused(batch('1,Nowhere,4 Bde,P,A,U,L,soon,later,many,$0'))).toHaveLength(4);
  });
});

describe('rows of a training report', () => {
  const header =
    'fy_report\tregion_file\tcountry\tprogram\tcourse_title\tus_unit\tstudent_unit\tstart_date\tend_date\tlocation\tquantity\ttotal_cost\tpage_number';
  const row = (country: string, report: string, year: number, unit = '4 Bde') =>
    `${report}\tR\t${country}\tFMF - Fiscal Year ${year} Department of Defense Training\tC\tU\t${unit}\t1/2/2018\t1/3/2018\tL\t1\t$5\t9`;
  const text = [
    header,
    row('Freedonia', '2018_2019', 2018),
    row('Freedonia', '2017_2018', 2017),
    row('Sylvania', '2018_2019', 2018),
    row('Freedonja', '2018_2019', 2018),
    row('FD', '2018_2019', 2019, 'Army'),
  ].join('\n');

  test('are chosen by country and report, under any spelling of the country', () => {
    const found = reading(sheetOf(text), { country: 'fd', report: '2018_2019' });
    expect(found.endings.map((ending) => [ending.row, ending.ending])).toEqual([
      [2, 'nominated'],
      [6, 'not-identified'],
    ]);
    expect(found.totals).toMatchObject({ rows: 5, nominated: 1, notIdentified: 1, notSelected: 3 });
  });

  test('are chosen by the fiscal year of their programme', () => {
    expect(
      reading(sheetOf(text), { country: 'FD', fiscalYear: 2017 }).endings.map((ending) => ending.row),
    ).toEqual([3]);
  });

  test('left out under a country that no one knows are named, not lost', () => {
    expect(reading(sheetOf(text), { country: 'FD' }).unresolvedCountries).toEqual([
      { text: 'Freedonja', rows: 1 },
    ]);
  });

  test('without a fiscal year are refused where one was asked for', () => {
    const bare = text.replace('FMF - Fiscal Year 2018 Department of Defense Training', 'FMF');
    const found = reading(sheetOf(bare), { country: 'FD', fiscalYear: 2018 });
    expect(refused(found)).toEqual([['cell.no-fiscal-year', 'program', 'FMF']]);
  });
});

describe('a row of the template', () => {
  const HEADER =
    'Country,Unit,Program,Instrument,Authority,Start date,End date,Family name,Given names,Date of birth,Place of birth,National ID,Gender,Job title,Rank,Remarks';
  const template = (row: string): RequestReading => reading(sheetOf(`${HEADER}\n${row}`));

  test('carries its instrument, its authority and its person, and says what is missing about them', () => {
    const ending = only(
      template(
        'FD,4 Bde,IMET course,IMET,22 U.S.C. 2347,2026-03-01,2026-03-05,Vesna,Ana Maria,1990-02-28,Glorm,,F,Chief of Staff,Major,note',
      ),
    );
    expect(ending).toMatchObject({
      ending: 'nominated',
      nominations: [
        {
          instrument: 'IMET',
          authority: '22 U.S.C. 2347',
          programme: { text: 'IMET course', code: null, fiscalYear: null },
          startDate: '2026-03-01',
          quantity: null,
          costCents: null,
          person: {
            familyName: 'Vesna',
            givenNames: 'Ana Maria',
            dateOfBirth: '1990-02-28',
            placeOfBirth: 'Glorm',
            nationalId: null,
            gender: 'F',
            jobTitle: 'Chief of Staff',
            rank: 'Major',
            missing: ['national_id'],
          },
        },
      ],
    });
  });

  test('stands as an example that reads as it says', () => {
    const example = readFileSync(new URL('../../fixtures/freedonia-request.csv', import.meta.url), 'utf8');
    const found = reading(sheetOf(example));
    expect(found.endings.map(({ ending }) => ending)).toEqual([
      'nominated',
      'several',
      'not-identified',
      'refused',
    ]);
    expect(found.ignoredColumns).toEqual([]);
  });

  test('names the columns that nothing is read from', () => {
    expect(template('FD,4 Bde,P,,,2026-03-01,2026-03-05,,,,,,,,,x').ignoredColumns).toEqual(['Remarks']);
  });

  test.each([
    [
      'a date that is two days',
      'FD,4 Bde,P,,,3/4/2026,2026-03-05,,,,,,,,,',
      [['cell.not-a-date', 'Start date', '3/4/2026']],
    ],
    [
      'a person without a name',
      'FD,4 Bde,P,,,2026-03-01,2026-03-05,,,1990-02-28,,,,,,',
      [['person.no-name', 'Family name', '(blank)']],
    ],
    [
      'a birth after the start',
      'FD,4 Bde,P,,,2026-03-01,2026-03-05,Vesna,,2026-03-01,,,,,,',
      [['cell.birth-after-start', 'Date of birth', '2026-03-01']],
    ],
  ])('with %s is refused', (_, row, expected) => {
    expect(refused(template(row))).toEqual(expected);
  });
});

describe('a header', () => {
  const refusal = (header: string) => {
    const outcome = requestRowReader(header.split(','), readers);
    return outcome.ok ? outcome.value.shape : `${outcome.refusal.code}: ${outcome.refusal.found}`;
  };
  test('that fits no layout is refused with what was found', () => {
    expect(refusal('name,amount')).toBe('header.not-recognised: the columns name, amount');
  });
  test('that lacks a needed column is refused by its name', () => {
    expect(refusal('country,recipient_unit,program,start_date')).toBe(
      'header.column-missing: a header without end_date',
    );
  });
});

describe('a value', () => {
  test.each([
    ['$23,003', '2300300'],
    ['23003', '2300300'],
    ['1.5', '150'],
    ['US $0', '0'],
    ['$', null],
    ['', null],
    ['$999,999,999,999.99', '99999999999999'],
  ])('of money %j is %j cents', (text, cents) => {
    expect(readCents(text)).toEqual({ value: cents });
  });
  test.each(['-5', '(5)', '1,2', '1.234', '5 EUR', '$$5'])('such as %j is no amount', (text) => {
    expect(readCents(text)).toHaveProperty('fault');
  });
  test.each(['-1', '1.0', '1,00', 'N/A', '1e3'])('such as %j is no whole number', (text) => {
    expect(readQuantity(text)).toHaveProperty('fault');
  });
  test('of a date is never turned into another day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-').map(Number);
          expect(readDate(`${month}/${day}/${year}`, 'us')).toEqual({ value: iso });
          expect(readDate(iso, 'iso')).toEqual({ value: iso });
        },
      ),
    );
  });
});

describe('the counts', () => {
  const sum = ({ totals }: RequestReading) =>
    totals.nominated + totals.severalRows + totals.notIdentified + totals.refused + totals.notSelected;

  test('add up to the rows of the file, whatever is in it', () => {
    const cell = fc.constantFrom(
      'Freedonia',
      'Sylvania',
      'Ruritania',
      '4 Bde',
      '1 Bn; 2 Bn',
      'Army',
      '',
      PROGRAMME,
      '5/8/2017',
      '2017-05-09',
      '$9',
      '12',
      '=1',
      'x\0y',
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 13 }), { minLength: 1, maxLength: 30 });
    const select = fc.option(fc.constant({ country: 'FD', fiscalYear: 2018 }), { nil: undefined });
    fc.assert(
      fc.property(rows, select, (cells, chosen) => {
        const text = [BATCH, ...cells.map((row) => row.map((one) => `"${one}"`).join(','))].join('\n');
        const notBlank = cells.filter((row) => row.some((one) => one !== '')).length;
        if (notBlank === 0) return;
        const bytes = new TextEncoder().encode(text);
        const outcome = readSheet(bytes, { maxRows: 100, maxBytes: 1_000_000 });
        if (!outcome.ok) return; // A NUL byte makes the whole file binary.
        const found = reading(outcome.value, chosen);
        expect(found.totals.rows).toBe(notBlank);
        expect(sum(found)).toBe(notBlank);
        expect(found.endings.length).toBe(notBlank - found.totals.notSelected);
      }),
    );
  });

  (hasSharedData ? test : test.skip).each([
    ['training-reports/batches/Bangladesh_2017_2018.csv', 142, 0],
    ['training-reports/batches/Egypt_2016_2017.csv', 364, 0],
    ['training-reports/batches/Honduras_2016_2017.csv', 144, 3],
    ['training-reports/batches/Kenya_2015_2016.csv', 88, 0],
    ['training-reports/batches/Lebanon_2018_2019.csv', 392, 0],
    ['training-reports/batches/Mexico_2011_2012.csv', 230, 0],
    ['training-reports/fmtrpt_2016_2017.tsv', 11_964, 21],
    ['training-reports/fmtrpt_2017_2018.tsv', 12_301, 14],
    ['training-reports/fmtrpt_2018_2019.tsv', 11_904, 14],
  ])(`add up for %s (${onSharedData})`, (path, rows, refusals) => {
    const anyCountry: RequestReaders = {
      ...readers,
      resolveCountry: (text) => ({ kind: 'resolved', iso: 'XX', name: text }),
    };
    const found = reading(sheetOf(sharedBytes(path)), undefined, anyCountry);
    expect(found.totals.rows).toBe(rows);
    expect(sum(found)).toBe(rows);
    expect(found.totals.refused).toBe(refusals);
  });
});
