import type { Coverage, Movement, MovementState, SheetVersion, Transfer } from './transfer.ts';
import type { PurchaserGroup } from './transfer-facts.ts';

/** A transfer with the sheet that holds. */
export interface TransferRecord extends Transfer {
  readonly current: SheetVersion;
}

/** A member of a purchaser group, from reference data. */
export interface GroupMember {
  readonly group: string;
  readonly country: string;
  readonly from: string;
  /** First day without it; null while it lasts. */
  readonly to: string | null;
  readonly source: string;
}

/** Transfers within one act. Every row is new. */
export interface TransferStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  add(transfer: Transfer): Promise<void>;
  /** The transfer with its newest sheet, held until the act ends. */
  lock(id: string): Promise<TransferRecord | undefined>;
  byId(id: string): Promise<TransferRecord | undefined>;
  ofCase(caseId: string): Promise<TransferRecord | undefined>;
  addSheet(transferId: string, version: SheetVersion): Promise<void>;
  addMovement(movement: Movement): Promise<void>;
  addCoverage(coverage: Coverage): Promise<void>;
  /** Whether the determination was signed about the transfer itself, or about its recipient's country or a unit of it. */
  hasDetermination(transferId: string, determinationId: string): Promise<boolean>;
  purchaserGroup(country: string, on: string): Promise<PurchaserGroup>;
  /** Replaces nothing that is there: adds what is new. Returns how many were added. */
  loadGroups(members: readonly GroupMember[]): Promise<number>;
}

export interface TransferQuery {
  readonly countries?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  readonly instrumentId?: string | undefined;
  /** The newest movement is this one. */
  readonly state?: MovementState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A transfer of a list. */
export interface ListedTransfer extends Transfer {
  readonly title: string;
  readonly unitName: string | null;
  readonly totalUsd: number | null;
  readonly state: MovementState;
  readonly stateSince: string | null;
}

/** Something on record, with the name of who recorded it. */
export type Named<Said> = Said & { readonly recordedByName: string };

/** A transfer with all that is on record of it, oldest first. */
export interface TransferFile extends Transfer {
  readonly unitName: string | null;
  readonly sheets: readonly Named<SheetVersion>[];
  readonly movements: readonly Named<Movement>[];
  readonly coverages: readonly Named<Coverage>[];
}

export interface TransferViews {
  byId(id: string): Promise<TransferFile | undefined>;
  /** By id, oldest first. */
  list(query: TransferQuery): Promise<readonly ListedTransfer[]>;
  purchaserGroup(country: string, on: string): Promise<PurchaserGroup>;
}
