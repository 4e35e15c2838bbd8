/** Something a cell held beside the unit's name, set aside and never lost. */
export interface CellExtra {
  readonly kind: 'count' | 'stray-number' | 'repetition' | 'post' | 'not-a-unit' | 'cost';
  /** The words as they stood in the cell. */
  readonly text: string;
}

/** One unit string out of a cell. */
export interface CellUnit {
  /** The unit as written, cleaned of extras, spaces collapsed. */
  readonly text: string;
  readonly extras: readonly CellExtra[];
}

/** Why a cell names no unit. */
export type NotIdentifiedReason =
  | 'empty'
  | 'placeholder'
  | 'only-a-country'
  | 'only-a-service'
  | 'only-a-ministry'
  | 'only-a-post'
  | 'only-a-number'
  | 'unreadable'
  | 'too-long';

/** What a "trainee unit" cell holds. Exactly one of three kinds; `words` says why, in a sentence a vetter reads. */
export type CellReading =
  | { readonly kind: 'unit'; readonly unit: CellUnit }
  | { readonly kind: 'several'; readonly units: readonly CellUnit[]; readonly extras: readonly CellExtra[] }
  | {
      readonly kind: 'not-identified';
      readonly reason: NotIdentifiedReason;
      readonly words: string;
      /** The cell's own text, cut to 500 characters. */
      readonly text: string;
      readonly extras: readonly CellExtra[];
    };
