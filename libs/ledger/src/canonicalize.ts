import { utf8 } from './bytes.ts';

/** How many objects and arrays may stand inside one another. Deeper input is refused before it exhausts the stack. */
export const MAX_DEPTH = 1000;

/**
 * Thrown for a value that has no canonical form. `path` is an RFC 6901 JSON Pointer to the offending member ('' is
 * the value itself); `found` says what stands there.
 */
export class CanonicalFormError extends Error {
  readonly path: string;
  readonly found: string;

  constructor(path: string, found: string) {
    super(`No canonical JSON for ${path === '' ? 'the value' : path}: found ${found}. Give plain JSON data.`);
    this.name = 'CanonicalFormError';
    this.path = path;
    this.found = found;
  }
}

/**
 * The RFC 8785 (JCS) canonical form of a JSON value, as UTF-8 bytes: object members sorted by the UTF-16 code units
 * of their names, numbers as ECMAScript writes them (-0 as 0), no white space.
 *
 * Throws CanonicalFormError, and never drops or replaces anything silently, for undefined, NaN, the infinities,
 * bigint, functions, symbols, lone surrogates, holes in arrays, cycles, nesting beyond MAX_DEPTH and every object that
 * is not plain (a Date, a Map, a class instance).
 */
export function canonicalize(value: unknown): Uint8Array {
  return utf8(canonicalText(value));
}

/** The same canonical form as a string: always well-formed, its UTF-8 bytes are what `canonicalize` gives. */
export function canonicalText(value: unknown): string {
  return write(value, { path: [], open: new Set() });
}

interface Place {
  readonly path: (string | number)[];
  readonly open: Set<object>;
}

function write(value: unknown, place: Place): string {
  switch (typeof value) {
    case 'string':
      return quote(value, place);
    case 'number':
      return Number.isFinite(value) ? String(value) : refuse(place, String(value));
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : nest(value, place);
    default:
      return refuse(place, value === undefined ? 'undefined' : `a ${typeof value}`);
  }
}

/* ECMAScript's own escapes are those of RFC 8785, 3.2.2.2, once lone surrogates are refused. */
function quote(text: string, place: Place): string {
  return text.isWellFormed()
    ? JSON.stringify(text)
    : refuse(place, 'a lone surrogate, which UTF-8 cannot hold');
}

function nest(value: object, place: Place): string {
  if (place.open.has(value)) refuse(place, 'an object that contains itself');
  if (place.open.size === MAX_DEPTH) refuse(place, `more than ${MAX_DEPTH} levels`);
  place.open.add(value);
  const text = Array.isArray(value) ? writeArray(value, place) : writeObject(value, place);
  place.open.delete(value);
  return text;
}

function writeArray(values: readonly unknown[], place: Place): string {
  let text = '[';
  for (let i = 0; i < values.length; i += 1) {
    place.path.push(i);
    text += (i === 0 ? '' : ',') + write(values[i], place);
    place.path.pop();
  }
  return `${text}]`;
}

function writeObject(value: object, place: Place): string {
  if (!isPlain(value))
    refuse(place, `an object that is not plain (${Object.prototype.toString.call(value)})`);
  if (Object.getOwnPropertySymbols(value).length > 0) refuse(place, 'a member named by a symbol');
  let text = '{';
  // Without a comparator, sort() compares UTF-16 code units: the order of RFC 8785, 3.2.3.
  for (const name of Object.keys(value).sort()) {
    place.path.push(name);
    text += `${text === '{' ? '' : ','}${quote(name, place)}:${write((value as Record<string, unknown>)[name], place)}`;
    place.path.pop();
  }
  return `${text}}`;
}

/* Plain by shape, not by identity: data that crosses from another realm has another Object.prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf');
}

function refuse(place: Place, found: string): never {
  const steps = place.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  throw new CanonicalFormError(steps.join(''), found);
}
