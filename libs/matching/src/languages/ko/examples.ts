/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  제1보병사단: '1 Infantry Division',
  제11공수여단: '11 Airborne Brigade',
};
