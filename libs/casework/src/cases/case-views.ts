import type { Actor } from '../kernel/actor.ts';
import type { CaseRecord, CaseSubject, Declaration } from './case.ts';
import type { IncidentRecord } from '../information/incident.ts';
import type { ProceedingSummary } from '../proceedings/proceeding-record.ts';

/** Which cases; every part narrows. */
export interface CaseQuery {
  /** ISO 3166 codes; every country where left out. */
  readonly countries?: readonly string[] | undefined;
  /** Cases with a proceeding in this state. */
  readonly state?: string | undefined;
  /** Cases with a proceeding under this authority (in that state, where one is given). */
  readonly authorityId?: string | undefined;
  /** Cases with such a proceeding that has stood in its state since this moment or longer. */
  readonly inStateSince?: string | undefined;
  /** Open or closed cases only. */
  readonly closed?: boolean | undefined;
  readonly unitId?: string | undefined;
  readonly subject?: CaseSubject | undefined;
  /** The last case of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Whether the door of a case is open to a person. Inspectors need not declare. */
export type Door = 'open' | 'undeclared' | 'conflict';

/** A case in the queue. What a person needs in order to declare a conflict of interest is shown, no more, until they did. */
export interface CaseSummary {
  readonly id: string;
  readonly door: Door;
  readonly subject: CaseSubject;
  readonly country: string;
  readonly unitId: string | null;
  /** The unit's name, or what is known of a unit that is not identified, or the country's name. Null after a declared conflict. */
  readonly about: string | null;
  /** Null unless the door is open. */
  readonly title: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Empty unless the door is open, or the person is yet to declare. */
  readonly proceedings: readonly ProceedingSummary[];
}

/** A case as it is read by somebody whom its door is open to. */
export interface CaseSheet extends CaseRecord {
  readonly unitName: string | null;
  readonly proceedings: readonly ProceedingSummary[];
  readonly incidents: readonly IncidentRecord[];
  readonly declarations: readonly (Declaration & { readonly name: string })[];
}

/** An act of the case's chain as it is read. */
export interface ChronologyEntry {
  readonly entryId: string;
  readonly sequence: number;
  readonly at: string;
  readonly act: string;
  readonly actor: {
    readonly account: string;
    readonly person: string;
    readonly name: string;
    readonly office: string;
  };
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ChronologyQuery {
  readonly caseId: string;
  /** Acts recorded up to this moment; ISO 8601. */
  readonly knownAt?: string | undefined;
  /** Acts after this place in the chain. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Reads of cases, one query each. */
export interface CaseViews {
  /** By case, oldest first. */
  queue(viewer: Actor, query: CaseQuery): Promise<readonly CaseSummary[]>;
  /** One case as the queue shows it, whatever its country. */
  summary(viewer: Actor, id: string): Promise<CaseSummary | undefined>;
  sheet(id: string): Promise<CaseSheet | undefined>;
  /** In the order of the chain. */
  chronology(query: ChronologyQuery): Promise<readonly ChronologyEntry[]>;
}
