/** What is known of a person beside the name. All of it optional. */
export interface PersonFacts {
  /** ISO 3166 codes of the countries the person serves or belongs to. */
  readonly countries?: readonly string[];
  /** `2001-02-03`, `2001-02` or `2001`; a text that is no date is passed over. */
  readonly birthDates?: readonly string[];
  readonly birthPlaces?: readonly string[];
  /** Numbers of identity papers. */
  readonly nationalIds?: readonly string[];
}
