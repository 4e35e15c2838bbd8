/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'ساتویں انفنٹری ڈویژن': '7 Infantry Division',
  '۱۰ کور': '10 Corps',
  'کمانڈو بٹالین': 'Commando Battalion',
};
