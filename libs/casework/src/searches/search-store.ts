import type { Actor, Office } from '../kernel/actor.ts';

/** Who may open a search besides its owner: nobody, everybody of the owner's office (it is listed for them), or whoever has its link. */
export const SHARED_WITH = ['nobody', 'office', 'link'] as const;
export type SharedWith = (typeof SHARED_WITH)[number];

/** A search of My work that somebody keeps under a name. What it finds is always for who looks. */
export interface SavedSearch {
  readonly id: string;
  readonly accountId: string;
  /** Of its owner when it was saved last. */
  readonly office: Office;
  readonly name: string;
  /** What stands after the question mark in the address of the page. */
  readonly address: string;
  readonly shared: SharedWith;
  readonly revision: number;
  readonly savedAt: string;
  readonly removedAt: string | null;
}

/** A search as it is listed. */
export type ListedSearch = Omit<SavedSearch, 'removedAt'> & {
  readonly owner: string;
  readonly mine: boolean;
};

/** Searches within one act. */
export interface SearchStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  add(search: SavedSearch): Promise<void>;
  /** The search, held until the act ends. */
  lock(id: string): Promise<SavedSearch | undefined>;
  save(search: SavedSearch): Promise<void>;
  /** How many somebody keeps. */
  countOf(accountId: string): Promise<number>;
  /** Whether somebody keeps another one under this name. */
  isTaken(accountId: string, name: string, exceptId: string): Promise<boolean>;
}

/** Reads of searches. */
export interface SearchViews {
  /** The reader's own and those that their office shares, by name. */
  listed(reader: Actor): Promise<readonly ListedSearch[]>;
  /** One that is the reader's own, their office's, or shared by its link. */
  open(reader: Actor, id: string): Promise<ListedSearch | undefined>;
}
