/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'Kikosi 36': '36 Battalion',
  'Brigedi ya Kusini': 'South Brigade',
};
