/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'Panzerbrigade 21': '21 Armoured Brigade',
  'Gebirgsjägerbataillon 231': '231 Mountain Infantry Battalion',
  'PzGrenBtl 212': '212 Mechanised Battalion',
  'Fallschirmjägerregiment 31': '31 Airborne Regiment',
  'Zweite Kompanie': '2 Company',
};
