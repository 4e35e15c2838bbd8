import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import { excerpt } from '../kernel/text-fault.ts';
import { refuseFaults } from '../consequences/read-asked.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { TransferItem, TransferSheet } from './transfer.ts';
import { ITEM_CLASSES, RECEIVING_FORCES } from './transfer.ts';

type Written = Readonly<Record<string, unknown>>;
type Kind = 'text' | 'number' | 'flag' | readonly string[];

const SHEET: Readonly<Record<Exclude<keyof TransferSheet, 'items'>, Kind>> = {
  title: 'text',
  majorEquipmentUsd: 'number',
  totalUsd: 'number',
  constructionUsd: 'number',
  firearmsUsd: 'number',
  useArea: 'text',
  receivingForce: RECEIVING_FORCES,
  crimeControl: 'flag',
  traceable: 'flag',
  plannedOn: 'text',
  sensitivityRaised: 'flag',
};

const ITEM: Readonly<Record<keyof TransferItem, Kind>> = {
  name: 'text',
  quantity: 'number',
  itemClass: ITEM_CLASSES,
  category: 'text',
  major: 'flag',
  valueUsd: 'number',
};

/**
 * Reads a sheet as it is written in JSON, in the form that HTTP takes. What is left out is not known; a field that the sheet
 * does not have, or of another kind, is refused by name.
 */
export function readSheet(written: unknown): Outcome<TransferSheet> {
  const { items: lines = [], ...sheet } = isObject(written) ? written : { title: undefined };
  const items = Array.isArray(lines) ? lines : [lines];
  const faults = [
    ...fieldFaults('', sheet, SHEET),
    ...items.flatMap((line, at) => fieldFaults(`items.${at}.`, isObject(line) ? line : {}, ITEM)),
  ];
  const known = { receivingForce: 'undetermined', ...sheet };
  const read = {
    ...withNulls(known, SHEET),
    items: items.map((line) =>
      withNulls({ itemClass: 'undetermined', ...(isObject(line) ? line : {}) }, ITEM),
    ),
  } as unknown as TransferSheet;
  const wrong = refuseFaults('transfer.invalid', faults.length > 0 ? faults : sheetFaults(read));
  return wrong ?? done(read);
}

const isObject = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withNulls = (written: Written, kinds: Readonly<Record<string, Kind>>): Written =>
  Object.fromEntries(Object.keys(kinds).map((name) => [name, written[name] ?? null]));

function fieldFaults(
  where: string,
  written: Written,
  kinds: Readonly<Record<string, Kind>>,
): readonly Fault[] {
  const named = Object.entries(written).flatMap(([name, value]): readonly Fault[] => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined)
      return [
        { where: `${where}${name}`, found: 'a field', expected: `one of ${Object.keys(kinds).join(', ')}` },
      ];
    return value === null || fits(value, kind)
      ? []
      : [{ where: `${where}${name}`, found: excerpt(String(value)), expected: expectedOf(kind) }];
  });
  const text = ['title', 'name'].find((name) => name in kinds);
  const missing = text !== undefined && typeof written[text] !== 'string';
  return missing ? [{ where: `${where}${text}`, found: 'nothing', expected: 'some words' }, ...named] : named;
}

const fits = (value: unknown, kind: Kind): boolean =>
  typeof kind === 'string'
    ? typeof value === { text: 'string', number: 'number', flag: 'boolean' }[kind]
    : kind.some((one) => one === value);

const expectedOf = (kind: Kind): string =>
  typeof kind === 'string'
    ? { text: 'text', number: 'a number', flag: 'true or false' }[kind]
    : `one of ${kind.join(', ')}`;
