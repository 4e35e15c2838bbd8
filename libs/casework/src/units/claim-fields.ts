import type { Fault } from '../kernel/outcome.ts';
import { isPartialDate } from './validity.ts';
import { isUuid } from '../kernel/is-uuid.ts';

/** Longest text of one field of a claim, in characters. */
const LONGEST = 2_000;

/** What was sent as a claim's value. */
export type SentValue = Readonly<Record<string, unknown>>;

/** Reads the fields of a value and collects every fault, so that a person mends them in one go. */
export class ClaimFields {
  readonly faults: Fault[] = [];

  constructor(
    private readonly sent: SentValue,
    private readonly prefix = 'value',
  ) {}

  /** Text that the record can hold: not blank, not too long, no NUL, no half of a surrogate pair. */
  text(name: string): string {
    const found = this.sent[name];
    if (isText(found)) return found.trim();
    return this.fault(name, `text of 1 to ${LONGEST} characters`, '');
  }

  optionalText(name: string): string | null {
    return this.isMissing(name) ? null : this.text(name);
  }

  date(name: string): string {
    const found = this.sent[name];
    if (typeof found === 'string' && isPartialDate(found)) return found;
    return this.fault(name, 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD', '');
  }

  country(name: string): string {
    const found = this.sent[name];
    if (typeof found === 'string' && /^[A-Z]{2}$/.test(found)) return found;
    return this.fault(name, 'an ISO 3166 alpha-2 code in capitals', '');
  }

  uuid(name: string): string {
    const found = this.sent[name];
    if (isUuid(found)) return found.toLowerCase();
    return this.fault(name, 'the identifier of a unit', '');
  }

  oneOf<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const found = words.find((word) => word === this.sent[name]);
    return found ?? this.fault(name, `one of: ${words.join(', ')}`, words[0]);
  }

  isMissing(name: string): boolean {
    return this.sent[name] === undefined || this.sent[name] === null;
  }

  /** The fields of a nested object; null where it was not sent. Its faults are this object's. */
  nested(name: string): ClaimFields | null {
    if (this.isMissing(name)) return null;
    const found = this.sent[name];
    const isObject = typeof found === 'object' && !Array.isArray(found);
    if (!isObject) this.fault(name, 'an object', null);
    const inner = new ClaimFields(isObject ? (found as SentValue) : {}, `${this.prefix}.${name}`);
    Object.defineProperty(inner, 'faults', { value: this.faults });
    return inner;
  }

  fault<Value>(name: string, expected: string, instead: Value): Value {
    const found = this.sent[name];
    const shown = found === undefined ? 'nothing' : (JSON.stringify(found) ?? 'nothing').slice(0, 80);
    this.faults.push({ where: `${this.prefix}.${name}`, found: shown, expected });
    return instead;
  }
}

/** Whether the record can hold this as text. */
export function isText(found: unknown): found is string {
  if (typeof found !== 'string') return false;
  const { length } = found.trim();
  return length > 0 && length <= LONGEST && found.isWellFormed() && !found.includes('\u0000');
}
