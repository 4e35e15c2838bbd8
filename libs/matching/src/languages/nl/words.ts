import type { LanguageWords } from '../language-words.ts';
import { dutchNumbers } from './numbers.ts';

/** Dutch. Words are written together: known ones are cut apart. */
export const dutch: LanguageWords = {
  echelons: {
    platoon: 'peloton',
    company: 'compagnie, cie',
    battery: 'batterij',
    squadron: 'eskadron',
    battalion: 'bataljon, bat',
    regiment: 'regiment',
    brigade: 'brigade',
    division: 'divisie',
    corps: 'legerkorps, korps',
    command: 'commando',
    base: 'vliegbasis, basis',
    school: 'school',
    unit: 'eenheid',
  },
  arms: {
    infantry: 'infanterie',
    mechanised: 'gemechaniseerde, pantserinfanterie',
    armoured: 'pantser, tank',
    artillery: 'artillerie',
    airmobile: 'luchtmobiele',
    engineer: 'genie',
    signal: 'verbindings',
    reconnaissance: 'verkennings',
    medical: 'geneeskundig, geneeskundige',
    commando: 'commandotroepen',
  },
  services: {
    army: 'landmacht, leger',
    navy: 'marine, zeemacht',
    'air-force': 'luchtmacht',
    marines: 'korps mariniers, mariniers',
    police: 'politie',
    gendarmerie: 'marechaussee, koninklijke marechaussee',
  },
  compounds: true,
  numbers: dutchNumbers,
  ordinalEndings: 'e, de',
  headquarters: 'staf',
  fillers: 'het, van, voor, en',
};
