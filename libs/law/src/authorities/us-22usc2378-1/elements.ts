import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import type { Facts, Finding } from '../../finding.ts';
import { readInText } from '../../provenance.ts';

const text = readInText('22 U.S.C. 2378-1(a)', '2026-11-23');

/** What a lawyer would want to know before answering the elements. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'conductOfTheState',
    words: 'The prohibition or restriction is conduct of the government: its organs, or others on its behalf',
    values: 'yes-no',
  },
  {
    name: 'restriction',
    words: 'How the aid is restricted',
    values: ['none', 'prohibition', 'direct', 'indirect'],
  },
  { name: 'substantial', words: 'The prohibition or restriction is substantial', values: 'yes-no' },
  { name: 'arbitrary', words: 'The prohibition or restriction is arbitrary', values: 'yes-no' },
  {
    name: 'transportOrDelivery',
    words: 'What is restricted is the transport or the delivery of the aid',
    values: 'yes-no',
  },
  {
    name: 'aidOf',
    words: 'Whose humanitarian assistance it is',
    values: ['united-states', 'united-states-supported', 'other'],
  },
  { name: 'toldToThePresident', words: 'It has been made known to the President', values: 'yes-no' },
];

const yes =
  (name: string) =>
  (known: Facts): Finding =>
    when(factNamed(known, name), (value) => value === true);

/** Suggested as met only where every reading of "restricts" gives it; where they part, the finding turns on the reading. */
function restricted(known: Facts): Finding {
  const isRestricted = when(factNamed(known, 'restriction'), (value) => value !== 'none');
  const underEveryReading = [yes('substantial')(known), yes('arbitrary')(known)];
  if (isRestricted !== 'met') return isRestricted;
  return underEveryReading.every((value) => value === 'met') ? 'met' : 'undetermined';
}

/** Aid that is only supported by the United States may or may not be "United States humanitarian assistance". */
function ofTheUnitedStates(known: Facts): Finding {
  const whose = factNamed(known, 'aidOf');
  return whose === 'united-states-supported' ? 'undetermined' : when(whose, (aid) => aid === 'united-states');
}

/** E1 to E5: the condition of subsection (a), taken apart in the order of its words. */
export const elements: readonly Element[] = [
  {
    id: 'E1',
    title: 'Conduct of the government',
    cite: '(a)',
    asks: 'Is it the government of the country that prohibits or restricts?',
    provenance: text,
    test: yes('conductOfTheState'),
  },
  {
    id: 'E2',
    title: 'Prohibits or otherwise restricts, directly or indirectly',
    cite: '(a)',
    asks: 'Does it prohibit or otherwise restrict, directly or indirectly? Present tense: a restriction that has ended is none. The text asks for no intent, scale or reason; whether it must be substantial or arbitrary is contested.',
    provenance: text,
    reading: 'us-22usc2378-1/restriction',
    test: restricted,
  },
  {
    id: 'E3',
    title: 'Transport or delivery',
    cite: '(a)',
    asks: 'Is it the transport or the delivery of the assistance that is prohibited or restricted?',
    provenance: text,
    test: yes('transportOrDelivery'),
  },
  {
    id: 'E4',
    title: 'United States humanitarian assistance',
    cite: '(a)',
    asks: 'Is it United States humanitarian assistance? The section does not define the term; aid of others that the United States only supports is not named.',
    provenance: text,
    test: ofTheUnitedStates,
  },
  {
    id: 'E5',
    title: 'Made known to the President',
    cite: '(a)',
    asks: 'Is it made known to the President: who told whom what, and when? The text does not say by whom or in what form.',
    provenance: text,
    // That nobody has told the President yet clears nobody: it can be made known on any day.
    test: (known) => (yes('toldToThePresident')(known) === 'met' ? 'met' : 'undetermined'),
  },
];
