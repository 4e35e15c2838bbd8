import type { Outcome } from './outcome.ts';

/** A file that is whole, on disk, and under its own hash. */
export interface StoredFile {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes; more than zero. */
  readonly size: number;
  /** The first bytes (at most 4,096), from which its media type is read. */
  readonly head: Uint8Array;
}

/** What a file was found to be when its bytes were hashed again; null where there is no file. */
export interface FileCheck {
  readonly sha256: string | null;
  readonly size: number | null;
}

/** Some of a file's bytes: both ends are within the file and belong to it. */
export interface FilePart {
  readonly first: number;
  readonly last: number;
}

/**
 * Files by the SHA-256 of their bytes. A stored file is never changed, and storing the same bytes again stores nothing new.
 * It stands outside the database's transactions: a file is stored first and recorded after, so a crash can leave a file
 * that no record names (swept later), and never a record without its file.
 */
export interface FileStore {
  /** The most bytes one file may have. */
  readonly largest: number;
  /**
   * Hashes while it stores, holding no more than a few chunks in memory. Either the whole file is there afterwards, flushed to disk,
   * or nothing is. Refuses a file that is too large, empty or cut off, or whose hash is not the one expected.
   */
  put(bytes: AsyncIterable<Uint8Array>, expectedSha256?: string): Promise<Outcome<StoredFile>>;
  has(sha256: string): Promise<boolean>;
  /** The bytes, all unless told which, or undefined where there is no such file. */
  open(sha256: string, part?: FilePart): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Hashes what is there now. */
  check(sha256: string): Promise<FileCheck>;
  /** The hashes of files last stored before a moment (ISO 8601). */
  storedBefore(moment: string): AsyncIterable<string>;
  /** Only for a file that no record names. */
  remove(sha256: string): Promise<void>;
  /** Removes what interrupted uploads left behind, where nothing was written to it since a moment. Gives how many. */
  clearUnfinished(before: string): Promise<number>;
}
