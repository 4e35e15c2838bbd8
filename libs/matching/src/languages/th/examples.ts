/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'กองพลทหารราบที่ 7': '7 Infantry Division',
  'พล.ร.15': '15 Infantry Division',
  'กรมรบพิเศษที่ ๔': '4 Special Forces Regiment',
  'กองทัพภาคที่ 4': '4 Army Region',
};
