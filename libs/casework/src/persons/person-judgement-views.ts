import type { KeptPersonJudgement } from './person-store.ts';

/** What a list of judgements is narrowed by. `countries` is the reader's portfolio, or a part of it. */
export interface PersonJudgementFilter {
  readonly countries: readonly string[] | 'all';
  /** Judgements about this person on record, on either side. */
  readonly personKey?: string | undefined;
  readonly verdict?: KeptPersonJudgement['verdict'] | undefined;
  /** Only those taken back, or only those that count. */
  readonly undone?: boolean | undefined;
  /** The last id of the page before; newest come first. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A judgement in a list, with whom it is about by name. */
export interface ListedPersonJudgement extends KeptPersonJudgement {
  readonly requestId: string;
  readonly row: number;
  /** The nomination's revision; an undo carries it. */
  readonly revision: number;
  /** As the row names them. */
  readonly name: string | null;
  /** As they were named last on record. */
  readonly otherName: string | null;
  readonly accountName: string;
}

/** Reads of what people said about persons on record. */
export interface PersonJudgementViews {
  list(filter: PersonJudgementFilter): Promise<readonly ListedPersonJudgement[]>;
  byId(id: string): Promise<ListedPersonJudgement | undefined>;
}
