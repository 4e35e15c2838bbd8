import { contentsListed } from './contents-listed.ts';
import { FOREIGN_AND_APPROPRIATIONS } from './instrument-notices.ts';
import type { InstrumentNotice } from './instrument.ts';
import { fromMemory, readInText } from './provenance.ts';
import { standing } from './notices-in-force.ts';
import { offices } from './recipients.ts';

const CHECKED = '2026-11-23';
const read = (section: string) => readInText(section, CHECKED);
const b506 = read('22 U.S.C. 2318(b)(1)');

/** FAA 506(b)(1): a drawdown is effective only upon prior notification. No number of days for an emergency. */
export const drawdownNotified: InstrumentNotice = {
  id: 'drawdown',
  inForce: standing,
  words:
    'The authority is effective for an emergency only upon prior notification to the committees. The determination itself is reported to the Congress under 22 U.S.C. 2411.',
  cite: '22 U.S.C. 2318(b)(1)',
  days: null,
  counting: 'calendar',
  before: 'drawdown',
  after: null,
  onlyIf: null,
  recipients: offices({ cite: '(b)(1)', provenance: b506 }, ...FOREIGN_AND_APPROPRIATIONS),
  contents: [
    {
      id: 'determination',
      words:
        'That an unforeseen emergency requires immediate military assistance, and no other law can meet it',
      cite: '(a)(1)',
      provenance: read('22 U.S.C. 2318(a)(1)'),
    },
    {
      id: 'extent',
      words: 'The section relied on, the justification and the extent',
      cite: '22 U.S.C. 2411',
      provenance: fromMemory('22 U.S.C. 2411 (FAA 652) was not read here; the digest cites an older print.'),
    },
  ],
  provenance: b506,
};

/** FAA 506(b)(1), last sentence: narcotics and antiterrorism drawdowns wait fifteen days. */
export const drawdownInAdvance: InstrumentNotice = {
  ...drawdownNotified,
  id: 'drawdown-in-advance',
  words:
    'Drawdowns for narcotics control or antiterrorism assistance are notified at least 15 days in advance, in accordance with the procedures for reprogramming notifications.',
  days: { value: 15, provenance: b506 },
  onlyIf: {
    words: 'Drawdowns under (a)(2)(A)(i)(I) or (III): narcotics control, antiterrorism.',
    amounts: [],
  },
  contents: [
    {
      id: 'determination',
      words: 'That the drawdown is in the national interest',
      cite: '(a)(2)(A)',
      provenance: read('22 U.S.C. 2318(a)(2)(A)'),
    },
  ],
};

const e333 = read('10 U.S.C. 333(e)');

/** 10 U.S.C. 333(e): notice and wait, by name of the unit. */
export const capacityProgram: InstrumentNotice = {
  id: 'capacity-program',
  inForce: standing,
  words:
    'Not later than 15 days before initiating activities under a program, the Secretary of Defense submits a written and electronic notice to the appropriate committees of Congress.',
  cite: '10 U.S.C. 333(e)',
  days: { value: 15, provenance: e333 },
  counting: 'calendar',
  before: 'program-start',
  after: null,
  onlyIf: null,
  recipients: offices(
    {
      cite: '(e)',
      provenance: fromMemory('The text says "the appropriate committees of Congress" and names none here.'),
    },
    ...FOREIGN_AND_APPROPRIATIONS,
    'committee:senate-armed-services',
    'committee:house-armed-services',
  ),
  contents: contentsListed('(e)', e333, [
    [
      '1',
      'The country and specific unit whose capacity will be built; amount, type and purpose of the support',
    ],
    ['2', 'A detailed evaluation of the capacity of the country and unit to absorb it'],
    ['3', 'Cost, implementation timeline and delivery schedule'],
    ['4', 'Arrangements, if any, for sustainment, with estimated cost and source of funds'],
    ['5', 'Security assistance provided to the country during the three preceding fiscal years'],
    ['6', 'Elements of the theater and country plans that will be advanced'],
    [
      '7',
      'For sustainment beyond five years: justification, and a plan of transition to the extent practicable',
    ],
    ['8', 'For small-scale construction above $750,000: each project, its form and the masterplan'],
    ['9', 'Whether other authorities could provide the assistance, and which'],
  ]),
  provenance: e333,
};

const f27 = read('22 U.S.C. 2767(f)');

/** AECA 27(f): a cooperative project agreement is certified thirty days before signature. */
export const cooperativeProject: InstrumentNotice = {
  id: 'cooperative-project',
  inForce: standing,
  words:
    'Not less than 30 days before a cooperative project agreement is signed on behalf of the United States, the President transmits a numbered certification.',
  cite: '22 U.S.C. 2767(f)',
  days: { value: 30, provenance: f27 },
  counting: 'calendar',
  before: 'agreement-signed',
  after: null,
  onlyIf: { words: 'Cooperative projects under 22 U.S.C. 2767.', amounts: [] },
  recipients: offices(
    { cite: '(f)', provenance: f27 },
    'officer:speaker',
    'committee:house-foreign-affairs',
    'committee:senate-foreign-relations',
    'committee:senate-armed-services',
  ),
  contents: contentsListed('(f)', f27, [
    ['1', 'A detailed description of the project'],
    ['2', 'The quantity of articles expected to be produced'],
    ['3', 'The full cost, the part of the United States (with waived charges) and the part of the others'],
    ['4', 'The dollar value of the funds to be contributed by each participant'],
    ['5', 'The defense articles and services expected from each participant'],
    ['6', 'The foreign policy and national security benefits anticipated'],
    ['7', 'To the extent known, whether particular contractors are likely to be chosen to comply'],
  ]),
  provenance: f27,
};

const a2350a = read('10 U.S.C. 2350a(a)(3)');

/** 10 U.S.C. 2350a(a)(3): an agreement with another friendly country waits thirty days after the report. */
export const researchReport: InstrumentNotice = {
  id: 'research-report',
  inForce: standing,
  words:
    'A memorandum or agreement with a friendly country that is neither a member of the named organization nor a major non-member ally may go into effect only after a report, and after 30 days have passed since.',
  cite: '10 U.S.C. 2350a(a)(3)',
  days: { value: 30, provenance: a2350a },
  counting: 'calendar',
  before: 'agreement-in-force',
  after: null,
  onlyIf: { words: 'Participants of the kind of (a)(2)(E) only.', amounts: [] },
  recipients: offices(
    {
      cite: '(a)(3)',
      provenance: {
        ...a2350a,
        note: 'The text says "International Relations" of the House; the committee is now Foreign Affairs.',
      },
    },
    'committee:senate-armed-services',
    'committee:senate-foreign-relations',
    'committee:house-armed-services',
    'committee:house-foreign-affairs',
  ),
  contents: [
    {
      id: 'report',
      words: 'A report with respect to the proposed memorandum or agreement',
      cite: '(a)(3)',
      provenance: a2350a,
    },
  ],
  provenance: a2350a,
};
