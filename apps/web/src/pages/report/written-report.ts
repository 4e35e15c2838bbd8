/** A report as it is sent, without the solved puzzle. */
export interface WrittenReport {
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly unitText?: string;
  readonly country?: string;
  readonly contact?: string;
}

/** The fields that are plain text. */
export type Texts = Readonly<Record<'what' | 'place' | 'unitText' | 'country' | 'contact', string>>;
