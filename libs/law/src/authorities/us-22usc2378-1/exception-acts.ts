import { certifiedAssessment } from '../../assessment-conditions.ts';
import type { ChartAct, ChartField } from '../../charted-procedure.ts';
import { notAfterToday } from '../../date-bounds.ts';
import { noticeGiven } from './conditions.ts';

const decided = {
  region: 'restriction',
  basis: 'law',
  roles: ['deciding-official'],
  signed: true,
} as const;

const scope: ChartField = {
  field: 'scope',
  words: 'Which assistance alone it covers; left out where it covers all. The text asks for no limit.',
  kind: 'text',
  required: false,
  cite: '(b)',
  basis: 'design',
};

const exceptionIntended: ChartAct = {
  ...decided,
  id: 'exception.intended',
  title: 'Intend an exception, and have the committees notified',
  rule: 'b5',
  cite: '(c)',
  moves: [
    { from: ['withheld'], to: 'exceptionIntended' },
    { from: ['madeKnown'], to: 'exceptionIntendedBeforeWithholding' },
    { from: ['exceptionIntended', 'exceptionIntendedBeforeWithholding'], to: 'same' },
  ],
  conditions: [],
  asks: [
    {
      field: 'effectiveOn',
      words: 'The effective date that the notice will state. The determination is refused before it.',
      kind: 'date',
      required: true,
      cite: '(c)',
      basis: 'law',
      dateBounds: [
        {
          is: 'not-before',
          than: 'today',
          words: 'The notice comes before the determination, so the effective date is not past.',
          cite: '(c)',
        },
      ],
    },
    scope,
  ],
  keeps: 'exception-intention',
  raises: ['exception-notice'],
};

const exceptionDetermined: ChartAct = {
  ...decided,
  id: 'exception.determined',
  title: 'Determine the exception in the national security interest',
  rule: 'b6',
  cite: '(b); (c)',
  exit: 'national-security-interest',
  moves: [{ from: ['exceptionIntended', 'exceptionIntendedBeforeWithholding'], to: 'excepted' }],
  conditions: [
    {
      id: 'notice-given',
      words:
        'The prior notice, with intention, effective date and reasons, has not reached all four committees since the exception was last intended.',
      cite: '(c)',
      basis: 'law',
      clearedBy: ['legislative-affairs'],
      test: noticeGiven,
    },
    {
      id: 'later-than-notice',
      words: 'The determination is made strictly after the notice was delivered.',
      cite: '(c)',
      basis: 'law',
      clearedBy: ['deciding-official'],
      test: { kind: 'later-than-notice', duty: 'exception-notice' },
    },
    {
      id: 'effective-date-reached',
      words: 'The effective date that the notice states has not come.',
      cite: '(c)',
      basis: 'law',
      clearedBy: [],
      test: { kind: 'day-reached', record: 'exception-intention', field: 'effectiveOn' },
    },
    {
      id: 'interest-found',
      words: 'X1, the national security interest, is not found to be met.',
      cite: '(b)',
      basis: 'law',
      clearedBy: ['analyst'],
      test: { kind: 'findings', elements: ['X1'], every: 'met' },
    },
    certifiedAssessment,
  ],
  asks: [
    {
      field: 'effectiveOn',
      words: 'The day from which it counts: the day of signature, never before the day in the notice.',
      kind: 'date',
      required: true,
      cite: '(c)',
      basis: 'law',
      dateBounds: [
        {
          is: 'not-before',
          than: { record: 'exception-intention', field: 'effectiveOn' },
          words: 'It does not count before the effective date in the notice.',
          cite: '(c)',
        },
        {
          is: 'not-before',
          than: 'today',
          words: 'An exception does not reach back before its signature.',
          cite: '(b)',
        },
        { ...notAfterToday, words: 'An exception that is to count from a later day is signed on that day.' },
      ],
    },
    scope,
    {
      field: 'until',
      words: 'Its last day, where it has one. The text asks for none.',
      kind: 'date',
      required: false,
      cite: '(b)',
      basis: 'design',
      dateBounds: [
        { is: 'not-before', than: 'today', words: 'It must not be over before it begins.', cite: '(b)' },
      ],
    },
  ],
  keeps: 'exception-determination',
};

/** Acts of the exception: b5, b6 and b8, and giving up an exception that was only intended. */
export const exceptionActs: readonly ChartAct[] = [
  exceptionIntended,
  exceptionDetermined,
  {
    ...decided,
    id: 'exception.withdrawn',
    title: 'Give up the intended exception',
    rule: 'b5, undone',
    cite: '(c)',
    basis: 'design',
    moves: [
      { from: ['exceptionIntended'], to: 'withheld' },
      { from: ['exceptionIntendedBeforeWithholding'], to: 'madeKnown' },
    ],
    conditions: [],
    asks: [],
    keeps: null,
  },
  {
    ...decided,
    id: 'exception.revoked',
    title: 'Revoke the exception, or record that it has ended',
    rule: 'b8',
    cite: '(a); (b)',
    moves: [{ from: ['excepted'], to: 'withheld' }],
    conditions: [],
    asks: [],
    keeps: null,
  },
];
