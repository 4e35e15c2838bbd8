import { Unzip, UnzipInflate } from 'fflate';

/** Why an archive could not be unpacked. */
export type UnpackFault = 'damaged' | 'too-large';

/** The parts that were asked for, by path, and every path seen. */
export interface UnpackedParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly paths: readonly string[];
}

/** What unpacking came to. */
export type Unpacked =
  { readonly ok: true; readonly value: UnpackedParts } | { readonly ok: false; readonly fault: UnpackFault };

const SLICE = 16 * 1024;
const MOST_PATHS = 10_000;

/**
 * Unpacks the wanted parts of a ZIP archive and nothing else. What counts against `maxBytes` is what really comes out,
 * not what the archive says of itself: a bomb is stopped after at most one 16 KiB slice of it (16 MiB unpacked).
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  want: (path: string) => boolean,
  maxBytes: number,
): Unpacked {
  const archive = new Archive(want, maxBytes);
  try {
    for (let at = 0; at < bytes.length && archive.fault === null; at += SLICE) {
      archive.unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch {
    return { ok: false, fault: archive.fault ?? 'damaged' };
  }
  return archive.result();
}

class Archive {
  readonly unzip: Unzip;
  fault: UnpackFault | null = null;
  readonly #paths: string[] = [];
  readonly #chunks = new Map<string, Uint8Array[]>();
  readonly #open = new Set<string>();
  #left: number;

  constructor(want: (path: string) => boolean, maxBytes: number) {
    this.#left = maxBytes;
    this.unzip = new Unzip((file) => {
      this.#paths.push(file.name);
      if (this.#paths.length > MOST_PATHS) this.fault = 'too-large';
      if (this.fault !== null || !want(file.name)) return;
      if (this.#chunks.has(file.name)) this.fault = 'damaged'; // The same path twice: two readers could see two tables.
      this.#chunks.set(file.name, []);
      this.#open.add(file.name);
      file.ondata = (error, chunk, final) => this.#take(file.name, error === null ? chunk : null, final);
      file.start();
    });
    this.unzip.register(UnzipInflate);
  }

  #take(path: string, chunk: Uint8Array | null, final: boolean): void {
    if (chunk === null) {
      this.fault ??= 'damaged';
      return;
    }
    this.#left -= chunk.length;
    if (this.#left < 0) this.fault = 'too-large';
    if (this.fault === null) this.#chunks.get(path)?.push(chunk);
    if (final) this.#open.delete(path);
  }

  result(): Unpacked {
    if (this.fault !== null) return { ok: false, fault: this.fault };
    if (this.#open.size > 0) return { ok: false, fault: 'damaged' };
    const parts = new Map([...this.#chunks].map(([path, chunks]) => [path, joined(chunks)]));
    return { ok: true, value: { parts, paths: this.#paths } };
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
