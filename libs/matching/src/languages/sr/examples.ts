/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '72. бригада': '72 Brigade',
  'Druga oklopna brigada': '2 Armoured Brigade',
  '1. gardijska brigada': '1 Guards Brigade',
};
