import type { Duty, Recipient } from '../../authority.ts';
import { contentsListed } from '../../contents-listed.ts';
import { drawnFrom } from '../../drawn-from.ts';
import { readInText } from '../../provenance.ts';
import type { Provenance } from '../../provenance.ts';
import { congressional } from '../../recipients.ts';
import {
  emergencyLicenceContents,
  emergencySaleContents,
  licenceContents,
  saleContents,
  statementContents,
} from './contents.ts';

const CHECKED = '2026-11-23';
const read = (pinpoint: string): Provenance => readInText(`22 U.S.C. 2776${pinpoint}`, CHECKED);

const CERTIFIED_TO = [
  'officer:speaker',
  'committee:house-foreign-affairs',
  'committee:senate-foreign-relations',
] as const;
const BOTH_COMMITTEES = ['committee:house-foreign-affairs', 'committee:senate-foreign-relations'] as const;

const source = { cite: '(b)(1); (c)(1)', provenance: read('(b)(1) and (c)(1)') };

/** Who the section names. */
export const recipients: readonly Recipient[] = [
  congressional('officer:speaker', source),
  congressional('committee:house-foreign-affairs', source),
  congressional('committee:senate-foreign-relations', {
    ...source,
    name: 'Chairman of the Committee on Foreign Relations of the Senate',
  }),
  { id: 'public', name: 'The public, in the Federal Register', cite: '(f)', provenance: read('(f)') },
];

const certification = (own: Pick<Duty, 'id' | 'title' | 'words' | 'cite' | 'contents'>): Duty => ({
  ...own,
  kind: 'report',
  on: 'act',
  timing: {
    kind: 'gate',
    before: 'act',
    words: 'before the letter of offer or licence is issued; the period runs from the last receipt',
  },
  onlyNonTraceable: false,
  recipients: CERTIFIED_TO,
  effectiveFrom: null,
  provenance: read(own.cite),
});

const beside = { on: 'act', onlyNonTraceable: false, effectiveFrom: null } as const;

/** What must be told, to whom, and what waits for it. */
export const duties: readonly Duty[] = [
  certification({
    id: 'sale-certification',
    title: 'Numbered certification of a letter of offer',
    words: 'Before the letter of offer is issued, the President submits a numbered certification.',
    cite: '(b)(1)',
    contents: saleContents,
  }),
  certification({
    id: 'licence-certification',
    title: 'Numbered certification of an export licence',
    words: 'Before issuing the licence, the President transmits an unclassified numbered certification.',
    cite: '(c)(1)',
    contents: licenceContents,
  }),
  certification({
    id: 'emergency-sale-certification',
    title: 'Numbered certification of a letter of offer, with an emergency',
    words:
      'The certification states that an emergency exists and sets forth a detailed justification; it waives the review, not the certification.',
    cite: '(b)(1)',
    contents: emergencySaleContents,
  }),
  certification({
    id: 'emergency-licence-certification',
    title: 'Numbered certification of an export licence, with an emergency',
    words:
      'The certification states that an emergency exists and sets forth a detailed justification; it waives the review, not the certification.',
    cite: '(c)(2)',
    contents: emergencyLicenceContents,
  }),
  {
    id: 'committee-statement',
    kind: 'report',
    title: 'Statement requested by a committee',
    words:
      'Upon request of either committee the President transmits a statement to both, to the extent requested; a part that was not requested says so.',
    cite: '(b)(1); (c)(1)',
    timing: {
      kind: 'gate',
      before: 'act',
      words: '"promptly" names no number of days; that issuing waits for it is our way of keeping it',
    },
    recipients: BOTH_COMMITTEES,
    contents: statementContents,
    provenance: read('(b)(1) and (c)(1)'),
    ...beside,
  },
  {
    id: 'enhancement-report',
    kind: 'report',
    title: 'Report on an enhancement or upgrade before delivery',
    words:
      'If sensitivity or capability is enhanced or upgraded after the certification, the chairmen of both committees receive a report at least 45 days before delivery. It holds within ten years of the certification (B).',
    cite: '(b)(5)(A); (c)(4)',
    timing: { kind: 'gate', before: 'transfer', words: 'at least 45 days before delivery; see the clock' },
    recipients: BOTH_COMMITTEES,
    contents: drawnFrom(
      contentsListed('(b)(5)(A)', read('(b)(5)(A)'), [
        ['i', 'How the technology or capability has been enhanced or upgraded, and the significance of that'],
        ['ii', 'A detailed justification'],
      ]),
      { i: { fields: ['enhancement'] } },
    ),
    provenance: read('(b)(5)(A)'),
    ...beside,
  },
  {
    id: 'federal-register',
    kind: 'publication',
    title: 'Publication of the certification',
    words: 'The full unclassified text is published in the Federal Register, upon transmittal.',
    cite: '(f)',
    timing: { kind: 'untimed', words: '"in a timely manner" names no number of days' },
    recipients: ['public'],
    contents: [
      {
        id: 'text',
        words: 'The full unclassified text of the certification',
        cite: '(f)',
        provenance: read('(f)'),
      },
    ],
    provenance: read('(f)'),
    ...beside,
  },
  {
    id: 'quarterly-report',
    kind: 'report',
    title: 'Quarterly report of letters of offer and licences',
    words:
      'Not more than sixty days after the end of each quarter the President reports the letters of offer and the licences for major defense equipment of $1,000,000 or more, with totals and projections. This asks that what was issued here stands in it.',
    cite: '(a)',
    timing: { kind: 'clock', clockId: 'quarterly' },
    recipients: CERTIFIED_TO,
    contents: [
      {
        id: 'listing',
        words: 'That this letter of offer or licence is listed, or why it need not be',
        cite: '(a)(1); (a)(4)',
        provenance: read('(a)(1) and (a)(4)'),
      },
    ],
    provenance: read('(a)'),
    ...beside,
  },
  {
    id: 'shipment-notice',
    kind: 'notice',
    title: 'Notice of a pending shipment',
    words:
      'At the joint request of the chairman and ranking member of either committee, both committees are notified of a pending shipment at least 30 days prior to it.',
    cite: '(i)',
    timing: {
      kind: 'gate',
      before: 'transfer',
      words: 'at least 30 days prior to the shipment; see the clock',
    },
    recipients: BOTH_COMMITTEES,
    contents: [
      {
        id: 'shipment',
        words: 'The pending shipment, unclassified, with a classified annex as necessary',
        cite: '(i)',
        provenance: read('(i)'),
      },
    ],
    provenance: read('(i)'),
    ...beside,
  },
];
