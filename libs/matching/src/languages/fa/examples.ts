/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'لشکر ۹۲ زرهی': '92 Armoured Division',
  'تیپ ۶۵ نیروهای ویژه': '65 Special Forces Brigade',
  'گردان سوم پیاده': '3 Infantry Battalion',
  'کندک ۱ کماندو': '1 Commando Battalion',
};
