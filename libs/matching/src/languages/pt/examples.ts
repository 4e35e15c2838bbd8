/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '1º Batalhão de Infantaria de Selva': '1 Jungle Infantry Battalion',
  '18º BPM': '18 Military Police Battalion',
  '11º Btl Inf Mth': '11 Mountain Infantry Battalion',
  '3º RCC': '3 Tank Regiment',
  '16ª Bda Inf Sl': '16 Jungle Infantry Brigade',
};
