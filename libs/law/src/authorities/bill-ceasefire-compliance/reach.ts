import type { ReachCell, Reading } from '../../authority.ts';
import { fromMemory, reportedIn } from '../../provenance.ts';

const reports = reportedIn('Accounts of the bill, project digest of the law, section 8', '2026-11-23');
const ITEMS = 'bill-ceasefire-compliance/sale-or-transfer';

/** What the accounts leave open. */
export const readings: readonly Reading[] = [
  {
    id: ITEMS,
    question: 'Does "sale or transfer" in the bill reach assistance that moves no item, such as training?',
    cite: '(restriction)',
    alternatives: [
      {
        id: 'items-only',
        words: 'No: a sale or transfer is of an item or a service, for use somewhere.',
        heldBy: 'Accounts of the bill without gloss',
        provenance: fromMemory('The text of the bill was not read.'),
      },
      {
        id: 'all-assistance',
        words: 'Yes: what is furnished for use in the areas is transferred.',
        heldBy: 'Nobody named; possible on the words reported',
        provenance: fromMemory('The text of the bill was not read.'),
      },
    ],
  },
];

const reached = (instrument: string): ReachCell => ({
  instrument,
  reach: 'reached',
  cite: '(restriction)',
  provenance: reports,
});
const open = (instrument: string): ReachCell => ({
  instrument,
  reach: 'depends',
  reading: ITEMS,
  gives: { 'items-only': 'not-reached', 'all-assistance': 'reached' },
  cite: '(restriction)',
  provenance: fromMemory('The accounts do not say.'),
});
const exempt = (instrument: string): ReachCell => ({
  instrument,
  reach: 'not-reached',
  cite: '(exemptions)',
  provenance: reports,
});

/** What the bill would reach. */
export const reach: readonly ReachCell[] = [
  ...['fmf', 'fms-national-funds', 'dcs-licence', 'eda', 'drawdown'].map(reached),
  ...['imet', 'pko', 'incle', 'nadr', 'section-333', 'dod-training', 'research-agreement'].map(open),
  ...['missile-defence', 'operational-cooperation'].map(exempt),
];
