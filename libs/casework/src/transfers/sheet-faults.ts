import type { Fault } from '../kernel/outcome.ts';
import { textFault } from '../kernel/text-fault.ts';
import { dayFaults } from '../consequences/read-asked.ts';
import type { TransferItem, TransferSheet } from './transfer.ts';

const MOST_ITEMS = 500;
const LARGEST_USD = 1e14;

/** What is wrong with a sheet, by field. Amounts are whole US dollars. */
export function sheetFaults(sheet: TransferSheet): readonly Fault[] {
  const { title, plannedOn, useArea, items } = sheet;
  return [
    textFault('title', title, 300),
    useArea === null ? undefined : textFault('useArea', useArea, 100),
    ...(plannedOn === null ? [] : dayFaults('plannedOn', plannedOn)),
    ...amounts(sheet).flatMap(([where, amount]) => dollars(where, amount)),
    ...partsFaults(sheet),
    ...(items.length > MOST_ITEMS ? [tooMany(items.length)] : items.flatMap(itemFaults)),
  ].filter((fault) => fault !== undefined);
}

const amounts = ({ majorEquipmentUsd, totalUsd, constructionUsd, firearmsUsd }: TransferSheet) =>
  Object.entries({ majorEquipmentUsd, totalUsd, constructionUsd, firearmsUsd });

const tooMany = (count: number): Fault => ({
  where: 'items',
  found: `${count} items`,
  expected: `at most ${MOST_ITEMS}`,
});

function dollars(where: string, amount: number | null): readonly Fault[] {
  if (amount === null || (Number.isInteger(amount) && amount >= 0 && amount <= LARGEST_USD)) return [];
  return [{ where, found: String(amount), expected: 'whole US dollars, not negative' }];
}

/** A part cannot be worth more than the whole. */
function partsFaults(sheet: TransferSheet): readonly Fault[] {
  const total = sheet.totalUsd;
  if (total === null) return [];
  return amounts(sheet)
    .filter(([, amount]) => amount !== null && amount > total)
    .map(([where, amount]) => ({
      where,
      found: String(amount),
      expected: `no more than the total, ${total}`,
    }));
}

function itemFaults({ name, quantity, category, valueUsd }: TransferItem, at: number) {
  return [
    textFault(`items.${at}.name`, name, 300),
    category === null ? undefined : textFault(`items.${at}.category`, category, 40),
    quantity === null || (Number.isFinite(quantity) && quantity >= 0)
      ? undefined
      : { where: `items.${at}.quantity`, found: String(quantity), expected: 'a number that is not negative' },
    ...dollars(`items.${at}.valueUsd`, valueUsd),
  ];
}
