import type { AbsentExit, Exit, ExitReport, RequiredConsultation } from '../../authority.ts';
import { readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const b = readInText('10 U.S.C. 362(b)', CHECKED);
const c = readInText('10 U.S.C. 362(c)', CHECKED);
const e1 = readInText('10 U.S.C. 362(e)(1)', CHECKED);
const e2 = readInText('10 U.S.C. 362(e)(2)', CHECKED);
const carveOut = reportedIn(
  'Fact-sheet restatement of section 1206, National Defense Authorization Act for Fiscal Year 2015, in the project digest, section 2',
  CHECKED,
  'Text not read; unverified.',
);

/** The committees that receive the reports. The text as read says "the appropriate committees of Congress" and defines none. */
export const COMMITTEES = [
  'committee:senate-armed-services',
  'committee:senate-foreign-relations',
  'committee:senate-appropriations',
  'committee:house-armed-services',
  'committee:house-foreign-affairs',
  'committee:house-appropriations',
] as const;

const consultState: RequiredConsultation = {
  with: 'department-of-state',
  words: 'The Secretary of Defense decides after consultation with the Secretary of State.',
  cite: '(b)',
  provenance: b,
};

/**
 * The second limb of (b) follows "or if" and repeats neither the consultation nor the determination. The
 * procedure asks for both, which is the reading that asks more; see the reading `emergency-limb`.
 */
const consultStateInEmergency: RequiredConsultation = {
  ...consultState,
  words:
    'Consultation with the Secretary of State, asked here under the stricter reading of the emergency limb.',
  provenance: { ...b, note: 'Contested: the emergency limb can be read without it.' },
};

const exceptionReport: ExitReport = {
  due: 'after',
  clockId: 'report-to-congress',
  recipients: COMMITTEES,
  contents: [
    {
      id: 'notice',
      words: 'Notice of the use of the exception',
      cite: '(e)(1)',
      provenance: e1,
      drawnFrom: 'decision',
    },
    {
      id: 'grounds',
      words: 'The grounds for the exception',
      cite: '(e)(1)',
      provenance: e1,
      drawnFrom: 'reasons',
    },
  ],
  cite: '(e)(1)',
  provenance: e1,
};

const emergency = (kind: string, id: string, what: string): Exit => ({
  kind,
  class: 'exception',
  title: `Exception: ${what}`,
  cite: '(b)',
  from: ['ineligible', 'remediationReview'],
  remedial: false,
  steps: null,
  limited: true,
  conditions: [
    {
      id,
      title: `Necessary for ${what}`,
      cite: '(b)',
      asks: `Is the equipment or other assistance necessary to assist in ${what}?`,
      reading: 'us-10usc362/emergency-limb',
      provenance: b,
    },
  ],
  consultation: consultStateInEmergency,
  report: exceptionReport,
  provenance: b,
});

/** The ways out that the section gives, and the reported carve-out. */
export const exits: readonly Exit[] = [
  {
    kind: 'corrective-steps',
    class: 'exception',
    title: 'Exception: the government has taken all necessary corrective steps',
    cite: '(b)',
    from: ['remediationReview'],
    remedial: true,
    steps: 'taken',
    limited: false,
    conditions: [
      {
        id: 'X1',
        title: 'All necessary corrective steps taken',
        cite: '(b)',
        asks: 'Has the government taken all necessary corrective steps? Perfect tense: steps under way are not enough.',
        provenance: b,
      },
    ],
    consultation: consultState,
    report: exceptionReport,
    provenance: b,
  },
  emergency('disaster-relief', 'X2', 'disaster relief operations'),
  emergency('humanitarian-emergency', 'X3', 'a humanitarian emergency'),
  emergency('national-security-emergency', 'X4', 'a national security emergency'),
  {
    kind: 'waiver',
    class: 'waiver',
    title: 'Waiver in extraordinary circumstances',
    cite: '(c)',
    from: ['ineligible', 'remediationReview'],
    remedial: false,
    steps: null,
    limited: true,
    conditions: [
      {
        id: 'X5',
        title: 'Required by extraordinary circumstances',
        cite: '(c)',
        asks: 'Is the waiver required by extraordinary circumstances?',
        provenance: c,
      },
    ],
    consultation: { ...consultState, cite: '(c)', provenance: c },
    report: {
      due: 'after',
      clockId: 'report-to-congress',
      recipients: COMMITTEES,
      contents: [
        {
          id: 'A',
          drawnFrom: 'findings',
          words: 'The information relating to the gross violation of human rights',
          cite: '(e)(2)(A)',
          provenance: e2,
        },
        {
          id: 'B',
          drawnFrom: 'reasons',
          words: 'The extraordinary circumstances that necessitate the waiver',
          cite: '(e)(2)(B)',
          provenance: e2,
        },
        {
          id: 'C',
          drawnFrom: { fields: ['scope'] },
          words: 'The purpose and duration of the training, equipment, or other assistance',
          cite: '(e)(2)(C)',
          provenance: e2,
        },
        {
          id: 'D',
          drawnFrom: 'subject',
          words: 'The United States forces and the foreign security force unit involved',
          cite: '(e)(2)(D)',
          provenance: e2,
        },
      ],
      cite: '(e)(2)',
      provenance: e2,
    },
    provenance: c,
  },
  {
    kind: 'rights-training',
    class: 'carve-out',
    title: 'Carve-out: human-rights and rule-of-law training (reported, unverified)',
    cite: 'NDAA FY2015 sec. 1206',
    from: ['ineligible', 'remediationReview'],
    remedial: false,
    steps: null,
    limited: true,
    conditions: [
      {
        id: 'X6',
        title: 'Training in human rights or the rule of law',
        cite: 'NDAA FY2015 sec. 1206',
        asks: 'Is the assistance training in human rights or the rule of law and nothing else?',
        provenance: carveOut,
      },
      {
        id: 'X7',
        title: 'No perpetrator or commander takes part',
        cite: 'NDAA FY2015 sec. 1206',
        asks: 'Is everyone excluded who is known to have committed a gross violation or to have commanded an offending unit?',
        provenance: carveOut,
      },
      {
        id: 'X8',
        title: 'The Secretary of State concurs',
        cite: 'NDAA FY2015 sec. 1206',
        asks: 'Has the Secretary of State concurred? Consultation that ended in an objection is no concurrence.',
        provenance: carveOut,
      },
    ],
    consultation: {
      with: 'department-of-state',
      words: 'Consultation with the Secretary of State, whose concurrence is asked.',
      cite: 'NDAA FY2015 sec. 1206',
      provenance: carveOut,
    },
    report: null,
    provenance: carveOut,
  },
];

/** What the section does not give, said to whoever asks for it. */
export const absentExits: readonly AbsentExit[] = [
  {
    class: 'certification',
    words:
      'This section has no certification that would let assistance continue. It has exceptions and a waiver, each with its own report.',
    cite: '10 U.S.C. 362(b); (c)',
  },
];
