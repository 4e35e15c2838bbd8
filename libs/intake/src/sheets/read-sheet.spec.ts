import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from './read-sheet.ts';
import type { Sheet, SheetOutcome } from './sheet.ts';

const LIMITS = { maxRows: 1000, maxBytes: 1_000_000 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, limits = LIMITS): SheetOutcome => readSheet(utf8(text), limits);

function sheetOf(outcome: SheetOutcome): Sheet {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.found}`);
  return outcome.value;
}

function refusalOf(outcome: SheetOutcome) {
  if (outcome.ok) throw new Error('was read');
  return outcome.refusal;
}

const cells = (outcome: SheetOutcome) => sheetOf(outcome).rows.map((row) => row.cells);

describe('a delimited text', () => {
  test.each([
    ['comma', 'a,b\n1,2\n', ',', 'csv'],
    ['tab', 'a\tb\n1\t2\n', '\t', 'tsv'],
    ['semicolon', 'a;b\n1;2\n', ';', 'csv'],
    ['bar', 'a|b\n1|2\n', '|', 'csv'],
  ])('with a %s between cells is told by its header', (_, text, delimiter, format) => {
    const sheet = sheetOf(read(text));
    expect(sheet.dialect).toEqual({ format, encoding: 'utf-8', delimiter, worksheet: null });
    expect(sheet.rows).toEqual([{ row: 2, cells: ['1', '2'], refusals: [], formulaLike: [] }]);
  });

  test('is told by tabs even where quoted header names hold commas', () => {
    expect(sheetOf(read('"a, with, many, commas"\tb\n1\t2')).header).toEqual(['a, with, many, commas', 'b']);
  });

  test.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['a mix', 'a,b\r\n1,2\n3,4'],
  ])('may end its lines with %s', (_, text) => {
    expect(cells(read(text))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('keeps line ends, quotation marks and separators inside quoted cells', () => {
    expect(cells(read('a,b\n"x\r\ny","say ""hi"", twice"'))).toEqual([['x\r\ny', 'say "hi", twice']]);
  });

  test('keeps quotation marks that open nothing', () => {
    expect(cells(read('a,b\nthe "Torch" company,"Torch" company'))).toEqual([
      ['the "Torch" company', '"Torch" company'],
    ]);
  });

  test('keeps the row numbers of a spreadsheet across blank rows, which it counts', () => {
    const sheet = sheetOf(read('a,b\n\n1,2\n,\n3,4\n'));
    expect(sheet.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(sheet.blankRows).toBe(2);
  });

  test('with a quotation mark never closed is refused at the row that opens it', () => {
    expect(refusalOf(read('a,b\n1,2\n"3,4\n5,6\n'))).toMatchObject({ code: 'row.quote-not-closed', row: 3 });
  });

  test('with a row of more than a mebibyte is refused at that row', () => {
    const text = `a,b\n1,2\n${'x'.repeat(1_200_000)},2\n`;
    const outcome = readSheet(utf8(text), { maxRows: 10, maxBytes: 5_000_000 });
    expect(refusalOf(outcome)).toMatchObject({ code: 'row.too-long', row: 3 });
  });

  test('has a ragged row refused, and the rows around it read', () => {
    const sheet = sheetOf(read('a,b\n1,2\n3\n4,5,6\n7,8,\n9,10'));
    expect(sheet.rows.map(({ row, refusals }) => [row, refusals.map(({ found }) => found)])).toEqual([
      [2, []],
      [3, ['1 cell']],
      [4, ['3 cells']],
      [5, []],
      [6, []],
    ]);
    expect(sheet.rows[1]?.refusals[0]).toMatchObject({ code: 'row.ragged', row: 3, column: null });
  });

  test('has cells that a spreadsheet would run kept as text and named', () => {
    const sheet = sheetOf(read('a,b,c,d\n=1+1,+cmd|x,-2.5,@x\n'));
    expect(sheet.rows[0]).toEqual({
      row: 2,
      cells: ['=1+1', '+cmd|x', '-2.5', '@x'],
      refusals: [],
      formulaLike: ['a', 'b', 'd'],
    });
  });

  test('that lost letters before it came is read with a notice', () => {
    expect(sheetOf(read('a,b\n37\ufffd36,x')).notices).toMatchObject([{ code: 'text.replaced' }]);
  });
});

describe('a header', () => {
  test.each([
    ['a,,c\n1,2,3', 'header.blank', 'no name for column 2'],
    ['a,b,A\n1,2,3', 'header.duplicate', '"A" as the name of columns 1 and 3'],
    [',,\n1,2,3', 'file.no-header', 'a blank first row'],
    [`${'c,'.repeat(1001)}d\n1`, 'header.too-wide', '1002 columns'],
  ])('like %j is refused', (text, code, found) => {
    expect(refusalOf(read(text))).toMatchObject({ code, found });
  });

  test('loses the blank columns at its end', () => {
    const sheet = sheetOf(read('a,b,,\n1,2,,\n'));
    expect(sheet.header).toEqual(['a', 'b']);
    expect(sheet.rows[0]?.cells).toEqual(['1', '2']);
  });

  test('without rows is refused', () => {
    expect(refusalOf(read('a,b\n'))).toMatchObject({ code: 'file.header-only' });
  });
});

describe('an encoding', () => {
  const text = 'unit,place\nBrigada Ñandú,Łódź\nБригада,東京 𝔘\n';
  const expected = [
    ['Brigada Ñandú', 'Łódź'],
    ['Бригада', '東京 𝔘'],
  ];
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    [...`\ufeff${text}`]
      .join('')
      .split('')
      .forEach((unit, at) => view.setUint16(at * 2, unit.charCodeAt(0), !bigEndian));
    return bytes;
  };

  test('UTF-8 with and without a byte-order mark reads alike', () => {
    expect(cells(read(text))).toEqual(expected);
    expect(cells(read(`\ufeff${text}`))).toEqual(expected);
    expect(sheetOf(read(`\ufeff${text}`)).header).toEqual(['unit', 'place']);
  });

  test.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('%s with a byte-order mark is read', (encoding, bigEndian) => {
    const outcome = readSheet(utf16(bigEndian), LIMITS);
    expect(cells(outcome)).toEqual(expected);
    expect(sheetOf(outcome).dialect.encoding).toBe(encoding);
  });

  test('UTF-16 without a byte-order mark is refused by name', () => {
    expect(refusalOf(readSheet(utf16(false).slice(2), LIMITS)).found).toContain(
      'UTF-16 without a byte-order mark',
    );
  });

  test('Windows-1252 is refused with the byte, its offset and its row, and what to do', () => {
    const bytes = Uint8Array.from([...utf8('unit,place\nBrigada,X\nCompa'), 0xf1, ...utf8('ia,Y\n')]);
    expect(refusalOf(readSheet(bytes, LIMITS))).toEqual({
      code: 'file.not-utf-8',
      row: 3,
      column: null,
      found: 'byte 0xf1 at offset 26, in row 3, which is not valid UTF-8',
      expected: 'UTF-8, or UTF-16 with a byte-order mark',
      whatToDo: 'Save the file again as UTF-8 (in Excel: "CSV UTF-8"). It may be in Windows-1252 now.',
    });
  });

  test('a character cut off at the end of the file is refused', () => {
    expect(refusalOf(readSheet(Uint8Array.from([...utf8('a,b\n1,'), 0xe2, 0x82]), LIMITS))).toMatchObject({
      code: 'file.not-utf-8',
      found: 'byte 0xe2 at offset 6, in row 2, which is not valid UTF-8',
    });
  });
});

describe('bytes that are no table', () => {
  test.each([
    ['%PDF-1.7\n', 'a PDF document'],
    ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
    ['\xff\xd8\xff\xe0', 'a JPEG picture'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Excel (.xls)'],
    ['\x1f\x8b\x08', 'a gzip archive'],
    ['\n<!DOCTYPE HTML><html>', 'a web page'],
    ['<?xml version="1.0"?><a/>', 'an XML document'],
    ['PK\x03\x04garbage', 'a ZIP archive'],
    ['a,b\n1,\0\0\x01\0', 'binary data'],
  ])('such as %j are refused by what they seem to be', (start, what) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
    expect(refusalOf(readSheet(bytes, LIMITS)).found).toContain(what);
  });

  test('are refused where there are none', () => {
    expect(refusalOf(read(''))).toMatchObject({ code: 'file.empty' });
    expect(refusalOf(read('\ufeff \n'))).toMatchObject({ code: 'file.empty' });
  });
});

describe('a limit', () => {
  test('on rows refuses the row after the last one allowed', () => {
    expect(read('a\n1\n2\n', { maxRows: 2, maxBytes: 100 }).ok).toBe(true);
    expect(refusalOf(read('a\n1\n2\n3\n', { maxRows: 2, maxBytes: 100 }))).toMatchObject({
      code: 'file.too-many-rows',
      row: 4,
    });
  });

  test('on bytes refuses the file unread', () => {
    expect(refusalOf(read('a\n1\n', { maxRows: 2, maxBytes: 3 }))).toMatchObject({ code: 'file.too-large' });
  });
});

describe('any bytes at all', () => {
  test('are read or refused, never thrown on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const outcome = readSheet(bytes, LIMITS);
        if (!outcome.ok) expect(outcome.refusal.whatToDo).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('a table written with every cell quoted reads back as it was', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `${text.replace(/\0/gu, '')}.`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const line = (row: readonly string[]) =>
          row.map((text) => `"${text.replace(/"/gu, '""')}"`).join(',');
        expect(cells(read(['a,b', ...rows.map(line)].join('\n')))).toEqual(rows);
      }),
    );
  });
});
