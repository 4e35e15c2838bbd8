import type { ThresholdRow } from '../../authority.ts';
import type { Fact } from '../../finding.ts';
import { readInText } from '../../provenance.ts';
import { standing } from './standing.ts';

const CHECKED = '2026-11-23';

type Where = Readonly<Record<string, Fact>>;

/** Purchasers that the text groups: the group is a fact of the case, its members are reference data. */
const others: Where = { purchaserGroup: 'all-others' };
const named: Where = { purchaserGroup: 'named-group', newSalesTerritory: false };
/** The higher amounts hold only without a new sales territory beyond the group; with one, paragraph (1) stands. */
const beyond: Where = { purchaserGroup: 'named-group', newSalesTerritory: true };

interface Kind {
  readonly id: string;
  readonly words: string;
  readonly fact: string;
}

const EQUIPMENT: Kind = { id: 'equipment', words: 'Major defense equipment', fact: 'majorEquipmentUsd' };
const ARTICLES: Kind = { id: 'articles', words: 'Defense articles or services', fact: 'totalUsd' };
const CONSTRUCTION: Kind = {
  id: 'construction',
  words: 'Design and construction services',
  fact: 'constructionUsd',
};
const FIREARMS: Kind = {
  id: 'firearms',
  words: 'Firearms of category I of the Munitions List',
  fact: 'firearmsUsd',
};

interface Group {
  readonly id: string;
  readonly words: string;
  readonly where: Where;
}

const sale = { route: 'government-sale' };
const licence = { route: 'licence' };
const SALE_OTHERS: Group = { id: 'sale-others', words: 'sale, all others', where: { ...sale, ...others } };
const SALE_NAMED: Group = { id: 'sale-named', words: 'sale, named group', where: { ...sale, ...named } };
const SALE_BEYOND: Group = {
  id: 'sale-beyond',
  words: 'sale, named group with a new sales territory beyond it',
  where: { ...sale, ...beyond },
};
const LICENCE_OTHERS: Group = {
  id: 'licence-others',
  words: 'licence, all others',
  where: { ...licence, ...others },
};
const LICENCE_NAMED: Group = {
  id: 'licence-named',
  words: 'licence, named group',
  where: { ...licence, ...named },
};
const LICENCE_BEYOND: Group = {
  id: 'licence-beyond',
  words: 'licence, named group with a new sales territory beyond it',
  where: { ...licence, ...beyond },
};

const row = (group: Group, kind: Kind, amount: number, cite: string): ThresholdRow => ({
  id: `${group.id}-${kind.id}`,
  table: 'certification',
  words: `${kind.words} (${group.words})`,
  cite,
  fact: kind.fact,
  where: group.where,
  amount: { value: amount, provenance: readInText(`22 U.S.C. 2776${cite}`, CHECKED) },
  inForce: standing,
});

const saleRows = (group: Group): readonly ThresholdRow[] => [
  row(group, EQUIPMENT, 14_000_000, '(b)(1)'),
  row(group, ARTICLES, 50_000_000, '(b)(1)'),
  row(group, CONSTRUCTION, 200_000_000, '(b)(1)'),
];

const licenceRows = (group: Group): readonly ThresholdRow[] => [
  row(group, EQUIPMENT, 14_000_000, '(c)(1)'),
  row(group, ARTICLES, 50_000_000, '(c)(1)'),
  row(group, FIREARMS, 1_000_000, '(c)(1)'),
];

type Enhanced = readonly [words: string, where: Where];

const NAMED: Enhanced = ['named group', named];

/** An enhancement's cost is compared by the class of what was enhanced. */
const enhanced = (kind: Kind, [group, where]: Enhanced, amount: number, cite: string): ThresholdRow => ({
  id: `upgrade-${group.replaceAll(' ', '-')}-${kind.id}`,
  table: 'upgrade',
  words: `Enhancement or upgrade of ${kind.words.toLowerCase()} (${group})`,
  cite,
  fact: 'enhancedUsd',
  where: { ...where, enhancedKind: kind.id },
  amount: { value: amount, provenance: readInText(`22 U.S.C. 2776${cite}`, CHECKED) },
  inForce: standing,
});

const upgradeRows = (group: Enhanced): readonly ThresholdRow[] => [
  enhanced(EQUIPMENT, group, 14_000_000, '(b)(5)(C)'),
  enhanced(ARTICLES, group, 50_000_000, '(b)(5)(C)'),
  enhanced(CONSTRUCTION, group, 200_000_000, '(b)(5)(C)'),
];

/** The amounts from which a certification is due, and those from which an upgrade needs one of its own. */
export const thresholds: readonly ThresholdRow[] = [
  ...saleRows(SALE_OTHERS),
  row(SALE_NAMED, EQUIPMENT, 25_000_000, '(b)(6)(A)'),
  row(SALE_NAMED, ARTICLES, 100_000_000, '(b)(6)(B)'),
  row(SALE_NAMED, CONSTRUCTION, 300_000_000, '(b)(6)(C)'),
  ...saleRows(SALE_BEYOND),
  ...licenceRows(LICENCE_OTHERS),
  row(LICENCE_NAMED, EQUIPMENT, 25_000_000, '(c)(5)(A)'),
  row(LICENCE_NAMED, ARTICLES, 100_000_000, '(c)(5)(B)'),
  ...licenceRows(LICENCE_BEYOND),
  ...upgradeRows(['all others', others]),
  enhanced(EQUIPMENT, NAMED, 25_000_000, '(b)(6)(A)'),
  enhanced(ARTICLES, NAMED, 100_000_000, '(b)(6)(B)'),
  enhanced(CONSTRUCTION, NAMED, 300_000_000, '(b)(6)(C)'),
  ...upgradeRows(['named group with a new sales territory', beyond]),
];
