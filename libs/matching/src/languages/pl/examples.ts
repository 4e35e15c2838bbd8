/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  '6 Brygada Powietrznodesantowa': '6 Airborne Brigade',
  '11 Dywizja Kawalerii Pancernej': '11 Armoured Cavalry Division',
  'Druga Kompania': '2 Company',
};
