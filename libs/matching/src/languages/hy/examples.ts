/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '5-րդ մոտոհրաձգային գունդ': '5 Motorised Infantry Regiment',
  'Երրորդ բանակային կորպուս': '3 Army Corps',
  '12-րդ խաղաղապահ բրիգադ': '12 Peacekeeping Brigade',
};
