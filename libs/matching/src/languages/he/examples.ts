/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'חטיבה 84': '84 Brigade',
  'גדוד 50 חי"ר': '50 Infantry Battalion',
  'אוגדה 36 המשוריינת': '36 Armoured Division',
  'טייסת 131': '131 Squadron',
  'חטיבת הצנחנים': 'Paratroopers Brigade',
};
