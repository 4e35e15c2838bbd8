/*
 * transfer   one planned or made provision under an instrument, to a unit or to a country
 * sheet      what a person says of it; an amendment is a new version of the sheet, with its reason
 * movement   a dated step of its delivery; none of them decides anything
 */

/** What an item is for, as far as somebody said so. Interceptors are the usual example of *purely defensive*. */
export const ITEM_CLASSES = ['purely-defensive', 'other', 'undetermined'] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];

/** Which force of the country receives it; 22 U.S.C. 2304(a)(2) and (d)(2)(C) ask. */
export const RECEIVING_FORCES = [
  'armed-forces',
  'police',
  'intelligence',
  'internal-security',
  'other',
  'undetermined',
] as const;
export type ReceivingForce = (typeof RECEIVING_FORCES)[number];

/** One line of what is provided. Values in whole US dollars; null where nobody knows yet. */
export interface TransferItem {
  readonly name: string;
  readonly quantity: number | null;
  readonly itemClass: ItemClass;
  /** Category of the United States Munitions List, `IV`; null where none or not known. */
  readonly category: string | null;
  /** "Major defense equipment" (22 U.S.C. 2794(6)); null where nobody has said. */
  readonly major: boolean | null;
  readonly valueUsd: number | null;
}

/** A version of what a person says of a transfer. A missing value is not zero: it is not known. */
export interface TransferSheet {
  readonly title: string;
  readonly items: readonly TransferItem[];
  readonly majorEquipmentUsd: number | null;
  readonly totalUsd: number | null;
  readonly constructionUsd: number | null;
  /** Firearms of category I of the United States Munitions List. */
  readonly firearmsUsd: number | null;
  /** Id of the area it is for use in, where one was named. */
  readonly useArea: string | null;
  readonly receivingForce: ReceivingForce;
  readonly crimeControl: boolean | null;
  /** Whether the recipient units are known beforehand; null leaves it to the instrument. */
  readonly traceable: boolean | null;
  readonly plannedOn: string | null;
  /** An enhancement of the sensitivity of technology or of capability (22 U.S.C. 2776(b)(5)). */
  readonly sensitivityRaised: boolean | null;
}

/** The transfer itself: what does not change with an amendment. */
export interface Transfer {
  readonly id: string;
  readonly caseId: string;
  readonly instrumentId: string;
  /** ISO 3166 alpha-2 of the recipient. It narrows who may read it; no law sees it. */
  readonly country: string;
  /** The receiving unit, or null where the country itself receives. */
  readonly unitId: string | null;
  readonly openedAt: string;
  readonly openedBy: string;
}

export interface SheetVersion {
  readonly version: number;
  readonly sheet: TransferSheet;
  readonly because: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Steps of delivery, in no order that this system enforces: they are what was reported. */
export const MOVEMENT_STATES = [
  'planned',
  'offered',
  'accepted',
  'delivering',
  'delivered',
  'suspended',
  'cancelled',
] as const;
export type MovementState = (typeof MOVEMENT_STATES)[number];

/** A step of delivery that was reported. `delivering` is a part delivery. */
export interface Movement {
  readonly id: string;
  readonly transferId: string;
  readonly state: MovementState;
  readonly onDay: string;
  readonly valueUsd: number | null;
  readonly words: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What a person said of a transfer and a determination: whether the one is within what the other covers by its words. */
export interface Coverage {
  readonly id: string;
  readonly transferId: string;
  readonly determinationId: string;
  readonly isWithin: boolean;
  readonly reasons: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}
