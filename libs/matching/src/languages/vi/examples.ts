/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'Sư đoàn bộ binh 3': '3 Infantry Division',
  'Su doan 3 bo binh': '3 Infantry Division',
  'Lữ đoàn 147 Hải quân đánh bộ': '147 Marine Brigade',
  'Quân khu 9': '9 Military Region',
  'Trung đoàn pháo binh 14': '14 Artillery Regiment',
};
