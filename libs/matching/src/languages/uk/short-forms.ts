import { shortForms } from '../short-forms.ts';

/** Ukrainian short forms: "ОМБр", "ОПДБр", "ОПСпП". */
export const UKRAINIAN_SHORT: Readonly<Record<string, string>> = {
  ...shortForms({
    before: { '': '', о: 'separate' },
    arms: {
      м: 'mechanised',
      мп: 'motorised infantry',
      т: 'tank',
      пд: 'airborne',
      дш: 'air assault',
      аем: 'airmobile',
      а: 'artillery',
      ш: 'assault',
      гш: 'mountain assault',
      гп: 'mountain infantry',
      зр: 'air defence missile',
      п: 'infantry',
      псп: 'special purpose',
      є: 'hunter',
    },
    bodies: { бр: 'brigade', п: 'regiment', б: 'battalion' },
  }),
  'separate special purpose regiment': 'опспп',
  'tactical aviation brigade': 'брта',
  'territorial defence brigade': 'бртро, обртро',
  'separate territorial defence battalion': 'обтро',
  'separate marine brigade': 'обрмп',
  'separate brigade': 'обр, окрбр',
  'border detachment': 'прз, прикз',
  'police directorate': 'гунп',
  battalion: 'б н',
  'motorised infantry':
    'мотопіхотна, мотопіхотний, мотопіхотної, мотопіхотного, мотострілецька, мотострілецький, мотострілецької',
};
