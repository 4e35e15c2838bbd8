import type { Actor, Office, Role } from '../kernel/actor.ts';
import type { ProceedingRecord } from '../proceedings/proceeding-record.ts';
import type { WaitingStep } from './steps-of.ts';
import type { Queue, StepQueue, WorkKind } from './work-queue.ts';

/** What the steps of a proceeding are derived with; a higher one derives those of all proceedings anew. */
export const WORK_VERSION = 1;

/** What waits, within one act. It is derived from the record, so it may be deleted and written anew. */
export interface WorkStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  /** Makes the steps of a proceeding exactly these. `person` acted last; null leaves that as it is. */
  keep(proceedingId: string, steps: readonly WaitingStep[], person: string | null): Promise<void>;
  /** Proceedings, locked, whose steps an earlier version derived, or that wait for a day and were not looked at today. */
  stale(today: string, limit: number): Promise<readonly ProceedingRecord[]>;
}

/** Which steps; every part narrows. */
export interface WorkFilter {
  readonly country?: string | undefined;
  readonly authorityId?: string | undefined;
  /** One state, also where it is one of several in which a proceeding stands. */
  readonly state?: string | undefined;
  /** Waiting since this moment or longer. */
  readonly since?: string | undefined;
  /** Words of the title or of the unit's name, each from its beginning. */
  readonly text?: string | undefined;
}

/** Where a page begins. */
export interface WorkPlace {
  readonly since: string;
  readonly id: string;
  readonly queue: string;
}

export interface WorkQuery extends WorkFilter {
  readonly queue: Queue;
  readonly after?: WorkPlace | undefined;
  readonly limit: number;
  /** The day until which a deadline counts as near. */
  readonly nearUntil: string;
  readonly today: string;
}

/** The deadline of a case or request that ends first. */
export interface NearestClock {
  readonly clockId: string;
  readonly label: 'law' | 'policy';
  /** Null where it cannot be read. */
  readonly endsOn: string | null;
  readonly words: string;
}

/** One thing in a queue, for who looks. */
export interface WorkItem {
  readonly kind: WorkKind;
  /** Of the proceeding, notice, evidence item, request, information, deviation or clock. */
  readonly id: string;
  readonly queue: StepQueue | 'risk';
  /** ISO 3166; empty where none is known, as of information. */
  readonly country: string;
  /** The same, but for a deviation every country of its scope: it stands under each. */
  readonly countries: readonly string[];
  readonly caseId: string | null;
  readonly proceedingId: string | null;
  readonly requestId: string | null;
  /** The unit, country or transfer, the title of the request, who sent the information, or the forum; nothing that a closed door hides. */
  readonly about: string;
  /** Null unless the case is open to the reader, or it is a request. */
  readonly title: string | null;
  /** Whether the reader has yet to declare whether they have a conflict of interest. */
  readonly undeclared: boolean;
  readonly authorityId: string | null;
  readonly state: string | null;
  /** What is to be done. */
  readonly words: string;
  /** Who can do it; empty where it waits for a day. */
  readonly roles: readonly Role[];
  readonly offices: readonly Office[];
  readonly since: string;
  readonly clock: NearestClock | null;
}

/** One thing in one queue of who looks, with what an act may have changed in its row. */
export interface StandsInQueue extends Pick<
  WorkItem,
  'kind' | 'id' | 'authorityId' | 'state' | 'words' | 'roles' | 'offices'
> {
  /** Whether it is its own step's queue or one that looks across them. */
  readonly inQueue: Queue;
}

/** Reads of what waits: each from an index, a page at most, however many cases there are. */
export interface WorkViews {
  page(viewer: Actor, query: WorkQuery): Promise<readonly WorkItem[]>;
  /** How much stands in each of these queues, counted no further than `most`. */
  counts(
    viewer: Actor,
    queues: readonly Queue[],
    query: Pick<WorkQuery, 'nearUntil' | 'today'> & { readonly most: number },
  ): Promise<Readonly<Partial<Record<Queue, number>>>>;
  /** The queues of who looks in which a proceeding and what belongs to it stand; deadlines are in none of them. */
  standsOf(viewer: Actor, proceedingId: string): Promise<readonly StandsInQueue[]>;
  /** Countries in which anything waits: settings, no content. */
  countries(): Promise<readonly string[]>;
}
