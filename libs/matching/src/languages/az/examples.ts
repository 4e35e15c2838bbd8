/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '3-cü Motoatıcı Briqada': '3 Motorised Infantry Brigade',
  'Beşinci Xüsusi Təyinatlı Alayı': '5 Special Forces Regiment',
  '12-ci Sərhəd Dəstəsi': '12 Border Detachment',
};
