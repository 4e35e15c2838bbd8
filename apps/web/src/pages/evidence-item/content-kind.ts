/** How an item is shown; `other` is never shown, only saved. */
export type ContentKind = 'text' | 'image' | 'pdf' | 'video' | 'audio' | 'other';

/** What the bytes are shown as, and the media type that the browser is told; never what somebody claimed. */
export interface Shown {
  readonly kind: ContentKind;
  readonly mediaType: string;
}

/** By their first bytes, in Latin-1; `?` stands for any. Only what is listed here is ever given to the browser as more than text. */
const SIGNATURES: readonly (readonly [bytes: string, at: number, shown: Shown])[] = [
  ['\x89PNG\r\n\x1A\n', 0, { kind: 'image', mediaType: 'image/png' }],
  ['\xFF\xD8\xFF', 0, { kind: 'image', mediaType: 'image/jpeg' }],
  ['GIF8', 0, { kind: 'image', mediaType: 'image/gif' }],
  ['RIFF????WEBP', 0, { kind: 'image', mediaType: 'image/webp' }],
  ['%PDF-', 0, { kind: 'pdf', mediaType: 'application/pdf' }],
  ['\x1A\x45\xDF\xA3', 0, { kind: 'video', mediaType: 'video/webm' }],
  ['ftypM4A', 4, { kind: 'audio', mediaType: 'audio/mp4' }],
  ['ftyp', 4, { kind: 'video', mediaType: 'video/mp4' }],
  ['OggS', 0, { kind: 'audio', mediaType: 'audio/ogg' }],
  ['ID3', 0, { kind: 'audio', mediaType: 'audio/mpeg' }],
  ['\xFF\xFB', 0, { kind: 'audio', mediaType: 'audio/mpeg' }],
  ['fLaC', 0, { kind: 'audio', mediaType: 'audio/flac' }],
  ['RIFF????WAVE', 0, { kind: 'audio', mediaType: 'audio/wav' }],
];

const TEXT = /^(text\/|application\/(xml|json|rtf|x-sh|warc)|image\/svg\+xml)/;
/** Kinds of the same container that browsers do not read. */
const NO_VIDEO = /^image\/(heic|avif)/;

/**
 * How the bytes are shown. The type comes from the bytes themselves; what the server read from them decides only between
 * text and nothing. A page, a script and a drawing in SVG are text.
 */
export function contentKind(bytes: Uint8Array, mediaType: string): Shown {
  const start = Array.from(bytes.subarray(0, 32), (byte) => String.fromCharCode(byte)).join('');
  const found = NO_VIDEO.test(mediaType)
    ? undefined
    : SIGNATURES.find(([signature, at]) =>
        [...signature].every((sign, index) => sign === '?' || sign === start[at + index]),
      );
  if (found) return found[2];
  return TEXT.test(mediaType) ? { kind: 'text', mediaType: 'text/plain' } : { kind: 'other', mediaType };
}
