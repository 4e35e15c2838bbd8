/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '93-тя окрема механізована бригада': '93 Separate Mechanised Brigade',
  '36-та окрема бригада морської піхоти': '36 Separate Marine Brigade',
  '80 ОДШБр': '80 Separate Air Assault Brigade',
  '3 ОПСпП': '3 Separate Special Purpose Regiment',
  '44-ої артилерійської бригади': '44 Artillery Brigade',
};
