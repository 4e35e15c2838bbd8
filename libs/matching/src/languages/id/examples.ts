/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'Yonif 315': '315 Infantry Battalion',
  'Batalyon Kavaleri 8': '8 Cavalry Battalion',
  'Kodim 0501': '501 Military District Command',
  'Brigif 6': '6 Infantry Brigade',
  'Skadron Udara 31': '31 Air Squadron',
  'Yonzipur 10': '10 Combat Engineer Battalion',
};
