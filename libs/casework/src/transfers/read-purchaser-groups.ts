import type { ReadStatus } from '#law';
import { addDays } from '#law';
import type { GroupMember } from './transfer-store.ts';

/** A member of a purchaser group for some time, and how that was learnt. */
export interface ListedMember extends GroupMember {
  readonly status: ReadStatus;
}

const HEADER = 'group,country,from,to,source,status';
const STATUSES: readonly ReadStatus[] = ['read-in-text', 'reported', 'from-memory'];
/** What each column may hold, in the order of the header. */
const COLUMNS = [/^named-group$/, /^[A-Z]{2}$/, /^.+$/, /^/, /^.+$/, /^.+$/];
const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g;

/**
 * Reads who belongs to the group of purchasers that 22 U.S.C. 2776 names, and when: CSV with the header
 * `group,country,from,to,source,status`; `to` is the first day outside it, empty while it lasts. Throws RangeError on a
 * malformed table or on times of one country that overlap, naming the line: the table is ours, so that is a bug.
 */
export function readPurchaserGroups(csv: string): readonly ListedMember[] {
  const [header, ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER) throw new RangeError(`The table of groups must begin with the header ${HEADER}.`);
  const members = lines.flatMap((line, index) => (line === '' ? [] : [readMember(line, index + 2)]));
  const overlapping = members.find((one, index) =>
    members.slice(0, index).some((other) => overlap(one, other)),
  );
  if (overlapping)
    throw new RangeError(`${overlapping.country} is in the group twice on ${overlapping.from}.`);
  return members;
}

function readMember(line: string, number: number): ListedMember {
  const cells = cellsOf(line);
  const [group = '', country = '', from = '', to = '', source = '', learnt] = cells;
  const status = STATUSES.find((one) => one === learnt);
  if (status === undefined || !isShaped(cells) || !isTime(from, to))
    throw new RangeError(`Line ${number} of the table of groups is not a membership: ${line}`);
  return { group, country, from, to: to === '' ? null : to, source, status };
}

const isShaped = (cells: readonly string[]): boolean =>
  cells.length === COLUMNS.length && COLUMNS.every((column, at) => column.test(cells[at] ?? ''));

const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(FIELD)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');

/** Dates of the calendar, the second later or empty. */
function isTime(from: string, to: string): boolean {
  try {
    return addDays(from, 0) === from && (to === '' || (addDays(to, 0) === to && from < to));
  } catch {
    return false;
  }
}

const overlap = (one: GroupMember, other: GroupMember): boolean =>
  one.group === other.group &&
  one.country === other.country &&
  (other.to === null || one.from < other.to) &&
  (one.to === null || other.from < one.to);
