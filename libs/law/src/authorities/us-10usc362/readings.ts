import type { ReachCell, Reading, ReadingAlternative } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const digest = reportedIn('Project digest of the law, section 9', CHECKED);
const unsourced = fromMemory('The question is recorded as contested; who holds which side was not read.');

const side = (id: string, words: string): ReadingAlternative => ({
  id,
  words,
  heldBy: 'Recorded as contested; holder not read',
  provenance: unsourced,
});

/** Contested questions of this section. */
export const readings: readonly Reading[] = [
  {
    id: 'us-10usc362/drawdown',
    question:
      'Are stocks of the Department of Defense drawn down under the Foreign Assistance Act "amounts made available to the Department of Defense"?',
    cite: '(a)(1)',
    alternatives: [
      side('stocks-are-amounts', 'Yes: the stocks were bought with such amounts.'),
      side('only-funds', 'No: a drawdown is directed under another law and spends no such amounts.'),
    ],
  },
  {
    id: 'us-10usc362/missile-defence',
    question: 'Are missile-defence cooperation funds used "for a unit of a foreign security force"?',
    cite: '(a)(1)',
    alternatives: [
      side('for-a-unit', 'Yes: the systems go to the units that operate them.'),
      side('for-a-program', 'No: the funds go to a joint program, not to a unit.'),
    ],
  },
  {
    id: 'us-10usc362/research',
    question:
      'Is cooperative research "training, equipment, or other assistance for a unit of a foreign security force"?',
    cite: '(a)(1)',
    alternatives: [
      side('assistance', 'Yes, where a unit takes part or receives what is made.'),
      side('joint-work', 'No: it is joint work at shared cost.'),
    ],
  },
  {
    id: 'us-10usc362/emergency-limb',
    question:
      'Does the emergency limb of (b) need a determination by the Secretary of Defense after consultation, and does it reach training?',
    cite: '(b)',
    alternatives: [
      {
        id: 'stricter',
        words:
          'Determination and consultation are needed, and training is not reached: (b) says "the equipment or other assistance", where (a)(1) says "any training, equipment, or other assistance".',
        heldBy: 'The procedure in this library',
        provenance: readInText('10 U.S.C. 362(a)(1) and (b)', CHECKED),
      },
      {
        id: 'looser',
        words:
          'Necessity alone is enough, because "or if" begins a new condition; and "other assistance" takes in training.',
        heldBy: 'Open on the text; no holder read',
        provenance: readInText('10 U.S.C. 362(b)', CHECKED),
      },
    ],
  },
];

const fundedElsewhere = fromMemory(
  'Funds appropriated to the President or the Department of State; the appropriation acts were not read.',
);

/** What the section reaches. */
export const reach: readonly ReachCell[] = [
  { instrument: 'fmf', reach: 'not-reached', cite: '(a)(1)', provenance: fundedElsewhere },
  { instrument: 'imet', reach: 'not-reached', cite: '(a)(1)', provenance: fundedElsewhere },
  { instrument: 'pko', reach: 'not-reached', cite: '(a)(1)', provenance: fundedElsewhere },
  { instrument: 'incle', reach: 'not-reached', cite: '(a)(1)', provenance: fundedElsewhere },
  { instrument: 'nadr', reach: 'not-reached', cite: '(a)(1)', provenance: fundedElsewhere },
  { instrument: 'fms-national-funds', reach: 'not-reached', cite: '(a)(1)', provenance: digest },
  { instrument: 'dcs-licence', reach: 'not-reached', cite: '(a)(1)', provenance: digest },
  { instrument: 'eda', reach: 'not-reached', cite: '(a)(1)', provenance: digest },
  {
    instrument: 'drawdown',
    reach: 'depends',
    reading: 'us-10usc362/drawdown',
    gives: { 'stocks-are-amounts': 'reached', 'only-funds': 'not-reached' },
    cite: '(a)(1)',
    provenance: digest,
  },
  {
    instrument: 'section-333',
    reach: 'reached',
    cite: '(a)(1)',
    provenance: readInText('10 U.S.C. 333(d)(2)', CHECKED),
  },
  {
    instrument: 'dod-training',
    reach: 'reached',
    cite: '(a)(1)',
    provenance: readInText(
      '10 U.S.C. 362(a)(1) ("any training"); that a program is paid by such amounts is a fact of the program',
      CHECKED,
    ),
  },
  {
    instrument: 'missile-defence',
    reach: 'depends',
    reading: 'us-10usc362/missile-defence',
    gives: { 'for-a-unit': 'reached', 'for-a-program': 'not-reached' },
    cite: '(a)(1)',
    provenance: digest,
  },
  {
    instrument: 'research-agreement',
    reach: 'depends',
    reading: 'us-10usc362/research',
    gives: { assistance: 'reached', 'joint-work': 'not-reached' },
    cite: '(a)(1)',
    provenance: digest,
  },
  {
    instrument: 'operational-cooperation',
    reach: 'not-reached',
    cite: '(a)(1)',
    why: 'Planning and the sharing of intelligence are done with a partner and are neither training nor equipment; no unit is furnished with anything. Where the Department pays to train, equip or otherwise assist a unit on that occasion, that is an instrument of its own and is reached.',
    provenance: fromMemory(
      '"Or other assistance" in (a)(1) is wide, and the section does not speak of intelligence; practice was not read.',
    ),
  },
];
