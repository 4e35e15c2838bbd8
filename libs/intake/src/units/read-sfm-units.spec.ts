import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSfm, type SfmFixtureRow } from '../../fixtures/build-sfm.ts';
import { hasSharedData, onSharedData, sharedBytes } from '../../fixtures/shared-data.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { agreedPart, endsBefore, readPartialDate } from './partial-date.ts';
import { readSfmUnits } from './read-sfm-units.ts';
import { SFM_COLUMNS } from './sfm-columns.ts';
import type { ClaimKind, UnitClaim, UnitsReading } from './unit-claim.ts';

function sheetOf(text: string | Uint8Array): Sheet {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const outcome = readSheet(bytes, { maxRows: 10_000, maxBytes: 10_000_000 });
  if (!outcome.ok) throw new Error(outcome.refusal.found);
  return outcome.value;
}

function reading(sheet: Sheet): UnitsReading {
  const outcome = readSfmUnits(sheet);
  if (!outcome.ok) throw new Error(outcome.refusal.found);
  return outcome.value;
}

const read = (...rows: SfmFixtureRow[]): UnitsReading => reading(sheetOf(buildSfm(rows)));
const claims = (found: UnitsReading, kind: ClaimKind): readonly UnitClaim[] =>
  found.claims.filter((one) => one.kind === kind);
const codes = (found: UnitsReading) =>
  found.questions.map(({ code, row, candidates }) => [code, row, ...candidates]);

const ARMY: SfmFixtureRow = { id: 'a-1', name: 'Army of Freedonia', country: 'fd', status: '3' };
const BRIGADE: SfmFixtureRow = {
  id: 'b-1',
  name: '1 Mountain Brigade',
  'name.source': 's-1;s-2',
  'name.confidence': 'High',
  country: 'fd',
  status: '3',
};
const UNDER_ARMY: SfmFixtureRow = {
  ...BRIGADE,
  parent: 'Army of Freedonia',
  'parent.source': 's-3',
  'parent.confidence': 'Low',
  'parent.kind': 'Command',
  'parent.kind.source': 's-4',
  'parent.kind.confidence': 'Medium',
  'parent.first.date': 'June 1991',
  'parent.first.month': '6',
  'parent.first.year': '1991',
  'parent.first.source': 's-5',
  'parent.first.confidence': 'Low',
  'parent.startIsReal': 'Y',
  'parent.last.date': '8/5/2017',
  'parent.last.month': '8',
  'parent.last.day': '5',
  'parent.last.year': '2017',
  'parent.last.source': 's-6',
  'parent.last.confidence': 'High',
  'parent.openEnded': 'E',
};

