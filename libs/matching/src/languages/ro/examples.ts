/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'Batalionul 30 Vânători de Munte': '30 Mountain Battalion',
  'Brigada 2 Infanterie': '2 Infantry Brigade',
};
