/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '1/er. BTN. INF.': '1 Infantry Battalion',
  'Décimo Quinto Batallón de Infantería': '15 Infantry Battalion',
  '11/o. R.C.M.': '11 Motorised Cavalry Regiment',
  '2/a. Brigada de Policía Militar': '2 Military Police Brigade',
  'Escuela de Aviación del Ejército': 'Army Aviation School',
  '7/a. Zona Militar': '7 Military Zone',
};