describe('a Security Force Monitor row', () => {
  test('claims its parent by id, with its kind, both dates, what they mean, and every source', () => {
    expect(claims(read(ARMY, UNDER_ARMY), 'parent')).toEqual([
      {
        unitKey: 'b-1',
        kind: 'parent',
        value: { parentKey: 'a-1', parentName: 'Army of Freedonia', kind: 'command', inFile: true },
        validFrom: '1991-06',
        validTo: '2017-08-05',
        startIsReal: true,
        endIsReal: true,
        openEnded: 'E',
        source: 's-3',
        confidence: 'low',
        citations: [
          { about: 'parent', source: 's-3', confidence: 'low' },
          { about: 'kind', source: 's-4', confidence: 'medium' },
          { about: 'from', source: 's-5', confidence: 'low' },
          { about: 'to', source: 's-6', confidence: 'high' },
        ],
        row: 3,
        alsoRows: [],
      },
    ]);
  });

  test('claims its names, aliases, branches and country one by one', () => {
    const found = read({ ...BRIGADE, alias: '1st Mtn Bde ; 1 Bde;', classification: 'Army;Military' });
    const said = found.claims.map(({ kind, value, source, confidence }) => [kind, value, source, confidence]);
    expect(said).toEqual([
      ['name', '1 Mountain Brigade', 's-1;s-2', 'high'],
      ['alias', '1st Mtn Bde', '', null],
      ['alias', '1 Bde', '', null],
      ['classification', 'Army', '', null],
      ['classification', 'Military', '', null],
      ['country', 'FD', '', null],
    ]);
  });

  test('claims when the unit was first and last cited, and whether it is assumed to continue', () => {
    const first = {
      'unit.first.date': '2004',
      'unit.first.year': '2004',
      'unit.startIsReal': 'N',
      'unit.openEnded': 'Y',
    };
    const last = {
      'unit.last.date': '3/1/2016',
      'unit.last.month': '3',
      'unit.last.day': '1',
      'unit.last.year': '2016',
    };
    const both = read({ ...BRIGADE, ...first, ...last } as SfmFixtureRow);
    expect(claims(both, 'first-cited')).toMatchObject([
      { value: '2004', validFrom: '2004', startIsReal: false, openEnded: null },
    ]);
    expect(claims(both, 'last-cited')).toMatchObject([
      { value: '2016-03-01', validTo: '2016-03-01', endIsReal: false, openEnded: 'Y' },
    ]);
    expect(claims(read({ ...BRIGADE, ...first } as SfmFixtureRow), 'first-cited')).toMatchObject([
      { openEnded: 'Y' },
    ]);
  });

  test('claims its site, its area, its membership and its note', () => {
    const found = read(
      { id: 'op', name: 'Operation Lantern', country: 'fd' },
      {
        ...BRIGADE,
        'site.base': 'Glorm Citadel',
        'site.exact': 'Citadel',
        'site.exact.id': '17',
        'site.settlement': 'Glorm',
        'site.settlement.id': '18',
        'site.region': 'Marches',
        'site.country': 'fd',
        area: 'Northern Marches',
        'area.id': '19',
        'area.country': 'fd',
        membership: 'Operation Lantern',
        'membership.endIsReal': 'Y',
        note: 'Moved north.',
      },
    );
    expect(claims(found, 'site')[0]?.value).toEqual({
      base: 'Glorm Citadel',
      exact: { first: 'Citadel', second: '17' },
      settlement: { name: 'Glorm', id: '18' },
      region: { name: 'Marches', id: null },
      country: 'FD',
    });
    expect(claims(found, 'area')[0]?.value).toEqual({
      place: { name: 'Northern Marches', id: '19' },
      country: 'FD',
    });
    expect(claims(found, 'membership')).toMatchObject([
      { value: { memberOfKey: 'op' }, endIsReal: true, openEnded: null },
    ]);
    expect(claims(found, 'note')[0]?.value).toBe('Moved north.');
  });

  test('repeated in a further row of its unit is folded, and the rows are named', () => {
    const found = read(BRIGADE, { ...BRIGADE, area: 'Marches' }, { ...BRIGADE, area: 'Glorm' });
    expect(claims(found, 'name')).toMatchObject([{ row: 2, alsoRows: [3, 4] }]);
    expect(found.units).toEqual([
      { unitKey: 'b-1', keyIsDerived: false, name: '1 Mountain Brigade', rows: [2, 3, 4] },
    ]);
    expect(found.report.repeated).toBe(4);
  });
});

