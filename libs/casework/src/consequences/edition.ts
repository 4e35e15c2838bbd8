/*
 * A country appears here as the place to which a list is delivered, and as nothing else: no rule in this folder asks
 * which country it is.
 */

/** Whether the prohibition applies to a listed unit on the day of the edition, or an exit holds it back until restoration. */
export type ListStanding = 'barred' | 'excepted';

/** One unit on the list. */
export interface EditionEntry {
  readonly barId: string;
  readonly unitId: string;
  /** Its name as of the day of the edition. */
  readonly unitName: string;
  readonly authorityId: string;
  readonly barredSince: string;
  readonly standing: ListStanding;
}

/** Why an edition was issued: a transition that changed the list, or a person, because the text says "regularly". */
export type EditionReason =
  | { readonly change: 'add' | 'remove'; readonly proceedingId: string; readonly act: string }
  | { readonly change: 'none'; readonly words: string };

/** A numbered edition of the list of barred units, by place of delivery. Its entries never change. */
export interface Edition {
  readonly id: string;
  readonly country: string;
  /** Counted from 1 in each place, without gaps. */
  readonly number: number;
  readonly issuedOn: string;
  readonly because: EditionReason;
}

export interface NewEdition extends Omit<Edition, 'id' | 'number'> {
  /** Only bars under these laws: those that ask for a list. */
  readonly authorityIds: readonly string[];
}

/** An edition with its entries, in the order of names. */
export interface IssuedEdition extends Edition {
  readonly entries: readonly EditionEntry[];
}

/** Proof that something reached one recipient. */
export interface Delivery {
  readonly recipient: string;
  readonly deliveredOn: string;
  /** How: a letter, a cable, by hand. */
  readonly form: string;
  readonly classifiedAnnex: boolean;
  /** What shows it: a receipt, a reference. */
  readonly proof: string;
}

/** A written agreement that the recipient government will comply with the prohibition (22 U.S.C. 2378d(c)(1)). */
export interface Agreement {
  readonly country: string;
  readonly title: string;
  readonly signedOn: string;
  readonly inForceFrom: string;
  /** Last day, where it has one. */
  readonly endsOn: string | null;
  readonly evidenceId: string | null;
  /** What it says, by required content. */
  readonly contents: Readonly<Record<string, string>>;
}

/** A delivery that is on record. */
export interface RecordedDelivery extends Delivery {
  readonly id: string;
  readonly recordedAt: string;
  readonly accountId: string;
}

/** An edition as a list shows it. */
export interface ShownEdition extends Edition {
  readonly recordedAt: string;
  readonly entryCount: number;
  readonly deliveries: readonly RecordedDelivery[];
}

/** An edition as the public may see it: the units whose identity is published, and no number, so that none is missed. */
export interface PublicEdition {
  readonly id: string;
  readonly country: string;
  readonly issuedOn: string;
  readonly recordedAt: string;
  readonly units: readonly {
    readonly unitName: string;
    readonly authorityId: string;
    readonly barredSince: string;
  }[];
}

/** An agreement that is on record. */
export interface RecordedAgreement extends Agreement {
  readonly id: string;
  readonly recordedAt: string;
  readonly accountId: string;
}

/** Editions and agreements, within one act. */
export interface EditionStore {
  /**
   * Issues the next edition for a place, with every unit on the list in the moment of the act. Two acts that would issue one come
   * one after the other, so a number is never given twice and never left out.
   */
  issue(edition: NewEdition): Promise<IssuedEdition>;
  byId(id: string): Promise<(IssuedEdition & { readonly recordedAt: string }) | undefined>;
  /** Makes two acts that deliver this edition come one after the other; returns what is delivered. */
  holdDeliveries(editionId: string): Promise<readonly RecordedDelivery[]>;
  addDelivery(editionId: string, delivery: Delivery): Promise<string>;
  /** The newest delivery to the recipient of an edition issued no earlier than a moment. */
  deliveredSince(
    country: string,
    recipient: string,
    since: string,
  ): Promise<{ readonly editionId: string; readonly delivery: RecordedDelivery } | undefined>;
  addAgreement(agreement: Agreement): Promise<string>;
}
