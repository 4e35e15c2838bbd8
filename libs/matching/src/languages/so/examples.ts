/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'Guutada 14ka': '14 ka Battalion',
  'Taliska Booliska': 'Police Command',
};
