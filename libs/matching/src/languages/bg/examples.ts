/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '61-ва механизирана бригада': '61 Mechanised Brigade',
  '4-ти артилерийски полк': '4 Artillery Regiment',
  'Трети инженерен батальон': '3 Engineer Battalion',
};
