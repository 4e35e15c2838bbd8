/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '1. Komando Tugayı': '1 Commando Brigade',
  '172. Zırhlı Tugay': '172 Armoured Brigade',
  'Jandarma Özel Harekât Taburu': 'Gendarmerie Special Operations Battalion',
  'Üçüncü Piyade Alayı': '3 Infantry Regiment',
};
