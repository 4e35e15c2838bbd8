import type { ClockRow, DrawnFrom, Duty, Recipient, RequiredContent } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { congressional } from '../../recipients.ts';
import { statementContents } from './statement-contents.ts';

const CHECKED = '2026-11-23';
const second = readInText('22 U.S.C. 2304(a)(2), second sentence', CHECKED);
const third = readInText('22 U.S.C. 2304(a)(2), third sentence', CHECKED);
const c1 = readInText('22 U.S.C. 2304(c)(1)', CHECKED);
const g = readInText('22 U.S.C. 2304(g)', CHECKED);

/** Who the section names. */
export const recipients: readonly Recipient[] = [
  congressional('committee:senate-foreign-relations', {
    cite: '(c)(1); (a)(2)',
    provenance: c1,
    name: 'Committee on Foreign Relations of the Senate (its chairman, for a certification)',
  }),
  congressional('committee:house-foreign-affairs', { cite: '(c)(1)', provenance: c1 }),
  congressional('officer:speaker', { cite: '(a)(2)', provenance: second }),
  {
    id: 'committee:senate-banking',
    name: 'Chairman of the Committee on Banking, Housing, and Urban Affairs of the Senate',
    cite: '(a)(2)',
    provenance: second,
  },
  congressional('congress', { cite: '(g)', provenance: g }),
];

/** The only period that the section counts: thirty days after receipt of a request. Day 0 is the day of receipt. */
export const clocks: readonly ClockRow[] = [
  {
    id: 'statement',
    words: 'The statement is due within thirty days after receipt of the request.',
    cite: '(c)(1); (c)(3)',
    days: { value: 30, provenance: readInText('22 U.S.C. 2304(c)(1) and (c)(3) ("thirty days")', CHECKED) },
    counting: 'calendar',
    runs: { from: { record: 'request', field: 'receivedOn' }, until: { noticeDelivered: 'statement' } },
    inForce: {
      from: '1978-09-26',
      to: null,
      provenance: fromMemory(
        'The day from which this period applies was not read; the text is that of spring 2023.',
      ),
    },
  },
];

const exceptional = (
  about: { readonly id: string; readonly what: string; readonly provenance: typeof second },
  to: Duty['recipients'],
): Duty => ({
  id: about.id,
  kind: 'notice',
  title: `Certification in writing: ${about.what}`,
  words: `The President certifies in writing that extraordinary circumstances exist warranting ${about.what}.`,
  cite: '(a)(2)',
  on: 'act',
  timing: {
    kind: 'gate',
    before: 'exit',
    words: 'it counts once all have it; the text names no number of days',
  },
  onlyNonTraceable: false,
  recipients: to,
  contents: [
    {
      id: 'certification',
      words: `That extraordinary circumstances exist warranting ${about.what}`,
      cite: '(a)(2)',
      provenance: about.provenance,
      drawnFrom: { fields: ['circumstances'] },
    },
    {
      id: 'what',
      words: 'What it is that they warrant',
      cite: '(a)(2)',
      provenance: fromMemory('Implied by "such assistance"; the section lists no contents.'),
      drawnFrom: { fields: ['warrants'] },
    },
  ],
  effectiveFrom: null,
  provenance: about.provenance,
});

const certifications: readonly Duty[] = [
  exceptional(
    {
      id: 'police-certification',
      what: 'security assistance to police, domestic intelligence, or similar law enforcement forces',
      provenance: second,
    },
    ['officer:speaker', 'committee:senate-foreign-relations'],
  ),
  exceptional(
    {
      id: 'licence-certification',
      what: 'the issuance of licences for crime control and detection instruments and equipment',
      provenance: second,
    },
    ['officer:speaker', 'committee:senate-foreign-relations', 'committee:senate-banking'],
  ),
  exceptional(
    {
      id: 'training-certification',
      what: 'assistance under part V (military education and training)',
      provenance: third,
    },
    ['officer:speaker', 'committee:senate-foreign-relations'],
  ),
];

const reported = (id: string, words: string, drawnFrom?: DrawnFrom): RequiredContent => ({
  ...{ id, words, cite: '(g)', provenance: g },
  ...(drawnFrom && { drawnFrom }),
});

/** What must be told, to whom, and what waits for it. */
export const duties: readonly Duty[] = [
  {
    id: 'statement',
    kind: 'report',
    title: 'Statement on human rights practices',
    words:
      'Upon request, the Secretary of State transmits to both committees, within thirty days after receipt, a statement with all its parts.',
    cite: '(c)(1)',
    on: 'act',
    timing: { kind: 'clock', clockId: 'statement' },
    onlyNonTraceable: false,
    recipients: ['committee:senate-foreign-relations', 'committee:house-foreign-affairs'],
    contents: statementContents,
    effectiveFrom: null,
    provenance: c1,
  },
  ...certifications,
  {
    id: 'improvement-report',
    kind: 'report',
    title: 'Report on a significant improvement, before any funds',
    words:
      'Whenever (e) is applied, the President reports to the Congress before making any funds available pursuant to it.',
    cite: '(g)',
    on: 'act',
    timing: {
      kind: 'gate',
      before: 'exit',
      words: '"before making any funds available" names no number of days',
    },
    onlyNonTraceable: false,
    recipients: ['congress'],
    contents: [
      reported('recipient', 'The country involved', 'subject'),
      reported('assistance', 'The amount and kinds of assistance to be provided'),
      reported('justification', 'The justification for providing the assistance', 'reasons'),
      reported(
        'improvements',
        "A description of the significant improvements which have occurred in the country's human rights record",
        { fields: ['improvements'] },
      ),
    ],
    effectiveFrom: null,
    provenance: g,
  },
];
