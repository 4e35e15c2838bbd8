/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'ခလရ ၃၅': '35 Infantry Battalion',
  'Kha Ma Ya 345': '345 Light Infantry Battalion',
  'တပ်မ ၃၃': '33 Light Infantry Division',
  'စကခ ၁၅': '15 Military Operations Command',
};