describe('a question instead of a guess', () => {
  test('is asked where a row without an id has another unit’s name or alias, and nothing of it is loaded', () => {
    const found = read(
      { ...BRIGADE, alias: 'Mountaineers' },
      { name: '1  mountain BRIGADE', area: 'x' },
      { name: 'Mountaineers' },
    );
    expect(codes(found)).toEqual([
      ['unit.no-id-same-name', 3, 'b-1'],
      ['unit.no-id-same-name', 4, 'b-1'],
    ]);
    expect(found.units.length).toBe(1);
    expect(found.claims.filter(({ row }) => row > 2)).toEqual([]);
    expect(found.report).toMatchObject({ rows: 3, taken: 1, asked: 2, refused: 0 });
  });

  test('is not asked where the name is free: the unit gets a key that is the same in the next import', () => {
    const rows = [
      { name: '9 Battalion', country: 'fd', area: 'x' },
      { name: '9 Battalion', country: 'fd', area: 'y' },
    ];
    expect(read(...rows).units).toEqual([
      { unitKey: 'name:9 battalion|FD', keyIsDerived: true, name: '9 Battalion', rows: [2, 3] },
    ]);
  });

  test('is asked where one id has two names', () => {
    const found = read(BRIGADE, { ...BRIGADE, name: '2 Mountain Brigade' });
    expect(codes(found)).toEqual([['unit.two-names-one-id', 3, 'b-1']]);
    expect(found.report).toMatchObject({ taken: 1, asked: 1, units: 1 });
  });

  test('is asked once where two ids share a name, and both units are loaded', () => {
    const found = read(BRIGADE, { ...BRIGADE, id: 'b-2' }, { ...BRIGADE, id: 'b-2' });
    expect(codes(found)).toEqual([['unit.same-name-two-ids', 2, 'b-1', 'b-2']]);
    expect(found.report.units).toBe(2);
  });

  test.each([
    [
      'a parent of a name that two units have',
      [ARMY, { ...ARMY, id: 'a-2' }, UNDER_ARMY],
      ['parent.ambiguous', 4, 'a-1', 'a-2'],
    ],
    [
      'a parent that is only an alias',
      [{ ...ARMY, name: 'AF', alias: 'Army of Freedonia' }, UNDER_ARMY],
      ['parent.not-found', 3, 'a-1'],
    ],
    ['a parent that is not there', [UNDER_ARMY], ['parent.not-found', 2]],
    [
      'a unit under itself',
      [{ ...UNDER_ARMY, parent: '1 Mountain Brigade' }],
      ['parent.of-itself', 2, 'b-1'],
    ],
    [
      'an informal relation',
      [ARMY, { ...UNDER_ARMY, 'parent.kind': 'Informal' }],
      ['parent.kind-unknown', 3, 'a-1'],
    ],
    [
      'an end before the start',
      [
        ARMY,
        {
          ...UNDER_ARMY,
          'parent.last.date': '1990',
          'parent.last.month': '',
          'parent.last.day': '',
          'parent.last.year': '1990',
        },
      ],
      ['dates.end-before-start', 3],
    ],
  ] as [string, SfmFixtureRow[], unknown[]][])(
    'is asked about %s, and no parent is claimed',
    (_, rows, question) => {
      const found = read(...rows);
      expect(codes(found)).toContainEqual(question);
      expect(claims(found, 'parent')).toEqual([]);
      expect(found.report.takenInPart).toBeGreaterThan(0);
    },
  );

  test.each([
    ['3/5/2013', ['3', '25', '2013'], '2013-03'],
    ['June 2013', ['7', '', '2013'], '2013'],
    ['1983', ['', '', '1962'], null],
    ['Noevember 2013', ['11', '', '2013'], '2013-11'],
    ['3/30/3006', ['3', '30', '2006'], '2006-03-30'],
    ['August 1991', ['', '', 'August 1991'], '1991-08'],
  ])(
    'is asked about the date %s beside %j, and only what both say is taken',
    (text, [month, day, year], taken) => {
      const found = read({
        ...BRIGADE,
        'unit.first.date': text,
        'unit.first.month': month ?? '',
        'unit.first.day': day ?? '',
        'unit.first.year': year ?? '',
      });
      expect(codes(found)).toEqual([['dates.disagree', 2]]);
      expect(claims(found, 'first-cited').map(({ value }) => value)).toEqual(taken === null ? [] : [taken]);
    },
  );

  test('is asked about dates beside an empty cell, unknown letters, unknown confidence and unreviewed rows', () => {
    const found = read({
      ...BRIGADE,
      status: '1',
      'name.confidence': 'Sure',
      country: 'Freedonia',
      'area.first.date': '2004',
      'area.first.year': '2004',
      'unit.openEnded': 'X',
    });
    expect(codes(found).map(([code]) => code)).toEqual([
      'confidence.unknown',
      'country.unknown',
      'row.not-reviewed',
      'flag.unknown',
      'dates.without-a-value',
    ]);
  });
});

describe('the sheet', () => {
  test('has each of its 116 columns mapped to a field or left out for a reason', () => {
    expect(SFM_COLUMNS.length).toBe(116);
    expect(new Set(SFM_COLUMNS.map(({ header }) => header)).size).toBe(116);
    const fields = SFM_COLUMNS.flatMap((column) => ('field' in column ? [column.field] : []));
    expect(new Set(fields).size).toBe(fields.length);
    expect(
      SFM_COLUMNS.flatMap((column) => ('leftOut' in column ? [column.leftOut] : [])).every(
        (why) => why.length > 20,
      ),
    ).toBe(true);
  });

  test('has every mapped column read: emptying any one of them changes what is claimed or asked', () => {
    const full = Object.fromEntries(
      SFM_COLUMNS.flatMap((column) => ('field' in column ? [[column.field, sample(column.field)]] : [])),
    ) as SfmFixtureRow;
    const others: SfmFixtureRow[] = [ARMY, { id: 'op', name: 'Operation Lantern' }];
    const whole = read(...others, full);
    expect(whole.questions.map(({ code }) => code)).toEqual(['row.not-reviewed']);
    for (const column of SFM_COLUMNS) {
      if (!('field' in column)) continue;
      const without = readSfmUnits(sheetOf(buildSfm([...others, { ...full, [column.field]: '' }])));
      expect([
        column.field,
        without.ok && JSON.stringify([without.value.claims, without.value.questions]),
      ]).not.toEqual([column.field, JSON.stringify([whole.claims, whole.questions])]);
    }
  });

  test('without a column it needs is refused by the column’s name', () => {
    const text = buildSfm([BRIGADE]).replace('"o_id"', '"oid"');
    expect(readSfmUnits(sheetOf(text))).toMatchObject({
      ok: false,
      refusal: { code: 'header.column-missing', found: 'a header without "o_id"' },
    });
  });

  test('has a column it does not know listed as left out', () => {
    const [header, row] = buildSfm([BRIGADE]).split('\n');
    const found = reading(sheetOf(`${header}\textra\n${row}\tx`));
    expect(found.report.leftOut.at(-1)).toEqual({
      column: 'extra',
      why: 'Not a column of the sheet as this reader knows it.',
    });
  });

  test('has rows that cannot be read refused, and every row accounted for', () => {
    const found = reading(sheetOf(`${buildSfm([ARMY, { id: 'x' }, BRIGADE])}\nragged`));
    expect(found.refusals.map(({ code, row }) => [code, row])).toEqual([
      ['cell.blank', 3],
      ['row.ragged', 5],
    ]);
    expect(found.report).toMatchObject({ rows: 4, taken: 2, asked: 0, refused: 2 });
  });
});

