/** Identifiers whose parts are abbreviations, in full. */
const IN_FULL: Readonly<Record<string, string>> = {
  notGvhr: 'no gross violation',
  notCredible: 'not credible',
  hostGovConsult: 'asking the government',
  unitUnknown: 'unit unknown',
  carveOut: 'carve-out',
  submittedToLeahy: 'submitted to Leahy vetting',
  submittedToCourtesy: 'at the courtesy checks',
  courtesyCompleted: 'courtesy checks made',
  dod: 'Department of Defense',
  'secretary-of-state': 'Secretary of State',
  'conflict.declared': 'conflict of interest answered',
};

/** An identifier of the API as words: `deciding-official` and `underReview` as `deciding official`, `under review`. */
export const plain = (identifier: string): string =>
  IN_FULL[identifier] ??
  identifier
    .replaceAll(/[-_.]/g, ' ')
    .replaceAll(
      /([a-z])([A-Z])/g,
      (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    // Two words of this system that English writes as one.
    .replaceAll(/\b(phase|carve) out\b/gi, '$1-out');

/** The same with a capital at the start: for a heading, a label, the first word of a sentence. */
export const sentence = (identifier: string): string => capital(plain(identifier));

/** Words as they are, with a capital at the start. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `22 U.S.C. 2378d` for the id `us-22usc2378d`; an id of another kind as it is. */
export const citationOf = (authorityId: string): string => {
  const found = /^us-(\d+)usc([0-9a-z-]+)$/.exec(authorityId);
  return found ? `${found[1]} U.S.C. ${found[2]}` : sentence(authorityId);
};

/** `1 case`, `3 cases`, with the number written for reading. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
