/** A square of 32 black pixels in JPEG 2000, in hexadecimal; drawn and coded for these tests. */
export const JPX_BLACK =
  'ff4fff510029000000000020000000200000000000000000000000200000002000000000000000000001070101ff52000c00000001000504040001ff5c00134040484850484850484850484850484850ff640025000143726561746564206279204f70656e4a5045472076657273696f6e20322e352e34ff90000a0000000000170001ff93df8008078080808080ffd9';

export const hexBytes = (text: string): Buffer => Buffer.from(text, 'hex');

interface Picture {
  readonly filter: 'JPXDecode' | 'JBIG2Decode';
  readonly bytes: Buffer;
  /** Width and height, in pixels. */
  readonly side: number;
}

/** A PDF of one page: a picture over the whole of it, as scanners write it; or, without one, words in fonts that it does not bring. */
export function pdfOf(picture: Picture | undefined): Buffer {
  const contents = picture ? '595 0 0 842 0 0 cm /I Do' : WORDS;
  const resources = picture ? '/XObject << /I 4 0 R >>' : '/Font << /F 4 0 R /J 5 0 R >>';
  const [first, ...others] = picture ? [imageOf(picture)] : FONTS;
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${picture ? 5 : 8} 0 R >>`,
    first ?? '',
    ...others,
    `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`,
  ]);
}

const WORDS =
  'BT /F 32 Tf 60 700 Td (In letters of every reader) Tj ET BT /J 32 Tf 60 600 Td <65E5672C> Tj ET';

const FONTS: readonly string[] = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
  '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
];

const imageOf = ({ filter, bytes, side }: Picture): string =>
  `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray ` +
  `/BitsPerComponent ${filter === 'JBIG2Decode' ? 1 : 8} /Filter /${filter} /Length ${bytes.length} >>\n` +
  `stream\n${bytes.toString('latin1')}\nendstream`;

function fileOf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.5\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

/** In the codes of ITU-T T.6: a line of 64 black pixels, then lines that are as the one before. */
const BLACK_LINE = '001' + '00110101' + '0000001111' + '0000110111';
const SAME_LINE = '11';
const END = '000000000001'.repeat(2);

/** A square of 64 black pixels in JBIG2, as a PDF holds it: a page and one region in the codes of a fax (ITU-T T.88, 7.4). */
export function jbig2Of(side: 64): Buffer {
  const bits = BLACK_LINE + SAME_LINE.repeat(side - 1) + END;
  const codes = Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map((byte) =>
      Number.parseInt(byte, 2),
    ),
  );
  const page = Buffer.concat([words(side, side, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([words(side, side, 0, 0), Buffer.from([0, 1]), codes]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

const segment = (number: number, type: number, data: Buffer): Buffer =>
  Buffer.concat([words(number), Buffer.from([type, 0, 1]), words(data.length), data]);

/** Whole numbers of four bytes each. */
function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32BE(number, at * 4));
  return bytes;
}
