/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '33ኛ ክፍለ ጦር': '33 Division',
  'ኮማንዶ ብርጌድ': 'Commando Brigade',
};
