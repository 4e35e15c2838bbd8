/** Arms that languages, translators and reports render by one another's words. */
const KIN = [
  'airborne airmobile',
  'air aviation',
  'commando ranger special-forces special-operations raider',
  'armoured tank',
  'armoured cavalry',
  'signal communications',
  'reconnaissance intelligence',
  'guards security presidential',
  'logistics support maintenance ordnance transport',
  'hunter infantry light',
  'air-defence missile',
  'rapid-reaction attack',
  'border security',
  'public-order rapid-reaction',
  'emergency rapid-reaction',
  'mountain hunter',
].map((row) => new Set(row.split(' ')));

/** True where the two arms are often one in translation: for a person to look at, no conflict. */
export const areArmKin = (one: string, other: string): boolean =>
  one !== other && KIN.some((row) => row.has(one) && row.has(other));
