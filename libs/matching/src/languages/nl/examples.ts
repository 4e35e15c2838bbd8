/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '13 Lichte Brigade': '13 Lichte Brigade',
  'Pantserbataljon 11': '11 Armoured Battalion',
  'Tweede Compagnie Mariniers': '2 Marine Company',
};
