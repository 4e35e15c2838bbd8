/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '20η Τεθωρακισμένη Μεραρχία': '20 Armoured Division',
  'XX ΤΘΜ': '20 Armoured Division',
  '32η Ταξιαρχία Πεζοναυτών': '32 Marine Brigade',
  'Πρώτη Μοίρα Καταδρομών': '1 Commando Squadron',
};
