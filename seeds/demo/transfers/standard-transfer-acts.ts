import { assessed } from '../cases/assessed.ts';
import type { ActStory } from '../cases/case-story.ts';
import type { TransferFacts } from './transfer-story.ts';

/* What is done about a sale under 22 U.S.C. 2776, in the same words whoever the buyer is and whatever is sold. */

type TransferAct = ActStory<TransferFacts>;

/** The sheet is checked, the questions are answered, and a legal adviser has certified it. */
const ASSESSED: readonly TransferAct[] = [
  {
    who: 'analyst',
    type: 'sheet.checked',
    say: () => ({ newSalesTerritory: false, cooperativeProject: false }),
  },
  ...assessed<TransferFacts>(
    {
      N1: 'It is a letter of offer to sell under the Arms Export Control Act.',
      N2: 'A value of the sheet reaches an amount of the table; see which row, and why.',
      N3: 'It is no part of a cooperative project.',
    },
    'Nothing on the sheet speaks against it.',
  ),
];

/** Certified, received by all three, and the period of review running from the last receipt. */
export const IN_REVIEW: readonly TransferAct[] = [
  ...ASSESSED,
  {
    who: 'official',
    type: 'sale-certification.submitted',
    say: () => ({ number: '27-01 (invented)', reasons: 'As set out in the certification.' }),
  },
  {
    who: 'hill',
    type: 'notice.delivered',
    deliver: {
      dutyId: 'sale-certification',
      contents: {
        purchaser: 'The buyer of the sheet.',
        amount: 'The values and quantities of the sheet.',
        description: 'The items of the sheet.',
        agency: 'An invented agency.',
        fees: 'None.',
        sensitivity: 'None that is classified.',
        justification: 'As set out in the sheet.',
        offset: 'None is proposed.',
        'quarterly-report': 'No report listed it.',
        'missile-technology': 'It is none.',
        'military-edge': 'Subsection (h) does not apply.',
      },
    },
  },
  { who: 'hill', type: 'receipt.confirmed' },
];

/** With the committees informally, where one of them has placed a hold: custom, and marked as such. */
export const HELD: readonly TransferAct[] = [
  ...ASSESSED,
  { who: 'hill', type: 'informal-review.begun', say: ({ day }) => ({ sentOn: day(0) }) },
  {
    who: 'hill',
    type: 'hold.placed',
    say: () => ({ office: 'A committee (invented)', words: 'It asks how the bombs would be used.' }),
  },
];
