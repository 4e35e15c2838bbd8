type Walk = (view: DataView) => boolean;

const WALKS: Readonly<Record<string, Walk>> = {
  'video/webm': isWebmCutOff,
  'video/mp4': isMp4CutOff,
  'audio/mp4': isMp4CutOff,
  'audio/wav': isWavCutOff,
};

/** Whether a recording ends before its own container says that it does. False where the container does not say. */
export function isCutOff(bytes: Uint8Array, mediaType: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return WALKS[mediaType]?.(view) ?? false;
}

/** Of EBML (RFC 8794): the two that hold what follows, so that their children are read as if they stood beside them. */
const HOLDERS: ReadonlySet<number> = new Set([0x18538067, 0x1f43b675]);

function isWebmCutOff(view: DataView): boolean {
  for (let at = 0; at < view.byteLength;) {
    if (view.getUint8(at) === 0) return false;
    const id = numberAt(view, at, true);
    const size = id && numberAt(view, at + id.length, false);
    if (!size) return true;
    const [start, holds] = [at + id.length + size.length, HOLDERS.has(id.value)];
    if (size.value === Infinity && !holds) return false;
    if (size.value !== Infinity && start + size.value > view.byteLength) return true;
    at = holds ? start : start + size.value;
  }
  return false;
}

interface Read {
  readonly value: number;
  /** In bytes. */
  readonly length: number;
}

/** A number of variable length; all ones stand for a size that is not known. Undefined where the bytes end before it does. */
function numberAt(view: DataView, at: number, keepsMarker: boolean): Read | undefined {
  if (at >= view.byteLength) return undefined;
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (at + length > view.byteLength) return undefined;
  const marker = 1 << (8 - length);
  let value = keepsMarker ? first : first & (marker - 1);
  let isAllOnes = (first & (marker - 1)) === marker - 1;
  for (let next = 1; next < length; next += 1) {
    const byte = view.getUint8(at + next);
    isAllOnes &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { length, value: isAllOnes && !keepsMarker ? Infinity : value };
}

const MOVIE = 0x6d6f6f76;

/** Boxes of ISO 14496-12 one after another; a file without its index (`moov`) was never finished. */
function isMp4CutOff(view: DataView): boolean {
  let hasIndex = false;
  for (let at = 0; at < view.byteLength;) {
    const size = boxSize(view, at);
    if (size === undefined || at + size > view.byteLength) return true;
    hasIndex ||= view.getUint32(at + 4) === MOVIE;
    at += size;
  }
  return !hasIndex;
}

/** Undefined where the bytes end before it is said. */
function boxSize(view: DataView, at: number): number | undefined {
  const left = view.byteLength - at;
  if (left < 8) return undefined;
  const size = view.getUint32(at);
  if (size === 0) return left;
  if (size !== 1) return Math.max(size, 8);
  return left < 16 ? undefined : Math.max(Number(view.getBigUint64(at + 8)), 16);
}

/** A recorder that could not go back wrote no length, or the largest one. */
function isWavCutOff(view: DataView): boolean {
  const size = view.byteLength < 8 ? 0 : view.getUint32(4, true);
  return size !== 0 && size !== 0xffffffff && size + 8 > view.byteLength;
}
