import type { Schema } from './client.ts';
import { doorAddress } from './door-address.ts';

/** A step in a queue. */
export type Work = Schema<'ListedWork'>;

/** What has a page of its own besides its case. */
const FOLDERS: Partial<Record<Work['kind'], string>> = { notice: 'notices', evidence: 'evidence' };

/** Where a step is done. What has a door leads to the door first, as long as its reader has not said whether they may pass. */
export function addressOfWork({
  kind,
  id,
  caseId,
  requestId,
  proceedingId,
  undeclared,
}: Pick<Work, 'kind' | 'id' | 'caseId' | 'requestId' | 'proceedingId' | 'undeclared'>): string {
  if (requestId !== null) return `/requests/${requestId}`;
  if (kind === 'information') return `/information/${id}`;
  if (kind === 'deviation') return `/deviations/${id}`;
  const folder = FOLDERS[kind];
  if (folder !== undefined) {
    const own = `/${folder}/${id}`;
    return undeclared && caseId !== null ? doorAddress(caseId, own) : own;
  }
  const proceeding = proceedingId === null ? '' : `?proceeding=${proceedingId}`;
  return caseId === null ? '/clocks' : `/cases/${caseId}${proceeding}`;
}

const KEY = 'queue:came-from';

/** The queue, with its filters, from which somebody went to a step, and the step. */
export interface CameFrom {
  /** What stands after the question mark in the address of My work. */
  readonly search: string;
  /** Where in the queue, as its address says it behind the mark #. */
  readonly place: string;
  readonly id: string;
}

/** Remembers, in this tab, from which queue somebody went to a step, so that the next one can be offered. */
export const rememberQueue = (from: CameFrom): void => sessionStorage.setItem(KEY, JSON.stringify(from));

/** The queue that was gone from last; undefined where there was none. */
export function cameFrom(): CameFrom | undefined {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? undefined : (JSON.parse(kept) as CameFrom);
}

/** No step is on its way any more. */
export const forgetQueue = (): void => sessionStorage.removeItem(KEY);

/** The step after this one: what stands in its place where it is done, and the first where it was the last. */
export function nextAfter(items: readonly Work[], id: string): Work | undefined {
  const place = items.findIndex((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  return others[place === -1 || place >= others.length ? 0 : place];
}
