import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCsvStream } from './read-csv-stream.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetPart } from './sheet.ts';

const LIMITS = { maxRows: 100_000, maxBytes: 100_000_000 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function parts(bytes: Uint8Array, size = 7, limits = LIMITS): Promise<readonly SheetPart[]> {
  const all: SheetPart[] = [];
  for await (const part of readCsvStream(inChunks(bytes, size), limits)) all.push(part);
  return all;
}

describe('a streamed text', () => {
  test('yields its header, its rows with their numbers, and its end', async () => {
    expect(await parts(utf8('a,b\n1,"x\ny"\n\n3,4'))).toEqual([
      {
        kind: 'header',
        header: ['a', 'b'],
        dialect: { format: 'csv', encoding: 'utf-8', delimiter: ',', worksheet: null },
      },
      { kind: 'row', row: { row: 2, cells: ['1', 'x\ny'], refusals: [], formulaLike: [] } },
      { kind: 'row', row: { row: 4, cells: ['3', '4'], refusals: [], formulaLike: [] } },
      { kind: 'end', rows: 2, blankRows: 1 },
    ]);
  });

  test('reads as the whole file does, however it is cut', async () => {
    const cell = fc.constantFrom('x', 'Ñandú', '𝔘', '"q, ""z"""', '', 'y z', '"a\r\nb"');
    const file = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (rows, size, bom) => {
        const bytes = utf8(`${bom ? '\ufeff' : ''}a,b\r\n${rows.map((row) => row.join(',')).join('\r\n')}`);
        const whole = readSheet(bytes, LIMITS);
        const streamed = (await parts(bytes, size)).flatMap((part) =>
          part.kind === 'row' ? [part.row] : [],
        );
        expect(streamed).toEqual(whole.ok ? whole.value.rows : []);
      }),
    );
  });

  test('reads UTF-16 cut in the middle of a surrogate pair', async () => {
    const text = '\ufeffa,b\n𝔘𝔘,𝔘\n';
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1)
      new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
    for (const size of [1, 3, 5])
      expect((await parts(bytes, size))[1]).toMatchObject({ row: { cells: ['𝔘𝔘', '𝔘'] } });
  });

  test.each([
    ['nothing', new Uint8Array(), 'file.empty', null],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'file.not-a-table', null],
    ['a repeated column', utf8('a,a\n1,2'), 'header.duplicate', 1],
    ['an open quotation mark', utf8('a,b\n1,2\n"3,4'), 'row.quote-not-closed', 3],
    ['Windows-1252', Uint8Array.from([...utf8('a,b\n1,2\n'), 0xf1, 0x2c]), 'file.not-utf-8', 3],
  ])('of %s ends in a refusal and nothing after it', async (_, bytes, code, row) => {
    expect((await parts(bytes)).at(-1)).toMatchObject({ kind: 'refusal', refusal: { code, row } });
  });

  test('stops at its limits', async () => {
    const text = utf8('a\n1\n2\n3\n');
    expect((await parts(text, 100, { ...LIMITS, maxRows: 2 })).at(-1)).toMatchObject({
      refusal: { code: 'file.too-many-rows' },
    });
    expect((await parts(text, 100, { ...LIMITS, maxBytes: 5 })).at(-1)).toMatchObject({
      refusal: { code: 'file.too-large' },
    });
  });

  test('takes a row as long as its limits allow, and no longer', async () => {
    const row = utf8(`a,b\n1,"${'x'.repeat(2_000_000)}"\n`);
    const last = async (maxRecordCharacters?: number) =>
      (
        await parts(row, 1_000_000, { ...LIMITS, ...(maxRecordCharacters ? { maxRecordCharacters } : {}) })
      ).at(-1);
    expect(await last()).toMatchObject({ refusal: { code: 'row.too-long', row: 2 } });
    expect(await last(3_000_000)).toMatchObject({ kind: 'end', rows: 1 });
  });

  test('of an unclosed quotation mark over many pieces is refused without holding the file', async () => {
    const text = utf8(`a,b\n"${'x,y\n'.repeat(600_000)}`);
    expect((await parts(text, 1_000_000)).at(-1)).toMatchObject({
      refusal: { code: 'row.too-long', row: 2 },
    });
  });

  test('many pieces long keeps its row numbers', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `${index},name ${index}`);
    const all = await parts(utf8(`id,name\n${rows.join('\n')}\n`), 10_000);
    expect(all.length).toBe(40_002);
    expect(all[40_000]).toMatchObject({ row: { row: 40_001, cells: ['39999', 'name 39999'] } });
  });
});
