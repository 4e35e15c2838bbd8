/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '64-я отдельная мотострелковая бригада': '64 Separate Motorised Infantry Brigade',
  '64 омсбр': '64 Separate Motorised Infantry Brigade',
  '76-я гвардейская десантно-штурмовая дивизия': '76 Guards Air Assault Division',
  'Третьего танкового полка': '3 Tank Regiment',
  '22 обрСпН': '22 Separate Special Purpose Brigade',
};
