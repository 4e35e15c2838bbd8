import type { ClockRow, Duty, Recipient, RequiredContent } from '../../authority.ts';
import { contentsListed } from '../../contents-listed.ts';
import { drawnFrom } from '../../drawn-from.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import type { Provenance } from '../../provenance.ts';
import { congressional } from '../../recipients.ts';
import { standing } from './standing.ts';

const CHECKED = '2026-11-23';
const read = (pinpoint: string): Provenance => readInText(`22 U.S.C. 2753${pinpoint}`, CHECKED);
const d1 = { cite: '(d)(1); (e)', provenance: read('(d)(1) and (e)') };

/** Who the section names. */
export const recipients: readonly Recipient[] = [
  congressional('congress', { cite: '(c)(2); (c)(3)', provenance: read('(c)(2) and (c)(3)') }),
  congressional('officer:speaker', d1),
  congressional('committee:house-foreign-affairs', d1),
  congressional('committee:senate-foreign-relations', d1),
];

const NAMED = [
  'officer:speaker',
  'committee:house-foreign-affairs',
  'committee:senate-foreign-relations',
] as const;

const part = (id: string, words: string, cite: string): RequiredContent => ({
  id,
  words,
  cite,
  provenance: read(cite),
});

/** A part that the text does not list: without it the report would say nothing. */
const implied = (id: string, words: string, cite: string): RequiredContent => ({
  id,
  words,
  cite,
  provenance: fromMemory('The section lists no contents; this follows from what is reported.'),
});

/** What the certification of a transfer to others must contain. */
export const consentContents: readonly RequiredContent[] = drawnFrom(
  contentsListed('(d)(1)', read('(d)(1)'), [
    ['A', 'Who proposes to make the transfer'],
    ['B', 'A description of the article or service, with its acquisition cost'],
    ['C', 'The proposed recipient'],
    ['D', 'The reasons for the transfer'],
    ['E', 'The date on which it is proposed to be made'],
  ]),
  { B: { fields: ['articles'] }, D: 'reasons' },
);

/** What an emergency adds to it. */
export const emergencyContents: readonly RequiredContent[] = drawnFrom(
  [
    part(
      'statement',
      'That an emergency exists which requires that consent become effective immediately',
      '(d)(2)(A)',
    ),
    part('circumstances', 'The detailed justification: the emergency circumstances', '(d)(2)(C)'),
    part(
      'interests',
      'The detailed justification: a discussion of the national security interests involved',
      '(d)(2)(C)',
    ),
  ],
  { circumstances: 'reasons' },
);

/** What the certification of a significant adverse impact says. */
export const impactContents: readonly RequiredContent[] = drawnFrom(
  [
    part(
      'impact',
      'That a termination would have significant adverse impact on United States security',
      '(c)(3)(B)',
    ),
  ],
  { impact: { fields: ['impact'] } },
);

const duty = (
  own: Pick<Duty, 'id' | 'title' | 'words' | 'cite' | 'contents' | 'recipients'>,
  gate: string,
): Duty => ({
  ...own,
  kind: 'report',
  on: 'act',
  timing: { kind: 'gate', before: 'act', words: gate },
  onlyNonTraceable: false,
  effectiveFrom: null,
  provenance: read(own.cite),
});

/** What must be told, to whom, and what waits for it. */
export const duties: readonly Duty[] = [
  duty(
    {
      id: 'possible-violation-report',
      title: 'Report that a violation may have occurred',
      words:
        'The President reports to the Congress promptly upon the receipt of information that a violation may have occurred. A possibility is enough; it is no finding.',
      cite: '(c)(2)',
      recipients: ['congress'],
      contents: drawnFrom(
        [
          implied('information', 'The information received, and when', '(c)(2)'),
          implied('violation', 'The violation that may have occurred, and the agreement', '(c)(2)'),
        ],
        { information: 'incidents', violation: { fields: ['what'] } },
      ),
    },
    '"promptly" names no number of days; the matter is not closed before the report is delivered',
  ),
  duty(
    {
      id: 'ineligibility-report',
      title: 'Report of the determination of ineligibility',
      words:
        'A country is ineligible if the President so determines and so reports in writing to the Congress.',
      cite: '(c)(3)(A)',
      recipients: ['congress'],
      contents: drawnFrom(
        [
          part('determination', 'The determination', '(c)(3)(A)'),
          implied('extent', 'Whether under (c)(1)(A) alone or under (A) and (B)', '(c)(3)(A)'),
        ],
        { determination: 'decision' },
      ),
    },
    'the report is part of what makes the country ineligible; nothing that follows is done before it is delivered',
  ),
  duty(
    {
      id: 'impact-certification',
      title: 'Certification of a significant adverse impact',
      words: 'The President certifies in writing to the Congress.',
      cite: '(c)(3)(B)',
      recipients: ['congress'],
      contents: impactContents,
    },
    'cash sales and deliveries are made only if it is certified',
  ),
  duty(
    {
      id: 'consent-certification',
      title: 'Certification of a transfer to others',
      words: 'Consent is not given unless a written certification has been submitted.',
      cite: '(d)(1)',
      recipients: NAMED,
      contents: consentContents,
    },
    'consent becomes effective 30 or 15 calendar days after the submission',
  ),
  duty(
    {
      id: 'emergency-consent-certification',
      title: 'Certification of a transfer to others, with an emergency',
      words: 'The certification states the emergency and sets forth a detailed justification.',
      cite: '(d)(2)(C)',
      recipients: NAMED,
      contents: [...consentContents, ...emergencyContents],
    },
    'consent becomes effective immediately; the certification is not waived',
  ),
  duty(
    {
      id: 'unauthorised-transfer-report',
      title: 'Report of a transfer without consent',
      words:
        'If the President receives any information that a transfer has been made without consent, he reports it immediately.',
      cite: '(e)',
      recipients: NAMED,
      contents: drawnFrom([implied('information', 'The information received, and when', '(e)')], {
        information: { fields: ['what'] },
      }),
    },
    '"immediately" names no number of days; the matter is not closed before the report is delivered',
  ),
];

const consent = (id: string, group: string, days: number, cite: string): ClockRow => ({
  id,
  words: `Calendar days after the submission before consent becomes effective (${group})`,
  cite,
  days: { value: days, provenance: read(cite) },
  counting: 'calendar',
  runs: {
    from: { record: 'consent-certification', field: 'submittedOn' },
    when: { kind: 'fact', name: 'retransferGroup', is: [group] },
  },
  inForce: standing,
});

/** Periods that the section counts: only those of consent to a transfer to others. */
export const clocks: readonly ClockRow[] = [
  consent('consent-others', 'all-others', 30, '(d)(2)(A)'),
  consent('consent-named', 'named-group', 15, '(d)(2)(B)'),
];
