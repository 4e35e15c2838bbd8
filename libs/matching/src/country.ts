/** A row of the country table. */
export interface Country {
  /** ISO 3166-1 alpha-2; for a former country the four letters of ISO 3166-3 (`YUCS`); `XK` is user-assigned. */
  readonly iso: string;
  /** ISO 3166-1 alpha-3, or the one a former country had; `XKX` is user-assigned. */
  readonly alpha3: string;
  /** English short name. */
  readonly name: string;
  readonly status: 'current' | 'former' | 'user-assigned';
  /** ISO codes of what a former country became. */
  readonly successors: readonly string[];
  readonly aliases: readonly string[];
}

/** The answer to "which country does this text mean?". Two possible countries are asked about, never guessed between. */
export type CountryResolution =
  | {
      readonly kind: 'resolved';
      readonly iso: string;
      readonly alpha3: string;
      readonly name: string;
      readonly status: Country['status'];
      readonly successors: readonly string[];
    }
  | { readonly kind: 'ambiguous'; readonly options: readonly Country[] }
  | { readonly kind: 'unknown'; readonly closest: readonly Country[] };
