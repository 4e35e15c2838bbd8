/** One thing that a form asks for. */
export interface FormField {
  /** As the API calls it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly kind: 'line' | 'text' | 'day' | 'usd' | 'whole' | 'choice' | 'flag';
  /** Value and words, for a choice. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  readonly required?: boolean;
  /** What stands there before anybody writes: of a correction, what is corrected. */
  readonly initial?: string;
}

type Texts = Readonly<Record<string, string>>;

/**
 * What was written, as the API takes it. What was left empty is left out, so that the API says what is missing; a number that
 * is none goes as it was written, so that the API says what it found.
 */
export const readTexts = (fields: readonly FormField[], texts: Texts): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }): readonly (readonly [string, unknown])[] => {
      const text = (texts[name] ?? '').trim();
      if (kind === 'flag') return [[name, text === 'true']];
      return text === '' ? [] : [[name, valueOf(kind, text)]];
    }),
  );

function valueOf(kind: FormField['kind'], text: string): unknown {
  if (kind !== 'usd' && kind !== 'whole') return text;
  const number = Number(text.replaceAll(/[$,\s]/g, ''));
  return Number.isFinite(number) ? number : text;
}

/** What is required and empty, before anything is sent. */
export const missingOf = (fields: readonly FormField[], texts: Texts): readonly FormField[] =>
  fields.filter(
    ({ name, kind, required }) => required && kind !== 'flag' && (texts[name] ?? '').trim() === '',
  );
