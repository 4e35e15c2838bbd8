import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import type { Facts, Finding } from '../../finding.ts';
import { readInText } from '../../provenance.ts';

const text = readInText('22 U.S.C. 2378d(a)', '2026-11-23');

/** What a lawyer would want to know before answering the elements. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'assistanceUnder',
    words: 'The law under which the assistance would be furnished',
    values: ['foreign-assistance-act', 'arms-export-control-act', 'other'],
  },
  {
    name: 'recipientIsSecurityForceUnit',
    words: 'The recipient is a unit of the security forces of a foreign country',
    values: 'yes-no',
  },
  { name: 'unitIdentified', words: 'The unit that was involved is identified', values: 'yes-no' },
  { name: 'actIsGrossViolation', words: 'The act is a gross violation of human rights', values: 'yes-no' },
  { name: 'committedByUnit', words: 'That unit committed it', values: 'yes-no' },
  { name: 'informationCredible', words: 'The information is credible', values: 'yes-no' },
  { name: 'heldBySecretary', words: 'The Secretary of State has the information', values: 'yes-no' },
];

const yes =
  (name: string) =>
  (known: Facts): Finding =>
    when(factNamed(known, name), (value) => value === true);

/** F1 to F7: the prohibition of subsection (a), taken apart in the order of its words. */
export const elements: readonly Element[] = [
  {
    id: 'F1',
    title: 'Assistance under the Act',
    cite: '(a)',
    asks: 'Would assistance be furnished under the Foreign Assistance Act or the Arms Export Control Act?',
    provenance: text,
    test: (known) => when(factNamed(known, 'assistanceUnder'), (value) => value !== 'other'),
  },
  {
    id: 'F2',
    title: 'Unit of security forces',
    cite: '(a)',
    asks: 'Would it go to a unit of the security forces of a foreign country?',
    provenance: text,
    test: yes('recipientIsSecurityForceUnit'),
  },
  {
    id: 'F3',
    title: 'Identified unit',
    cite: '(a) "such unit"; (d)(6)',
    asks: 'Is the unit involved identified, at a level of the hierarchy for which the reason is recorded?',
    reading: 'us-22usc2378d/level-of-unit',
    provenance: readInText('22 U.S.C. 2378d(a) and (d)(6)', '2026-11-23'),
    // A unit that is not identified is an open question: (d)(6) asks to seek it, and its absence clears nobody.
    test: (known) => (yes('unitIdentified')(known) === 'met' ? 'met' : 'undetermined'),
  },
  {
    id: 'F4',
    title: 'Gross violation',
    cite: '(a)',
    asks: 'Is the act a gross violation of human rights? The section does not define the term; see the violation categories.',
    provenance: text,
    test: yes('actIsGrossViolation'),
  },
  {
    id: 'F5',
    title: 'Committed by that unit',
    cite: '(a)',
    asks: 'Has such unit committed it?',
    provenance: text,
    test: yes('committedByUnit'),
  },
  {
    id: 'F6',
    title: 'Credible information',
    cite: '(a)',
    asks: 'Is the information credible? The section sets no standard of proof and no form; see the seven factors.',
    provenance: text,
    test: yes('informationCredible'),
  },
  {
    id: 'F7',
    title: 'In the hands of the Secretary',
    cite: '(a)',
    asks: 'Does the Secretary of State have that information?',
    provenance: text,
    test: yes('heldBySecretary'),
  },
];
