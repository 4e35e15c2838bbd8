import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import type { Facts, Finding } from '../../finding.ts';
import { readInText } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const text = readInText('22 U.S.C. 2304(a)(2)', CHECKED);

/** What a lawyer would want to know before answering the elements. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'actsAreGrossViolations',
    words: 'The acts are gross violations of internationally recognized human rights',
    values: 'yes-no',
  },
  {
    name: 'doneByTheState',
    words: 'The government itself engages in them: by its forces, on its orders, or by letting them happen',
    values: 'yes-no',
  },
  { name: 'consistentPattern', words: 'The acts make up a consistent pattern', values: 'yes-no' },
  { name: 'goesOn', words: 'The government engages in the pattern now', values: 'yes-no' },
];

const yes =
  (name: string) =>
  (known: Facts): Finding =>
    when(factNamed(known, name), (value) => value === true);

/** P1 to P4: the condition of subsection (a)(2), taken apart. None of them is a number, and none may be computed from one. */
export const elements: readonly Element[] = [
  {
    id: 'P1',
    title: 'Gross violations',
    cite: '(a)(2); (d)(1)',
    asks: 'Are the acts gross violations of internationally recognized human rights: torture or cruel, inhuman, or degrading treatment or punishment, prolonged detention without charges and trial, causing the disappearance of persons by the abduction and clandestine detention of those persons, or other flagrant denial of the right to life, liberty, or the security of person? The list says what the term includes; it is not closed.',
    provenance: readInText('22 U.S.C. 2304(a)(2) and (d)(1)', CHECKED),
    test: yes('actsAreGrossViolations'),
  },
  {
    id: 'P2',
    title: 'By the government',
    cite: '(a)(2)',
    asks: 'Does the government of the country engage in them? Say whose acts they are, what the government answers for, and what it did about them.',
    provenance: text,
    test: yes('doneByTheState'),
  },
  {
    id: 'P3',
    title: 'Consistent pattern',
    cite: '(a)(2)',
    asks: 'Do they make up a consistent pattern? Argue it from the incidents: over which period, in which places, of which categories. The text names no number, and none decides.',
    provenance: text,
    test: yes('consistentPattern'),
  },
  {
    id: 'P4',
    title: 'Engages in it now',
    cite: '(a)(2)',
    asks: 'Does the government engage in the pattern now? Present tense: a pattern that has ended is none.',
    provenance: text,
    test: yes('goesOn'),
  },
];
