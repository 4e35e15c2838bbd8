/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'პირველი ქვეითი ბრიგადა': '1 Infantry Brigade',
  'მე-4 მექანიზებული ბრიგადა': '4 Mechanised Brigade',
  '52-ე ბატალიონი': '52 Battalion',
};
