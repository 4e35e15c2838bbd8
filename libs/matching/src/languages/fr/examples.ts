/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  "15e Bataillon d'Infanterie Motorisée": '15 Motorised Infantry Battalion',
  'Bataillon d’intervention rapide': 'Rapid Intervention Battalion',
  '2ème RMIA': '2 Joint Military Region',
  '101e Base Aérienne': '101 Air Base',
  'Troisième Régiment de Commandos Parachutistes': '3 Parachute Commando Regiment',
};
