import type { KeptJudgement } from './request-store.ts';

/** What a list of judgements is narrowed by. `countries` is the reader's portfolio, or a part of it. */
export interface JudgementFilter {
  readonly countries: readonly string[] | 'all';
  /** Judgements about this unit, or one merged into it. */
  readonly unitId?: string | undefined;
  /** The words that were judged, without case, marks and punctuation (`judgedForm`). */
  readonly judgedForm?: string | undefined;
  readonly judgement?: KeptJudgement['judgement'] | undefined;
  /** Only those taken back, or only those that count. */
  readonly undone?: boolean | undefined;
  /** The last id of the page before; newest come first. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A judgement in a list, with what it is about by name. */
export interface ListedJudgement extends KeptJudgement {
  readonly requestId: string;
  readonly row: number;
  /** The nomination's revision; an undo carries it. */
  readonly revision: number;
  readonly unitName: string | null;
  readonly accountName: string;
}

/** Reads of what people said about proposed units. */
export interface MatchJudgementViews {
  list(filter: JudgementFilter): Promise<readonly ListedJudgement[]>;
  byId(id: string): Promise<ListedJudgement | undefined>;
}
