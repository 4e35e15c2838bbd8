/** What the first bytes of a file say it is. `what` completes the sentence "The file is …". */
export type BytesKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'binary'; readonly what: string; readonly whatToDo: string };

const EXPORT = 'Open it in the program that made it and save the table as CSV (UTF-8) or XLSX.';

interface Signature {
  readonly bytes: string;
  readonly what: string;
  readonly whatToDo?: string;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF', what: 'a PDF document' },
  { bytes: '\x89PNG', what: 'a PNG picture' },
  { bytes: '\xff\xd8\xff', what: 'a JPEG picture' },
  { bytes: 'GIF8', what: 'a GIF picture' },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    what: 'an old Excel (.xls) or Word file, or a workbook protected by a password',
    whatToDo: 'Remove the password if there is one, and save it as XLSX or CSV (UTF-8).',
  },
  { bytes: '\x1f\x8b', what: 'a gzip archive', whatToDo: 'Unpack it and send the table inside.' },
  { bytes: 'BZh', what: 'a bzip2 archive', whatToDo: 'Unpack it and send the table inside.' },
  { bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive', whatToDo: 'Unpack it and send the table inside.' },
  { bytes: 'Rar!', what: 'a RAR archive', whatToDo: 'Unpack it and send the table inside.' },
  { bytes: '\x7fELF', what: 'a program' },
  { bytes: 'SQLite format 3', what: 'a SQLite database' },
  { bytes: 'PAR1', what: 'a Parquet file' },
  { bytes: '{\\rtf', what: 'a rich-text document' },
  { bytes: '<?xml', what: 'an XML document' },
  { bytes: '<!doctype html', what: 'a web page' },
  { bytes: '<html', what: 'a web page' },
  { bytes: '<table', what: 'a web page' },
  {
    bytes: '\xff\xfe\x00\x00',
    what: 'text in UTF-32',
    whatToDo: 'Save it as UTF-8.',
  },
];

const LOOKED_AT = 4096;

/**
 * Tells tables from everything else by content; the file's name is not asked. Text may begin with a byte-order mark.
 * Text in UTF-16 must: without one it is reported as binary, because guessing an encoding guesses every name in the file.
 */
export function recogniseBytes(head: Uint8Array): BytesKind {
  const start = String.fromCharCode(...head.subarray(0, 32));
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/u.test(start)) return { kind: 'zip' };
  const text = start.replace(/^(\xef\xbb\xbf)?\s*/u, '').toLowerCase();
  const found = SIGNATURES.find(
    ({ bytes }) => start.startsWith(bytes) || (bytes.startsWith('<') && text.startsWith(bytes)),
  );
  if (found !== undefined) return { kind: 'binary', what: found.what, whatToDo: found.whatToDo ?? EXPORT };
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return { kind: 'text' };
  return nulBytes(head.subarray(0, LOOKED_AT));
}

function nulBytes(head: Uint8Array): BytesKind {
  const places = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) places[index % 2] = (places[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = places;
  if (even + odd === 0) return { kind: 'text' };
  const wide = Math.max(even, odd) > head.length / 4 && Math.min(even, odd) < head.length / 50;
  return wide
    ? { kind: 'binary', what: 'text in UTF-16 without a byte-order mark', whatToDo: 'Save it as UTF-8.' }
    : { kind: 'binary', what: 'binary data (it holds NUL bytes)', whatToDo: EXPORT };
}
