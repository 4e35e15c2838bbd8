/** Why the embedded server cannot be brought up: a sentence that says what was found and what to do. */
export interface Failure {
  readonly code: `database.${string}`;
  readonly sentence: string;
}

export function fail(code: Failure['code'], sentence: string): Failure {
  return { code, sentence };
}

export function failed(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'sentence' in value;
}
