import type { Reading } from '../refusal.ts';
import type { SheetDialect } from './sheet.ts';

/** Where the bytes stopped being text: a zero-based offset into the file, and the byte found there. */
export interface EncodingFault {
  readonly offset: number;
  readonly byte: number | null;
  readonly encoding: SheetDialect['encoding'];
}

/** Text decoded so far, and the fault that ended it, if any. */
export interface Decoded {
  readonly text: string;
  readonly fault: EncodingFault | null;
}

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: SheetDialect['encoding'] }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** UTF-16 only where a byte-order mark says so; everything else must be UTF-8. */
export function encodingOf(head: Uint8Array): SheetDialect['encoding'] {
  return BOMS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.encoding ?? 'utf-8';
}

/**
 * Decodes a file that arrives in pieces, without its byte-order mark. Nothing is replaced: the first byte that does not
 * fit ends the text, and is reported by its offset.
 */
export class TextFeed {
  readonly encoding: SheetDialect['encoding'];
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #held: Uint8Array = new Uint8Array();
  #offset = 0;
  #started = false;

  constructor(encoding: SheetDialect['encoding']) {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  }

  /** The text of the next piece. With `last`, a character cut off at the end is a fault too. */
  push(piece: Uint8Array, last: boolean): Decoded {
    const bytes = this.#held.length === 0 ? piece : joined(this.#held, piece);
    const whole = last ? bytes.length : completeLength(bytes, this.encoding);
    const decoded = this.#decode(bytes.subarray(0, whole));
    this.#held = bytes.slice(whole);
    this.#offset += whole;
    return decoded;
  }

  #decode(bytes: Uint8Array): Decoded {
    try {
      return { text: this.#withoutBom(this.#decoder.decode(bytes)), fault: null };
    } catch {
      const at = firstFault(bytes, this.encoding);
      const text = this.#withoutBom(this.#decoder.decode(bytes.subarray(0, at)));
      return { text, fault: { offset: this.#offset + at, byte: bytes[at] ?? null, encoding: this.encoding } };
    }
  }

  #withoutBom(text: string): string {
    if (this.#started || text === '') return text;
    this.#started = true;
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** How many bytes can be decoded now, leaving a character that is still arriving for the next piece. */
function completeLength(bytes: Uint8Array, encoding: SheetDialect['encoding']): number {
  if (encoding === 'utf-8') return bytes.length - unfinishedUtf8(bytes);
  const even = bytes.length - (bytes.length % 2);
  if (even === 0) return 0;
  const high = unit16(bytes, even - 2, encoding);
  return high >= 0xd800 && high <= 0xdbff ? even - 2 : even;
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return utf8Length(byte) > back ? back : 0;
  }
  return 0;
}

function utf8Length(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return 2;
}

/** Halves the bytes towards the first character that does not decode: only ever run on a piece that has failed. */
function firstFault(bytes: Uint8Array, encoding: SheetDialect['encoding']): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (begins(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return completeLength(bytes.subarray(0, good), encoding);
}

/** Whether some text begins with these bytes: a character cut off at their end is no fault. */
function begins(bytes: Uint8Array, encoding: SheetDialect['encoding']): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function unit16(bytes: Uint8Array, at: number, encoding: SheetDialect['encoding']): number {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return encoding === 'utf-16le' ? first | (second << 8) : (first << 8) | second;
}

/** The refusal for a file that is not in an encoding we read. `row` is where it stopped being text. */
export function encodingRefusal(fault: EncodingFault, row: number): Extract<Reading<never>, { ok: false }> {
  const byte =
    fault.byte === null ? 'the end of the file' : `byte 0x${fault.byte.toString(16).padStart(2, '0')}`;
  return {
    ok: false,
    refusal: {
      code: 'file.not-utf-8',
      row,
      column: null,
      found: `${byte} at offset ${fault.offset}, in row ${row}, which is not valid ${fault.encoding.toUpperCase()}`,
      expected: 'UTF-8, or UTF-16 with a byte-order mark',
      whatToDo: 'Save the file again as UTF-8 (in Excel: "CSV UTF-8"). It may be in Windows-1252 now.',
    },
  };
}
