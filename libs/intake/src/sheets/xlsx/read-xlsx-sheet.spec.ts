import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { buildStreamedXlsx, buildXlsx, xlsxParts, type FixtureBook } from '../../../fixtures/build-xlsx.ts';
import { readSheet } from '../read-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { styleOfFormat } from './date-styles.ts';
import { excelDate } from './excel-date.ts';

const LIMITS = { maxRows: 100, maxBytes: 10_000_000 };

function sheetOf(bytes: Uint8Array): Sheet {
  const outcome = readSheet(bytes, LIMITS);
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.found}`);
  return outcome.value;
}

function codeOf(bytes: Uint8Array, limits = LIMITS): string {
  const outcome = readSheet(bytes, limits);
  return outcome.ok ? 'was read' : outcome.refusal.code;
}

const book = (rows: FixtureBook['sheets'][number]['rows'], more: Partial<FixtureBook> = {}): FixtureBook => ({
  sheets: [{ name: 'Request', rows }],
  ...more,
});

describe('a workbook', () => {
  test.each([
    ['sizes before the parts', buildXlsx],
    ['sizes after the parts', buildStreamedXlsx],
  ])('with %s is read', (_, build) => {
    const sheet = sheetOf(
      build(book([['unit', 'place'], ['4 Brigade & sons', 'Łódź'], ['', ''], ['5 Brigade']])),
    );
    expect(sheet.dialect).toEqual({
      format: 'xlsx',
      encoding: 'utf-8',
      delimiter: null,
      worksheet: 'Request',
    });
    expect(sheet.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, '4 Brigade & sons', 'Łódź'],
      [4, '5 Brigade', ''],
    ]);
    expect(sheet.blankRows).toBe(1);
  });

  test('gives shared, rich, phonetic and escaped texts, numbers and booleans as their words', () => {
    const strings =
      '<si><t>plain</t></si><si><r><t>4 </t></r><r><t xml:space="preserve">Brigade</t></r><rPh><t>hint</t></rPh></si><si><t>a_x000D_b</t></si>';
    const cell = (ref: string, attributes: string, value: string) => ({
      xml: `<c r="${ref}2" ${attributes}><v>${value}</v></c>`,
    });
    const row = [
      cell('A', 't="s"', '0'),
      cell('B', 't="s"', '1'),
      cell('C', 't="s"', '2'),
      cell('D', '', '1.50'),
      cell('E', 't="b"', '1'),
      cell('F', '', '23003'),
    ];
    expect(
      sheetOf(buildXlsx(book([['a', 'b', 'c', 'd', 'e', 'f'], row], { strings }))).rows[0]?.cells,
    ).toEqual(['plain', '4 Brigade', 'a\rb', '1.5', 'TRUE', '23003']);
  });

  test.each([
    [false, '2019-03-04'],
    [true, '2023-03-05'],
  ])('has its dates read to ISO 8601 (counting from 1904: %s)', (from1904, iso) => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
    const row = [1, 2, 0].map((style, at) => ({ xml: `<c r="${'ABC'[at]}2" s="${style}"><v>43528</v></c>` }));
    const sheet = sheetOf(buildXlsx(book([['built-in', 'own', 'number'], row], { styles, from1904 })));
    expect(sheet.rows[0]?.cells).toEqual([iso, iso, '43528']);
  });

  test('has a formula refused by row and column, and its other cells read', () => {
    const row = [
      '4 Brigade',
      { xml: '<c r="B2"><f>SUM(A1:A9)</f><v>7</v></c>' },
      { xml: '<c r="C2" t="e"><v>#REF!</v></c>' },
    ];
    const [first, second] = sheetOf(
      buildXlsx(book([['unit', 'quantity', 'cost'], row, ['5 Brigade', '1', '2']])),
    ).rows;
    expect(first?.cells).toEqual(['4 Brigade', '', '']);
    expect(first?.refusals).toMatchObject([
      { code: 'cell.formula', row: 2, column: 'quantity' },
      { code: 'cell.error-value', row: 2, column: 'cost', found: 'an error value: #REF!' },
    ]);
    expect(second?.refusals).toEqual([]);
  });

  test('has text that looks like a formula kept and named', () => {
    expect(sheetOf(buildXlsx(book([['unit'], ['=HYPERLINK("x")']]))).rows[0]?.formulaLike).toEqual(['unit']);
  });

  test('with several worksheets has its first visible one read, and says which were not', () => {
    const sheet = sheetOf(
      buildXlsx({
        sheets: [
          { name: 'Lists', state: 'veryHidden', rows: [['x'], ['y']] },
          {
            name: 'Request',
            rows: [['unit'], ['4 Brigade']],
            after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
          },
          { name: 'Notes', rows: [['z'], ['w']] },
        ],
      }),
    );
    expect(sheet.header).toEqual(['unit']);
    expect(sheet.notices.map(({ words }) => words)).toEqual([
      'Only "Request", the first visible worksheet, was read. Not read: "Lists" (hidden), "Notes".',
      '1 merged areas: only the first cell of each holds its value.',
    ]);
  });

  test('has a cell beyond the header refused as ragged', () => {
    expect(sheetOf(buildXlsx(book([['unit'], ['4 Brigade', 'stray']]))).rows[0]?.refusals).toMatchObject([
      { code: 'row.ragged', found: '2 cells' },
    ]);
  });

  test('with a formula in its header is refused', () => {
    expect(codeOf(buildXlsx(book([[{ xml: '<c r="A1"><f>A2</f><v>unit</v></c>' }], ['x']])))).toBe(
      'header.formula',
    );
  });

  test('without rows, without content, without a visible worksheet is refused', () => {
    expect(codeOf(buildXlsx(book([['unit']])))).toBe('file.header-only');
    expect(codeOf(buildXlsx(book([])))).toBe('file.empty');
    expect(codeOf(buildXlsx({ sheets: [{ name: 'x', state: 'hidden', rows: [['a'], ['b']] }] }))).toBe(
      'file.no-worksheet',
    );
  });

  test('with more rows than the limit is refused', () => {
    expect(codeOf(buildXlsx(book([['unit'], ['a'], ['b'], ['c']])), { ...LIMITS, maxRows: 2 })).toBe(
      'file.too-many-rows',
    );
  });
});

describe('a hostile archive', () => {
  test('that unpacks to more than its limit is stopped by what comes out, not by what it says', () => {
    const bytes = buildXlsx(book([['unit'], ['x'.repeat(30_000_000)]]));
    expect(bytes.length).toBeLessThan(100_000);
    expect(codeOf(bytes, { ...LIMITS, maxUnpackedBytes: 5_000_000 } as never)).toBe('file.unpacks-too-large');
    const lying = Uint8Array.from(bytes);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(codeOf(lying, { ...LIMITS, maxUnpackedBytes: 5_000_000 } as never)).toBe('file.unpacks-too-large');
  });

  test('that is cut off is refused as damaged', () => {
    const bytes = buildXlsx(
      book([['unit'], ...Array.from({ length: 50 }, (_, at) => [`${at * 7919} Brigade`])]),
    );
    for (const length of [60, 300, bytes.length >> 1]) {
      expect(['file.damaged', 'file.not-a-table']).toContain(codeOf(bytes.subarray(0, length)));
    }
  });

  test('that declares entities is refused as damaged, and nothing grows', () => {
    const parts = xlsxParts(book([['unit'], ['x']]));
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    expect(codeOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(bomb) }))).toBe('file.damaged');
  });

  test.each([
    ['a Word document', { 'word/document.xml': '<w/>' }],
    ['an OpenDocument file', { 'content.xml': '<o/>' }],
    ['a ZIP archive', { 'photo.txt': 'x' }],
  ])('that is %s is refused by name', (what, parts) => {
    const packed = zipSync(
      Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    );
    expect(readSheet(packed, LIMITS)).toMatchObject({
      ok: false,
      refusal: { code: 'file.not-a-table', found: what },
    });
  });
});

describe('a serial date', () => {
  test.each([
    [1, 'date', false, '1900-01-01'],
    [59, 'date', false, '1900-02-28'],
    [60, 'date', false, null],
    [61, 'date', false, '1900-03-01'],
    [0, 'date', true, '1904-01-01'],
    [43528.75, 'date', false, '2019-03-04T18:00:00'],
    [0.5, 'time', false, '12:00:00'],
    [-1, 'date', false, null],
    [2958465, 'date', false, '9999-12-31'],
    [2958466, 'date', false, null],
    [43527.999999999, 'date', false, '2019-03-04'],
  ] as const)('%d as a %s (from 1904: %s) is %s', (serial, style, from1904, iso) => {
    expect(excelDate(serial, style, from1904)).toBe(iso);
  });

  test.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['mmmm', 'date'],
    ['[h]:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['#,##0.00 "days"', null],
    ['[Red]0.00', null],
    ['General', null],
    ['"$"#,##0', null],
  ])('is told by its format %s', (code, style) => {
    expect(styleOfFormat(code)).toBe(style);
  });
});
