import { applicableThreshold } from '../../applicable-threshold.ts';
import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import type { Facts, Finding } from '../../finding.ts';
import { readInText } from '../../provenance.ts';
import { thresholds } from './thresholds.ts';

const CHECKED = '2026-11-23';

/** What the table of amounts and the elements read. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'route',
    words: 'How it is furnished: by a letter of offer, under an export licence, in kind, or otherwise',
    values: ['government-sale', 'licence', 'grant', 'other'],
  },
  {
    name: 'purchaserGroup',
    words: 'Whether the purchaser belongs to the group that the section names, on the day, by reference data',
    values: ['named-group', 'all-others'],
  },
  {
    name: 'newSalesTerritory',
    words: 'A new sales territory is authorized that includes a country outside the named group',
    values: 'yes-no',
  },
  { name: 'majorEquipmentUsd', words: 'Value of the major defense equipment', values: 'amount' },
  { name: 'totalUsd', words: 'Value of all defense articles and services', values: 'amount' },
  { name: 'constructionUsd', words: 'Value of the design and construction services', values: 'amount' },
  {
    name: 'firearmsUsd',
    words: 'Value of the firearms of category I of the Munitions List',
    values: 'amount',
  },
  {
    name: 'cooperativeProject',
    words: 'It is part of a cooperative project that 22 U.S.C. 2767(g) takes out of this section',
    values: 'yes-no',
  },
];

/**
 * What the table says of the facts, as a suggestion only: it reads the rows that stand without an end. The machine reads
 * the rows in force on the day of the act.
 */
function amountsReached(known: Facts): Finding {
  const declared = Object.fromEntries(facts.map(({ name }) => [name, factNamed(known, name)]));
  const rows = thresholds.filter(({ inForce }) => inForce.to === null);
  const on =
    rows
      .map(({ inForce }) => inForce.from)
      .sort()
      .at(-1) ?? '';
  const { outcome } = applicableThreshold(rows, { table: 'certification', on, facts: declared });
  if (outcome === 'undetermined') return 'undetermined';
  return outcome === 'reached' ? 'met' : 'unmet';
}

/** What must be so for the section to hold a sale or an export back. */
export const elements: readonly Element[] = [
  {
    id: 'N1',
    title: 'A letter of offer, or a licence',
    cite: '(b)(1); (c)(1)',
    asks: 'Is it a letter of offer to sell under the Arms Export Control Act, or an application for an export licence other than with regard to such a sale?',
    provenance: readInText('22 U.S.C. 2776(b)(1) and (c)(1)', CHECKED),
    test: (known) =>
      when(factNamed(known, 'route'), (route) => route === 'government-sale' || route === 'licence'),
  },
  {
    id: 'N2',
    title: 'At or above an amount of the table',
    cite: '(b)(1); (b)(6); (c)(1); (c)(5)',
    asks: 'Does one of its values reach the amount that stands for its kind and for the purchaser? Each amount is a question of its own, and equal is reached.',
    provenance: readInText('22 U.S.C. 2776(b)(1), (b)(6), (c)(1) and (c)(5)', CHECKED),
    test: amountsReached,
  },
  {
    id: 'N3',
    title: 'Not taken out by a cooperative project',
    cite: '22 U.S.C. 2767(g)',
    asks: 'Is it outside the cooperative projects to which this section does not apply?',
    provenance: readInText('22 U.S.C. 2767(g)', CHECKED),
    test: (known) => when(factNamed(known, 'cooperativeProject'), (part) => part === false),
  },
];
