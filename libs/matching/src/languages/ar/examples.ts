/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'اللواء 17 مشاة': '17 Infantry Brigade',
  'الفرقة التاسعة المدرعة': '9 Armoured Division',
  'الجيش الثاني الميداني': '2 Field Army',
  'فوج المدفعية الثاني': '2 Artillery Regiment',
  'كتيبة المظلات ٨٣': '83 Airborne Battalion',
  'قوات الأمن الداخلي': 'Internal Security',
};
