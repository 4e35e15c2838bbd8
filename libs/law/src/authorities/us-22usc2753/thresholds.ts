import type { ThresholdRow } from '../../authority.ts';
import type { Fact } from '../../finding.ts';
import { readInText } from '../../provenance.ts';
import { standing } from './standing.ts';

const EQUIPMENT = ['Major defense equipment', 'retransferEquipmentUsd'] as const;
const ARTICLES = ['Defense articles, training or services', 'retransferTotalUsd'] as const;

interface Row {
  readonly id: string;
  readonly group: string;
  readonly where: Readonly<Record<string, Fact>>;
  readonly cite: string;
}

const row = (
  { id, group, where, cite }: Row,
  [kind, fact]: typeof EQUIPMENT | typeof ARTICLES,
  amount: number,
): ThresholdRow => ({
  id: `${id}-${fact === 'retransferTotalUsd' ? 'articles' : 'equipment'}`,
  table: 'third-party-transfer',
  words: `${kind}, at original acquisition cost (${group})`,
  cite,
  fact,
  where,
  amount: { value: amount, provenance: readInText(`22 U.S.C. 2753${cite}`, '2026-11-23') },
  inForce: standing,
});

const others: Row = {
  id: 'others',
  group: 'to all others',
  where: { retransferGroup: 'all-others' },
  cite: '(d)(1)',
};
const named: Row = {
  id: 'named',
  group: 'to the named group',
  where: { retransferGroup: 'named-group', retransferTerritory: false },
  cite: '(d)(5)',
};
const beyond: Row = {
  id: 'beyond',
  group: 'to the named group, with a new sales territory beyond it',
  where: { retransferGroup: 'named-group', retransferTerritory: true },
  cite: '(d)(1)',
};

/** Values from which consent to a transfer to others is certified first. */
export const thresholds: readonly ThresholdRow[] = [
  row(others, EQUIPMENT, 14_000_000),
  row(others, ARTICLES, 50_000_000),
  row(named, EQUIPMENT, 25_000_000),
  row(named, ARTICLES, 100_000_000),
  row(beyond, EQUIPMENT, 14_000_000),
  row(beyond, ARTICLES, 50_000_000),
];
