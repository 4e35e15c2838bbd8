import type { Duty, Recipient } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const c1 = readInText('22 U.S.C. 2378d(c)(1)', CHECKED);
const c2 = readInText('22 U.S.C. 2378d(c)(2)', CHECKED);
const d7 = readInText('22 U.S.C. 2378d(d)(7) and (e)(1)', CHECKED);
const e2 = readInText('22 U.S.C. 2378d(e)(2)', CHECKED);

const COMMITTEES = [
  'committee:senate-foreign-relations',
  'committee:senate-appropriations',
  'committee:house-foreign-affairs',
  'committee:house-appropriations',
] as const;

/** Who the section names. */
export const recipients: readonly Recipient[] = [
  { id: 'recipient-government', name: 'The recipient government', cite: '(c)(1)', provenance: c1 },
  {
    id: 'committee:senate-foreign-relations',
    name: 'Committee on Foreign Relations of the Senate',
    cite: '(e)(2)',
    provenance: e2,
  },
  {
    id: 'committee:senate-appropriations',
    name: 'Committee on Appropriations of the Senate',
    cite: '(e)(2)',
    provenance: e2,
  },
  {
    id: 'committee:house-foreign-affairs',
    name: 'Committee on Foreign Affairs of the House of Representatives',
    cite: '(e)(2)',
    provenance: e2,
  },
  {
    id: 'committee:house-appropriations',
    name: 'Committee on Appropriations of the House of Representatives',
    cite: '(e)(2)',
    provenance: e2,
  },
  { id: 'public', name: 'The public', cite: '(d)(7)', provenance: d7 },
  {
    id: 'program',
    name: 'The program that nominated the unit',
    cite: 'practice',
    provenance: fromMemory('Practice of notifying the program office.'),
  },
];

const listContents = [
  {
    id: 'edition',
    words: 'Number and date of the edition',
    cite: '(c)(1)',
    provenance: fromMemory('Needed to show "regularly"; the text asks for a list.'),
  },
  {
    id: 'units',
    words: 'The units prohibited from receiving assistance under this section',
    cite: '(c)(1)',
    provenance: c1,
  },
] as const;

/** What must be told, to whom, and what waits for it. */
export const duties: readonly Duty[] = [
  {
    id: 'list-to-government',
    kind: 'list',
    title: 'List of barred units to the recipient government',
    words:
      'Where recipient units cannot be identified before transfer, the Secretary regularly provides the list of prohibited units to the recipient government.',
    cite: '(c)(1)',
    on: 'bar',
    timing: {
      kind: 'gate',
      before: 'transfer',
      words: '"regularly" names no number of days; the gate is our way of keeping it',
    },
    onlyNonTraceable: true,
    recipients: ['recipient-government'],
    contents: listContents,
    effectiveFrom: null,
    provenance: c1,
  },
  {
    id: 'list-to-committees',
    kind: 'list',
    title: 'List of barred units to the committees',
    words: 'The same list goes regularly to the appropriate congressional committees.',
    cite: '(c)(1); (e)(2)',
    on: 'bar',
    timing: {
      kind: 'gate',
      before: 'transfer',
      words: '"regularly" names no number of days; the gate is our way of keeping it',
    },
    onlyNonTraceable: true,
    recipients: COMMITTEES,
    contents: listContents,
    effectiveFrom: null,
    provenance: c1,
  },
  {
    id: 'written-agreement',
    kind: 'agreement',
    title: 'Written agreement of the recipient government',
    words:
      'Such assistance is only made available subject to a written agreement that the recipient government will comply with the prohibition.',
    cite: '(c)(1)',
    on: 'non-traceable-assistance',
    timing: { kind: 'gate', before: 'transfer', words: 'no agreement in force, no transfer' },
    onlyNonTraceable: true,
    recipients: ['recipient-government'],
    contents: [
      {
        id: 'commitment',
        words: 'That the recipient government will comply with the prohibition',
        cite: '(c)(1)',
        provenance: c1,
      },
      {
        id: 'signed-on',
        words: 'When it was signed and from when it is in force',
        cite: '(c)(1)',
        provenance: fromMemory('Needed to show an agreement in force.'),
      },
    ],
    effectiveFrom: '2022-12-31',
    provenance: c1,
  },
  {
    id: 'government-withholds',
    kind: 'notice',
    title: 'Notice that the recipient government withholds assistance',
    words:
      'If the recipient government withholds assistance from a unit, the Secretary informs the committees and, to the maximum extent practicable, assists the government in bringing the responsible members to justice.',
    cite: '(c)(2)',
    on: 'government-withholds',
    timing: { kind: 'untimed', words: 'the text names no time' },
    onlyNonTraceable: false,
    recipients: COMMITTEES,
    contents: [
      {
        id: 'unit',
        words: 'The unit from which assistance is withheld',
        cite: '(c)(2)',
        provenance: c2,
        drawnFrom: 'subject',
      },
      {
        id: 'help',
        words: 'The help given in bringing the responsible members to justice, or why none is practicable',
        cite: '(c)(2)',
        provenance: c2,
      },
    ],
    effectiveFrom: null,
    provenance: c2,
  },
  {
    id: 'publication',
    kind: 'publication',
    title: 'Publication of the identity of the unit',
    words:
      "The unit's identity is made public unless the Secretary, case by case, determines and reports to the committees that disclosure is not in the national security interest, with a detailed justification, which may be classified.",
    cite: '(d)(7); (e)(1)',
    on: 'bar',
    timing: { kind: 'untimed', words: 'published by default; withholding is a decision of its own' },
    onlyNonTraceable: false,
    recipients: ['public'],
    contents: [
      {
        id: 'unit',
        words: 'The identity of the unit, or the detailed justification for withholding it',
        cite: '(e)(1)',
        provenance: d7,
      },
    ],
    effectiveFrom: null,
    provenance: d7,
  },
  {
    id: 'basis-to-government',
    kind: 'notice',
    title: 'Basis of the bar to the host government',
    words:
      'The host government is told the basis of the bar. The text said so until it was rewritten; practice is reported to go on doing it.',
    cite: 'practice; former (c)',
    on: 'bar',
    timing: { kind: 'untimed', words: 'policy; internal target only' },
    onlyNonTraceable: false,
    recipients: ['recipient-government'],
    contents: [
      {
        id: 'basis',
        words: 'The basis of the bar',
        cite: 'practice',
        drawnFrom: 'decision',
        provenance: reportedIn('Project digest of the law, section 0.1(1)', CHECKED),
      },
    ],
    effectiveFrom: null,
    provenance: reportedIn('Project digest of the law, section 0.1(1)', CHECKED),
  },
  {
    id: 'restoration-to-recipients',
    kind: 'notice',
    title: 'Restoration to everyone who holds the list',
    words:
      'Those who were given the list with the unit on it are told that it is off the list, with the next edition.',
    cite: '(b); (c)(1)',
    on: 'restoration',
    timing: { kind: 'untimed', words: 'with the next edition' },
    onlyNonTraceable: false,
    recipients: ['recipient-government', ...COMMITTEES, 'program'],
    contents: listContents,
    effectiveFrom: null,
    provenance: fromMemory('Follows from providing a current list; the text does not speak of removal.'),
  },
];