function sample(field: string): string {
  const exact: Readonly<Record<string, string>> = {
    id: 'b-1',
    name: '1 Mountain Brigade',
    status: '1',
    parent: 'Army of Freedonia',
    'parent.kind': 'Command',
    membership: 'Operation Lantern',
  };
  if (exact[field] !== undefined) return exact[field];
  const year = field.includes('.last.') ? '2014' : '2004';
  const last = field.split('.').at(-1) ?? '';
  const byEnding: Readonly<Record<string, string>> = {
    date: `3/2/${year}`,
    month: '3',
    day: '2',
    year,
    confidence: 'Low',
    country: 'fd',
    startIsReal: 'Y',
    endIsReal: 'Y',
    openEnded: 'E',
  };
  return byEnding[last] ?? `words of ${field}`;
}

describe('a partial date', () => {
  test('is compared by its whole span', () => {
    expect(endsBefore('2014', '2014-06')).toBe(false);
    expect(endsBefore('2014-05', '2014-06-01')).toBe(true);
    expect(endsBefore('2014-07', '2014-12-16')).toBe(true);
    expect(endsBefore('2014-12-16', '2014-12')).toBe(false);
  });
  test.each(['2/30/2014', '13/1/2014', '2014-13', 'Juno 2014', '0050', '2014-1', '1/1/14', ''])(
    'is not read from %j',
    (text) => {
      expect(readPartialDate(text)).toBeNull();
    },
  );
  test('agrees with itself wholly and with no date in part beyond the first difference', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1900, max: 1903 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, day]) => `${year}-0${month}-0${day}`);
    fc.assert(
      fc.property(date, date, (one, other) => {
        const agreed = agreedPart(one, other);
        if (agreed === null) expect(one.slice(0, 4)).not.toBe(other.slice(0, 4));
        else expect(one.startsWith(agreed) && other.startsWith(agreed)).toBe(true);
        expect(agreedPart(one, one)).toBe(one);
      }),
    );
  });
});

(hasSharedData ? describe : describe.skip)(`the published sheet, ${onSharedData}`, () => {
  const whole = (): UnitsReading => reading(sheetOf(sharedBytes('unit-registry/nigeria-units.tsv')));

  test('has every row accounted for and every parent found', () => {
    const { report, questions, refusals } = whole();
    expect(report).toMatchObject({ rows: 1552, taken: 1545, asked: 7, refused: 0, units: 1058 });
    expect(report.taken + report.asked + report.refused).toBe(report.rows);
    expect(refusals).toEqual([]);
    const byCode = Map.groupBy(questions, ({ code }) => code);
    expect(Object.fromEntries([...byCode].map(([code, asked]) => [code, asked.length]))).toEqual({
      'unit.no-id-same-name': 7,
      'dates.disagree': 47,
      'dates.end-before-start': 2,
    });
  });

  test('has only claims about units it describes, and parents it describes', () => {
    const { units, claims: all } = whole();
    const keys = new Set(units.map(({ unitKey }) => unitKey));
    expect(all.filter(({ unitKey }) => !keys.has(unitKey))).toEqual([]);
    expect(all.filter((one) => one.kind === 'parent' && !keys.has(one.value.parentKey))).toEqual([]);
  });

  test('reads the same twice', () => {
    expect(whole()).toEqual(whole());
  });
});
