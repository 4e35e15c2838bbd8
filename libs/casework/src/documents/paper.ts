import type { Marking } from '../evidence/evidence.ts';

/*
 * paper    something to be given to a reader outside: a notice, a record of a determination, an edition of the list
 * portion  a piece of it with a mark of its own
 * stamp    where the ledger stood when it was printed, so that whoever holds it can check what it says
 */

/** A piece of a paper. A text without `portion` needs no mark of its own: a heading, a name of a field. */
export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string; readonly portion?: Marking | 'unmarked' }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shown where there are no rows. */
      readonly none: string;
    };

export interface PaperSection {
  readonly heading: string;
  readonly blocks: readonly PaperBlock[];
}

/** Where the ledger stood. The head of the chain may be younger than the checkpoint; then it is in the next one. */
export interface LedgerStamp {
  readonly checkpoint: {
    readonly origin: string;
    readonly size: number;
    /** Base64, as in the signed note. */
    readonly rootHash: string;
  } | null;
  readonly chain: string;
  /** The newest entry of the chain; null where it has none. */
  readonly head: { readonly sequence: number; readonly hash: string; readonly entryId: string } | null;
}

/** A paper, before it is HTML or PDF. Its language is English, whatever the language of the names in it. */
export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  /** Stands above and below every page. */
  readonly banner: string;
  readonly sections: readonly PaperSection[];
  readonly stamp: LedgerStamp;
  readonly printedAt: string;
  readonly filename: string;
}

/** Puts a paper on pages: tagged, with its title and language, any script that its font has. */
export interface PaperPrinter {
  pdf(paper: Paper): Promise<Uint8Array>;
}

export const PAPER_FORMATS = ['html', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A printed paper, ready to be sent as a file. */
export interface Printed {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
