/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  第82集团军: '82 Corps',
  第18步兵师: '18 Infantry Division',
};
