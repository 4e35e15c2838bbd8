/** Why a database cannot be used as it is: a sentence that names the setting (never its value) and says what to do. */
export interface DatabaseFailure {
  readonly code: `database.${string}`;
  readonly sentence: string;
}

export function databaseFailure(code: DatabaseFailure['code'], sentence: string): DatabaseFailure {
  return { code, sentence };
}

export function isDatabaseFailure(value: unknown): value is DatabaseFailure {
  return typeof value === 'object' && value !== null && 'sentence' in value && 'code' in value;
}
