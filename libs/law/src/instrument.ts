import type { InForce, Recipient, RequiredContent } from './authority.ts';
import type { Provenance, Sourced } from './provenance.ts';

/**
 * How what is furnished gets there. A grant of money that pays for a sale goes by letter of offer, so its route is
 * `government-sale`; `grant` is what is given in kind. A transfer may say otherwise of itself.
 */
export type Route = 'government-sale' | 'licence' | 'grant' | 'other';

/** A step of the programme that a notice is tied to. */
export type NoticeEvent =
  | 'appropriation-enacted'
  | 'obligation'
  | 'credit'
  | 'letter-of-offer'
  | 'drawdown'
  | 'transfer'
  | 'program-start'
  | 'agreement-signed'
  | 'agreement-in-force'
  | 'export';

/** A notice that the instrument's own law asks for, beside the laws about who may receive. */
export interface InstrumentNotice {
  /** Unique over the catalogue. */
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  /** Null where the text names no number: the notice is then a gate and no clock. */
  readonly days: Sourced<number> | null;
  readonly counting: 'calendar' | 'business';
  /** The step that waits for the notice; null where the notice follows one (`after`). */
  readonly before: NoticeEvent | null;
  /** The step that the notice follows; null where a step waits for it. */
  readonly after: NoticeEvent | null;
  /** What the notice is limited to, where the text limits it; amounts in whole US dollars, reached means equal or more. */
  readonly onlyIf: { readonly words: string; readonly amounts: readonly Sourced<number>[] } | null;
  readonly recipients: readonly Recipient[];
  readonly contents: readonly RequiredContent[];
  /** From when and until when the notice is asked for with this number of days; another row follows it. */
  readonly inForce: InForce;
  readonly provenance: Provenance;
}

/** A kind of assistance. Which laws reach it is the laws' own data (`Authority.reach`). */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  /** The law under which it is given, as cited. */
  readonly authority: string;
  /**
   * Whether the recipient unit is usually known before the transfer. Where it is not, the written agreement
   * and the delivered list are the gates of 22 U.S.C. 2378d(c)(1). A transfer may say otherwise of itself.
   */
  readonly traceableByDefault: boolean;
  readonly route: Route;
  /** Who is named as recipient when it is agreed: a unit (or its members), a country, or either. */
  readonly kindOfRecipient: 'unit' | 'country' | 'either';
  readonly notices: readonly InstrumentNotice[];
  /** Where the citation was read; traceability, route and kind of recipient are always practice, never text. */
  readonly provenance: Provenance;
}
