/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '18वीं बटालियन': '18 Battalion',
  'दूसरी पैदल ब्रिगेड': '2 Infantry Brigade',
};
