import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import type { Facts, Finding } from '../../finding.ts';
import { readInText } from '../../provenance.ts';

const text = readInText('10 U.S.C. 362(a)(1)', '2026-11-23');

/** What a lawyer would want to know before answering the elements. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'fundedByDefense',
    words: 'Amounts made available to the Department of Defense would be used',
    values: 'yes-no',
  },
  {
    name: 'use',
    words: 'What they would be used for',
    values: ['training', 'equipment', 'other-assistance', 'no-assistance'],
  },
  {
    name: 'forForeignSecurityForceUnit',
    words: 'It would be for an identified unit of a foreign security force',
    values: 'yes-no',
  },
  { name: 'actIsGrossViolation', words: 'The act is a gross violation of human rights', values: 'yes-no' },
  { name: 'committedByUnit', words: 'That unit has committed it', values: 'yes-no' },
  { name: 'informationCredible', words: 'The information is credible', values: 'yes-no' },
  { name: 'heldBySecretary', words: 'The Secretary of Defense has the information', values: 'yes-no' },
];

const yes =
  (name: string) =>
  (known: Facts): Finding =>
    when(factNamed(known, name), (value) => value === true);

/** D1 to D7: the prohibition of subsection (a)(1), taken apart in the order of its words. */
export const elements: readonly Element[] = [
  {
    id: 'D1',
    title: 'Defense amounts',
    cite: '(a)(1)',
    asks: 'Would amounts made available to the Department of Defense be used?',
    provenance: text,
    test: yes('fundedByDefense'),
  },
  {
    id: 'D2',
    title: 'Training, equipment or other assistance',
    cite: '(a)(1)',
    asks: 'Would they be used for any training, equipment, or other assistance?',
    provenance: text,
    test: (known) => when(factNamed(known, 'use'), (value) => value !== 'no-assistance'),
  },
  {
    id: 'D3',
    title: 'Unit of a foreign security force',
    cite: '(a)(1)',
    asks: 'Would it be for a unit of a foreign security force, identified at a level for which the reason is recorded?',
    provenance: text,
    test: yes('forForeignSecurityForceUnit'),
  },
  {
    id: 'D4',
    title: 'Gross violation',
    cite: '(a)(1)',
    asks: 'Is the act a gross violation of human rights? The section does not define the term; see the violation categories.',
    provenance: text,
    test: yes('actIsGrossViolation'),
  },
  {
    id: 'D5',
    title: 'Committed by that unit',
    cite: '(a)(1)',
    asks: 'Has the unit committed it?',
    provenance: text,
    test: yes('committedByUnit'),
  },
  {
    id: 'D6',
    title: 'Credible information',
    cite: '(a)(1)',
    asks: 'Is the information credible? The section sets no standard of proof and no form; see the seven factors.',
    provenance: text,
    test: yes('informationCredible'),
  },
  {
    id: 'D7',
    title: 'In the hands of the Secretary of Defense',
    cite: '(a)(1)',
    asks: 'Does the Secretary of Defense have that information?',
    provenance: text,
    test: yes('heldBySecretary'),
  },
];
