/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '18th Inf. Bde': '18 Infantry Brigade',
  '2 Mech Bn': '2 Mechanised Battalion',
  '111 SF Bn': '111 Special Forces Battalion',
  'Third Field Arty Regt': '3 Field Artillery Regiment',
  'Mopol 44': 'Mobile Police 44',
  'A0680 Motor Rifle Brigade': 'A0680 Motorised Infantry Brigade',
};
