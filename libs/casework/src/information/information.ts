/*
 * information  something received: a report, a cable, an article. Nothing of it is lost or changed
 * receipt      what its sender can follow it with, and all that is told to them
 * incident     an alleged event; which case it belongs to is a link
 */

export interface Information {
  readonly id: string;
  /** The hash of its receipt code. Whoever has the code may ask how the information stands; it is kept nowhere. */
  readonly receiptHash: string;
  /** ISO 3166 alpha-2, where the sender knows it. */
  readonly country: string | null;
  /** Who it comes from, in the sender's words. */
  readonly source: string;
  readonly body: string;
  /** The unit, in the sender's words. */
  readonly unitText: string | null;
  readonly receivedAt: string;
  readonly receivedFrom: string;
  /** When it was first read for the events in it; null while nobody has. */
  readonly evaluatedAt: string | null;
}

/** Whom information is about, as far as a unit goes. */
export const ATTRIBUTED_TO = ['unit', 'commander'] as const;
export type AttributedTo = (typeof ATTRIBUTED_TO)[number];

/** That information is about a unit, or about who commands it; added by a person, never changed. */
export interface Attribution {
  readonly informationId: string;
  readonly unitId: string;
  readonly about: AttributedTo;
  /** What it says about them, naming nobody. */
  readonly words: string;
  readonly at: string;
}

/** The same, with the unit's name as it is now. */
export interface NamedAttribution extends Attribution {
  readonly unitName: string;
}

/** How far information has come: nobody read it yet; its events are recorded; one of them is in a case. */
export type ReceiptStatus = 'received' | 'evaluated' | 'in-review';

/** What a sender is told. Neither the case nor its outcome. */
export interface Receipt {
  readonly receiptCode: string;
  readonly receivedAt: string;
  readonly status: ReceiptStatus;
  readonly words: string;
}
