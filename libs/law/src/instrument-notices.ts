import { contentsListed } from './contents-listed.ts';
import type { InstrumentNotice } from './instrument.ts';
import { fromMemory, readInText } from './provenance.ts';
import { standing } from './notices-in-force.ts';
import { offices } from './recipients.ts';

const CHECKED = '2026-11-23';
const read = (section: string) => readInText(section, CHECKED);

/** The committees that 22 U.S.C. 2394-1(a) names. */
export const FOREIGN_AND_APPROPRIATIONS = [
  'committee:senate-foreign-relations',
  'committee:house-foreign-affairs',
  'committee:senate-appropriations',
  'committee:house-appropriations',
] as const;

const c634A = read('22 U.S.C. 2394-1(a)');

/** FAA 634A: what was not justified to the Congress is notified before it is obligated. */
export const programChange: InstrumentNotice = {
  id: 'program-change',
  inForce: standing,
  words:
    'No funds may be obligated for activities, programs, types of materiel assistance or countries that were not justified to the Congress, or beyond the amount justified, unless the committees are notified fifteen days before the obligation.',
  cite: '22 U.S.C. 2394-1(a)',
  days: { value: 15, provenance: c634A },
  counting: 'calendar',
  before: 'obligation',
  after: null,
  onlyIf: {
    words:
      'Not justified to the Congress for the fiscal year, or more than was justified; subsection (b) leaves out small reprogramming.',
    amounts: [],
  },
  recipients: offices({ cite: '(a)', provenance: c634A }, ...FOREIGN_AND_APPROPRIATIONS),
  contents: contentsListed('(a)', c634A, [
    ['1', 'The nature and purpose of the proposed obligation'],
    ['2', 'To the extent possible, the country for which the funds would otherwise have been obligated'],
  ]),
  provenance: c634A,
};

const c653 = read('22 U.S.C. 2413(a)');

/** FAA 653(a): who gets how much of an appropriation, after its enactment. */
export const allocation: InstrumentNotice = {
  id: 'allocation',
  inForce: standing,
  words:
    'Not later than thirty days after the enactment of an appropriation for these acts, the President notifies the Congress of each recipient of its funds and of the amount for each, by category. Continuing appropriations are left out (b).',
  cite: '22 U.S.C. 2413(a)',
  days: { value: 30, provenance: c653 },
  counting: 'calendar',
  before: null,
  after: 'appropriation-enacted',
  onlyIf: null,
  recipients: offices({ cite: '(a)', provenance: c653 }, 'congress'),
  contents: [
    {
      id: 'recipients',
      words: 'Each country and organization that is to receive a portion',
      cite: '(a)',
      provenance: c653,
    },
    {
      id: 'amounts',
      words: 'The amount for each, by category of assistance',
      cite: '(a)',
      provenance: c653,
    },
  ],
  provenance: c653,
};

const g2763 = read('22 U.S.C. 2763(g)(1)');

/** AECA 23(g): a large purchase under cash flow financing. */
export const cashFlowPurchase: InstrumentNotice = {
  id: 'cash-flow-purchase',
  inForce: standing,
  words:
    'For a recipient approved for cash flow financing, a letter of offer or other purchase agreement, or an amendment, in excess of $100,000,000 is submitted to the committees in accordance with the procedures for reprogramming notifications.',
  cite: '22 U.S.C. 2763(g)(1) with 2394-1(a)',
  days: { value: 15, provenance: read('22 U.S.C. 2763(g)(1), by reference to 2394-1(a)') },
  counting: 'calendar',
  before: 'obligation',
  after: null,
  onlyIf: {
    words: 'In excess of $100,000,000, so more and not equal; financed in whole or in part with these funds.',
    amounts: [{ value: 100_000_000, provenance: g2763 }],
  },
  recipients: offices(
    { cite: '(g)(1) with 2394-1(a)', provenance: read('22 U.S.C. 2763(g)(1); 2394-1(a)') },
    ...FOREIGN_AND_APPROPRIATIONS,
  ),
  contents: [
    {
      id: 'agreement',
      words: 'The letter of offer, purchase agreement or amendment',
      cite: '(g)(1)',
      provenance: g2763,
    },
  ],
  provenance: g2763,
};

const b2791 = read('22 U.S.C. 2791(b)');

/** AECA 42(b): a credit that involves production abroad. No number of days. */
export const coproductionCredit: InstrumentNotice = {
  id: 'coproduction-credit',
  inForce: standing,
  words:
    'No credit sale or guaranty in a case of coproduction or licensed production outside the United States unless the Secretary of State, in advance, advises the appropriate committees and gives full information to the Speaker and the President of the Senate.',
  cite: '22 U.S.C. 2791(b)',
  days: null,
  counting: 'calendar',
  before: 'credit',
  after: null,
  onlyIf: { words: 'Coproduction or licensed production outside the United States.', amounts: [] },
  recipients: [
    ...offices({ cite: '(b)', provenance: b2791 }, 'officer:speaker', 'officer:senate-president'),
    ...offices(
      {
        cite: '(b)',
        provenance: fromMemory('The text says "the appropriate committees" and names none; these are usual.'),
      },
      'committee:senate-foreign-relations',
      'committee:house-foreign-affairs',
    ),
  ],
  contents: [
    {
      id: 'articles',
      words: 'The articles that would be produced',
      cite: '(b)',
      provenance: b2791,
    },
    { id: 'value', words: 'The estimated value of the production', cite: '(b)', provenance: b2791 },
    {
      id: 'impact',
      words: 'The probable impact on employment and production in the United States',
      cite: '(b)',
      provenance: b2791,
    },
  ],
  provenance: b2791,
};

const f516 = read('22 U.S.C. 2321j(f)');

/** FAA 516(f): excess articles of weight wait thirty days. */
export const excessArticles: InstrumentNotice = {
  id: 'excess-articles',
  inForce: standing,
  words:
    'No transfer until 30 days after the date on which the President has provided notice to the committees, in accordance with the procedures for reprogramming notifications.',
  cite: '22 U.S.C. 2321j(f)(1)',
  days: { value: 30, provenance: f516 },
  counting: 'calendar',
  before: 'transfer',
  after: null,
  onlyIf: {
    words:
      'Significant military equipment, whatever its value, or an original acquisition cost of $7,000,000 or more.',
    amounts: [{ value: 7_000_000, provenance: f516 }],
  },
  recipients: offices(
    { cite: '(f)(1) with 2394-1(a)', provenance: read('22 U.S.C. 2321j(f)(1); 2394-1(a)') },
    ...FOREIGN_AND_APPROPRIATIONS,
  ),
  contents: contentsListed('(f)(2)', f516, [
    ['A', 'The purposes, including whether the article was provided before'],
    ['B', 'The impact on the military readiness of the United States'],
    [
      'C',
      'The impact on the national technology and industrial base, above all on sales to the same recipients',
    ],
    ['D', 'The present value and the value at acquisition'],
  ]),
  provenance: f516,
};
