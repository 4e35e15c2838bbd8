/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'لومړی کنډک': '1 Battalion',
  'کمانډو لواء': 'Commando Brigade',
};
