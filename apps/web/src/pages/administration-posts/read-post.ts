/** The settings of a post as they are written in its form. */
export type PostTexts = Readonly<Record<string, string>>;

interface Settings {
  readonly name: string;
  readonly country: string;
  readonly maxBatch: number;
  readonly leahyLeadBusinessDays: number;
  readonly courtesyCheckBusinessDays: number;
  readonly courtesyLeadBusinessDays: number;
  readonly validityMonths: number;
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  readonly contact: string | null;
}

export const NUMBERS = [
  'maxBatch',
  'leahyLeadBusinessDays',
  'courtesyCheckBusinessDays',
  'courtesyLeadBusinessDays',
  'validityMonths',
] as const;

/** Settings as texts: a holiday is a line, its day first. */
export const textsOf = (post: Settings): PostTexts => ({
  ...{ name: post.name, country: post.country, contact: post.contact ?? '' },
  ...Object.fromEntries(NUMBERS.map((name) => [name, String(post[name])])),
  holidays: post.holidays.map(({ date, name }) => `${date} ${name}`).join('\n'),
});

/** Texts as the API takes them. What is no number goes as it is, so that the API says what it found. */
export const settingsOf = (texts: PostTexts) => ({
  name: texts['name'] ?? '',
  country: texts['country'] ?? '',
  ...(texts['contact'] ? { contact: texts['contact'] } : {}),
  ...(Object.fromEntries(NUMBERS.map((name) => [name, Number(texts[name])])) as Record<
    (typeof NUMBERS)[number],
    number
  >),
  holidays: (texts['holidays'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ date: line.slice(0, 10), name: line.slice(10).trim() })),
});
