/** What the first bytes of a file must be. `at` is where they stand; a text is compared byte by byte, `?` standing for any. */
interface Signature {
  readonly mediaType: string;
  readonly bytes: string;
  readonly at?: number;
}

/** The first that fits names the type, so the longer stands before the shorter. Kept in Latin-1: one character per byte. */
const SIGNATURES: readonly Signature[] = [
  { mediaType: 'application/pdf', bytes: '%PDF-' },
  { mediaType: 'image/png', bytes: '\x89PNG\r\n\x1A\n' },
  { mediaType: 'image/jpeg', bytes: '\xFF\xD8\xFF' },
  { mediaType: 'image/gif', bytes: 'GIF8' },
  { mediaType: 'image/webp', bytes: 'RIFF????WEBP' },
  { mediaType: 'audio/wav', bytes: 'RIFF????WAVE' },
  { mediaType: 'video/x-msvideo', bytes: 'RIFF????AVI ' },
  { mediaType: 'image/tiff', bytes: 'II*\0' },
  { mediaType: 'image/tiff', bytes: 'MM\0*' },
  { mediaType: 'image/heic', bytes: 'ftyphei', at: 4 },
  { mediaType: 'image/heic', bytes: 'ftypmif1', at: 4 },
  { mediaType: 'image/avif', bytes: 'ftypavif', at: 4 },
  { mediaType: 'audio/mp4', bytes: 'ftypM4A', at: 4 },
  { mediaType: 'video/quicktime', bytes: 'ftypqt', at: 4 },
  { mediaType: 'video/3gpp', bytes: 'ftyp3g', at: 4 },
  { mediaType: 'video/mp4', bytes: 'ftyp', at: 4 },
  { mediaType: 'video/webm', bytes: '\x1A\x45\xDF\xA3' },
  { mediaType: 'application/ogg', bytes: 'OggS' },
  { mediaType: 'audio/flac', bytes: 'fLaC' },
  { mediaType: 'audio/mpeg', bytes: 'ID3' },
  { mediaType: 'audio/mpeg', bytes: '\xFF\xFB' },
  { mediaType: 'audio/amr', bytes: '#!AMR' },
  { mediaType: 'application/zip', bytes: 'PK\x03\x04' },
  { mediaType: 'application/zip', bytes: 'PK\x05\x06' },
  { mediaType: 'application/gzip', bytes: '\x1F\x8B' },
  { mediaType: 'application/x-7z-compressed', bytes: '7z\xBC\xAF\x27\x1C' },
  { mediaType: 'application/vnd.rar', bytes: 'Rar!\x1A\x07' },
  { mediaType: 'application/x-ole-storage', bytes: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' },
  { mediaType: 'application/rtf', bytes: '{\\rtf' },
  { mediaType: 'application/warc', bytes: 'WARC/1.' },
  { mediaType: 'application/vnd.sqlite3', bytes: 'SQLite format 3\0' },
  { mediaType: 'application/x-elf', bytes: '\x7FELF' },
  { mediaType: 'application/x-sh', bytes: '#!/' },
];

const UNKNOWN = 'application/octet-stream';

/** What a browser would run. Looked for in the whole of the text that is given, since a browser looks further than the start. */
const MARKUP =
  /<(!doctype html|html|head|body|script|iframe|svg|img|meta|style|title|a|div|table|form)[\s>/]/i;

/**
 * What a file is, from its first bytes (give at least 4,096 where there are as many). Never from its name or from what was
 * claimed. Text that a browser would run is `text/html`, whatever stands before it; other text is `text/plain`;
 * what is not known is `application/octet-stream`.
 */
export function sniffMediaType(head: Uint8Array): string {
  const bytes = latin1(head);
  const known = SIGNATURES.find((signature) => fits(bytes, signature));
  if (known !== undefined) return known.mediaType;
  const text = decode(head);
  if (text === undefined) return bytes.startsWith('MZ') ? 'application/x-msdownload' : UNKNOWN;
  if (MARKUP.test(text))
    return /^\s*<(\?xml|svg)/i.test(text) && /<svg[\s>]/i.test(text) ? 'image/svg+xml' : 'text/html';
  return /^\s*<\?xml\s/.test(text) ? 'application/xml' : 'text/plain';
}

const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');

function fits(start: string, { bytes, at = 0 }: Signature): boolean {
  return [...bytes].every((expected, index) => expected === '?' || expected === start[at + index]);
}

/** The text, or undefined for bytes that are none. A last letter may be cut in two; an old single-byte encoding reads too. */
function decode(head: Uint8Array): string | undefined {
  const text = decodeAs(encodingOf(head), head) ?? decodeAs('windows-1252', head) ?? '';
  return CONTROLS.test(text) ? undefined : text;
}

/** What no text holds. Tabs, line ends, form feeds and the old end-of-file mark are allowed. */
const CONTROLS = /[\x00-\x08\x0E-\x19\x1C-\x1F]/;

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeAs(encoding: string, head: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

/** Formats that are another one inside: what is claimed, by what the bytes then are. */
const INSIDE: readonly (readonly [found: string, claimed: RegExp])[] = [
  [
    'application/zip',
    /^application\/(vnd\.(openxmlformats-officedocument|oasis\.opendocument|ms-|android)[^\s]*|epub\+zip|wacz|x-zip-compressed|java-archive)$/,
  ],
  ['application/gzip', /^application\/(x-gzip|warc(\+gzip)?|x-tar)$/],
  ['application/x-ole-storage', /^application\/(msword|vnd\.ms-[^\s]*)$/],
  ['text/plain', /^(text\/(?!html)[^\s]*|application\/(json|geo\+json|x-ndjson|csv)|message\/rfc822)$/],
  ['text/html', /^(application\/xhtml\+xml|multipart\/related|message\/rfc822|text\/markdown)$/],
  ['application/xml', /^(text\/xml|application\/[^\s]+\+xml)$/],
  ['application/ogg', /^(audio|video)\/ogg$/],
  ['video/webm', /^(audio\/webm|video\/x-matroska)$/],
  ['video/mp4', /^(audio\/(mp4|x-m4a)|video\/x-m4v)$/],
  ['application/rtf', /^text\/rtf$/],
  ['audio/wav', /^audio\/(x-wav|wave|vnd\.wave)$/],
  ['audio/mpeg', /^audio\/mp3$/],
  ['image/jpeg', /^image\/jpg$/],
];

/**
 * Whether the bytes can be what was claimed. A claim that says nothing (`application/octet-stream`) is not contradicted. A
 * contradiction is worth a person's look; it is no reason to refuse evidence.
 */
export function agreesWithClaim(found: string, claim: string): boolean {
  const claimed = claim.split(';')[0]?.trim().toLowerCase() ?? '';
  if (claimed === '' || claimed === UNKNOWN || claimed === found) return true;
  return INSIDE.some(([inside, pattern]) => inside === found && pattern.test(claimed));
}
