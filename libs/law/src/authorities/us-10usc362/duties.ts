import type { ClockRow, Duty, Recipient } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const e = readInText('10 U.S.C. 362(e)', CHECKED);
const committees = fromMemory(
  'The text as read says "the appropriate committees of Congress" and defines none; there is no subsection (f) in it.',
);

/** Who receives reports and notices. */
export const recipients: readonly Recipient[] = [
  {
    id: 'committee:senate-armed-services',
    name: 'Committee on Armed Services of the Senate',
    cite: '(e)',
    provenance: committees,
  },
  {
    id: 'committee:senate-foreign-relations',
    name: 'Committee on Foreign Relations of the Senate',
    cite: '(e)',
    provenance: committees,
  },
  {
    id: 'committee:senate-appropriations',
    name: 'Committee on Appropriations of the Senate',
    cite: '(e)',
    provenance: committees,
  },
  {
    id: 'committee:house-armed-services',
    name: 'Committee on Armed Services of the House of Representatives',
    cite: '(e)',
    provenance: committees,
  },
  {
    id: 'committee:house-foreign-affairs',
    name: 'Committee on Foreign Affairs of the House of Representatives',
    cite: '(e)',
    provenance: committees,
  },
  {
    id: 'committee:house-appropriations',
    name: 'Committee on Appropriations of the House of Representatives',
    cite: '(e)',
    provenance: committees,
  },
  {
    id: 'program',
    name: 'The program that nominated the unit',
    cite: 'practice',
    provenance: fromMemory('Practice of notifying the program office.'),
  },
];

/** The one number in the section. */
export const clocks: readonly ClockRow[] = [
  {
    id: 'report-to-congress',
    words:
      'Report after the application of an exception or the exercise of a waiver: not later than 15 days after.',
    cite: '(e)',
    days: { value: 15, provenance: e },
    counting: 'calendar',
    inForce: {
      from: '2016-12-23',
      to: null,
      provenance: fromMemory(
        'The day from which this period applies was not read; the text is that of spring 2023.',
      ),
    },
  },
];

/** Duties besides the exits' own reports. The section itself has no list, agreement or publication. */
export const duties: readonly Duty[] = [
  {
    id: 'bar-to-program',
    kind: 'notice',
    title: 'The bar to the programs that asked',
    words: 'Programs that nominated the unit are told that amounts of the Department may not be used for it.',
    cite: 'practice; (a)(1)',
    on: 'bar',
    timing: { kind: 'untimed', words: 'policy; internal target only' },
    onlyNonTraceable: false,
    recipients: ['program'],
    contents: [
      {
        id: 'unit',
        words: 'The unit and the assistance barred',
        drawnFrom: 'subject',
        cite: '(a)(1)',
        provenance: fromMemory('Practice; not in the text.'),
      },
    ],
    effectiveFrom: null,
    provenance: fromMemory('Practice; not in the text.'),
  },
  {
    id: 'restoration-to-program',
    kind: 'notice',
    title: 'Restoration to the programs that asked',
    words: 'Programs that were told of the bar are told that it no longer applies.',
    cite: 'practice; (b)',
    on: 'restoration',
    timing: { kind: 'untimed', words: 'policy; internal target only' },
    onlyNonTraceable: false,
    recipients: ['program'],
    contents: [
      {
        id: 'unit',
        words: 'The unit and the exception that led to restoration',
        drawnFrom: 'decision',
        cite: '(b)',
        provenance: fromMemory('Practice; not in the text.'),
      },
    ],
    effectiveFrom: null,
    provenance: fromMemory('Practice; not in the text.'),
  },
];
