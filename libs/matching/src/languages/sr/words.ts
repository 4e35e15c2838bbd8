import type { LanguageWords } from '../language-words.ts';
import { serbianNumbers } from './numbers.ts';

/** Serbian, Croatian and Bosnian, in both scripts. */
export const serbian: LanguageWords = {
  echelons: {
    platoon: 'вод, vod',
    company: 'чета, četa, satnija',
    battery: 'батерија, baterija, bitnica',
    squadron: 'ескадрила, eskadrila',
    battalion: 'батаљон, дивизион, bataljon, bojna',
    regiment: 'пук, puk, pukovnija',
    brigade: 'brigada',
    division: 'divizija, дивизија',
    corps: 'korpus, zbor',
    command: 'команда, komanda, zapovjedništvo',
    base: 'база, baza',
    centre: 'centar, центар',
    unit: 'jedinica, јединица, odred, одред',
    station: 'policijska stanica',
  },
  arms: {
    infantry: 'pješački, pješačka, pješadijski, пешадијски, пешадијска',
    mechanised: 'механизована, mehanizovana, mehanizirana',
    motorised: 'моторизована, motorizovana, motorizirana',
    armoured: 'оклопна, оклопни, oklopna, oklopni, tenkovski, oklopno mehanizirana',
    artillery: 'артиљеријска, артиљеријски, artiljerijski, topnička',
    airborne: 'падобранска, падобрански, padobranska',
    special: 'специјална, specijalna',
    guards: 'гардијска, gardijska',
    reconnaissance: 'извиђачки, izviđački',
    engineer: 'инжињеријски, inžinjerijski, inženjerijski',
    logistics: 'логистички, logistički',
    mountain: 'брдска, brdska',
    training: 'obuka, za obuku',
  },
  services: {
    army: 'копнена војска, kopnena vojska, vojska',
    'air-force': 'ratno vazduhoplovstvo, ratno zrakoplovstvo',
    navy: 'ratna mornarica',
    police: 'policija, полиција',
    gendarmerie: 'жандармерија, žandarmerija',
  },
  terms: {
    belgrade: 'београд, beograd',
  },
  numbers: serbianNumbers,
  ordinalEndings: '',
  headquarters: 'generalštab, glavni stožer',
  fillers: 'i, za',
};
