import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import { factNamed } from '../../authority.ts';
import { reportedIn } from '../../provenance.ts';
import { RESTRICTED_AREAS } from './conditions.ts';

const reports = reportedIn('Accounts of the bill, project digest of the law, section 8', '2026-11-23');

/** The facts the bill's questions turn on. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'useArea',
    words: 'Where it will be used, by the id of the area',
    values: [...RESTRICTED_AREAS, 'elsewhere'],
  },
  { name: 'defensiveOnly', words: 'Whether it is purely defensive', values: 'yes-no' },
  { name: 'everyConditionMet', words: 'Whether every condition of the bill is met', values: 'yes-no' },
];

/** The bill's questions about one transfer, as the accounts give them. Each condition has a status of its own beside them. */
export const elements: readonly Element[] = [
  {
    id: 'U1',
    title: 'Use in a restricted area',
    cite: '(restriction)',
    asks: 'Is the item sold or transferred for use in an area that the bill names?',
    provenance: reports,
    test: (known) => when(factNamed(known, 'useArea'), (area) => RESTRICTED_AREAS.some((id) => id === area)),
  },
  {
    id: 'U2',
    title: 'No exempt class',
    cite: '(exemptions)',
    asks: 'Is it something other than missile defence, a purely defensive item or the sharing of intelligence?',
    provenance: reports,
    test: (known) => when(factNamed(known, 'defensiveOnly'), (defensive) => defensive === false),
  },
  {
    id: 'U3',
    title: 'Not every condition is met',
    cite: '(conditions)',
    asks: 'Is at least one of the conditions of the bill not met?',
    provenance: reports,
    test: (known) => when(factNamed(known, 'everyConditionMet'), (met) => met === false),
  },
];
