/** Why a text is no value for a setting, in words that follow "must be". The text itself is never repeated. */
export interface Unfit {
  readonly mustBe: string;
}

/** One setting: its variable, what it is for, what it is when nobody sets it, and how its text is read. */
export interface Setting<Value> {
  readonly name: string;
  readonly what: string;
  /** `$PLUMBLINE_HOME` in it stands for that folder. Undefined: the setting may be left out and has no value then. */
  readonly fallback: string | undefined;
  readonly read: (text: string) => Value | Unfit;
}

export function isUnfit(value: unknown): value is Unfit {
  return typeof value === 'object' && value !== null && 'mustBe' in value;
}

/** A setting that always has a value. */
export function setting<Value>(
  name: string,
  fallback: string,
  what: string,
  read: (text: string) => Value | Unfit,
): Setting<Value> {
  return { name, fallback, what, read };
}

/** A setting that may be left out. */
export function optional<Value>(
  name: string,
  what: string,
  read: (text: string) => Value | Unfit,
): Setting<Value | undefined> {
  return { name, fallback: undefined, what, read };
}
