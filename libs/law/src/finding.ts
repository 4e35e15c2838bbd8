/** The answer to one element. A missing fact is `undetermined`, never `unmet`: silence is not consent. */
export type Finding = 'met' | 'unmet' | 'undetermined';

/** All finding values, for forms and parsers. */
export const FINDINGS = ['met', 'unmet', 'undetermined'] as const satisfies readonly Finding[];

/** What is known about one fact of a case. `null` (or absence) means nobody knows yet. */
export type Fact = string | number | boolean | null;

/** Facts by name. Only the names an authority declares are ever read; it declares no country. */
export type Facts = Readonly<Record<string, Fact>>;

/**
 * Turns a fact into a finding. This is the only place where a missing fact is read, so that it can never
 * become `unmet`.
 */
export function when<T extends string | number | boolean>(
  fact: T | null | undefined,
  predicate: (known: T) => boolean,
): Finding {
  if (fact === null || fact === undefined) return 'undetermined';
  return predicate(fact) ? 'met' : 'unmet';
}

/** True if the text is one of the three finding values. */
export function isFinding(value: unknown): value is Finding {
  return FINDINGS.some((finding) => finding === value);
}
