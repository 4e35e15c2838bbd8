import type { Holiday } from '#law';

/**
 * The settings of a post: how much it takes at once and how long each step may take. Days are business days of the post
 * (Saturdays, Sundays and its holidays do not count). They are practice, not law; each may be changed.
 */
export interface Post {
  /** Lower-case letters, digits and hyphens: `lakeport`. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166 alpha-2: every nomination of the post's requests is of this country. */
  readonly country: string;
  /** The most nominations one request may hold without a recorded reason. */
  readonly maxBatch: number;
  /** A request goes to Leahy vetting at least this long before it is needed; vetting is expected to take as long. */
  readonly leahyLeadBusinessDays: number;
  /** How long the courtesy checks of the embassy's sections may take. */
  readonly courtesyCheckBusinessDays: number;
  /** A request goes to the courtesy checks at least this long before it is needed. */
  readonly courtesyLeadBusinessDays: number;
  /** How long an approval counts. */
  readonly validityMonths: number;
  readonly holidays: readonly Holiday[];
  /** Whom the programme asks. */
  readonly contact: string | null;
  readonly revision: number;
}

/** What a new post starts with (project digest of the law, 7.2: the defaults of a system in use). */
export const POST_DEFAULTS = {
  maxBatch: 50,
  leahyLeadBusinessDays: 21,
  courtesyCheckBusinessDays: 5,
  courtesyLeadBusinessDays: 30,
  validityMonths: 12,
  holidays: [],
  contact: null,
} as const satisfies Partial<Post>;

export interface PostStore {
  byId(id: string): Promise<Post | undefined>;
  add(post: Post): Promise<void>;
  /** Saves over `post.revision - 1`; false when someone else saved first. */
  save(post: Post): Promise<boolean>;
}

export interface PostViews {
  byId(id: string): Promise<Post | undefined>;
  /** Every post of these countries, by name. */
  list(countries: readonly string[] | 'all'): Promise<readonly Post[]>;
}
