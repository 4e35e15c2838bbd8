import { shortForms } from '../short-forms.ts';

/** Russian short forms. */
export const RUSSIAN_SHORT: Readonly<Record<string, string>> = {
  separate: 'отд',
  ...shortForms({
    before: { '': '', о: 'separate', гв: 'guards' },
    arms: {
      мс: 'motorised infantry',
      т: 'tank',
      вд: 'airborne',
      дш: 'air assault',
      пд: 'airborne',
      а: 'artillery',
      са: 'artillery',
      зр: 'air defence missile',
      мех: 'mechanised',
      исп: 'engineer',
    },
    bodies: { бр: 'brigade', п: 'regiment', д: 'division', б: 'battalion' },
  }),
  'separate marine brigade': 'обрмп',
  'marine brigade': 'брмп',
  'separate special purpose brigade': 'обрспн',
  'special purpose brigade': 'брспн',
  'separate marine battalion': 'обмп',
  'separate communications battalion': 'обс',
  battalion: 'б н',
  'border detachment': 'пого, погранотряд',
  'motorised infantry':
    'мотострелковая, мотострелковый, мотострелковой, мотострелкового, мотопехотная, мотопехотный, мотопехотной, мотострелковое',
};
