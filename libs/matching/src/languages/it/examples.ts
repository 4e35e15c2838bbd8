/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '8º Reggimento Alpini': '8 Mountain Regiment',
  'Brigata Paracadutisti': 'Airborne Brigade',
  '185º Reggimento Artiglieria Paracadutisti': '185 Parachute Artillery Regiment',
  "Seconda Compagnia dell'Esercito": '2 Army Company',
};
