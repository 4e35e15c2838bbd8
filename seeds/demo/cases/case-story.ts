import type { AskedAct, Direction, SealTerms } from '#casework';
import type { Who } from '../demo-cast.ts';

/** Ids of what a story has put on record so far, for the acts that name it. */
export interface Known {
  readonly caseId: string;
  readonly informationId: string;
  readonly incidentId: string;
  /** By the file's name. */
  readonly evidence: ReadonlyMap<string, string>;
}

/** A file that is added to the case, with its grades and its links. */
export interface EvidenceStory {
  /** A file of `seeds/demo/evidence`, in which the unit and the place are filled in. */
  readonly file: string;
  readonly title: string;
  readonly collectedBy: string;
  readonly url?: string;
  readonly witnessRisk?: string;
  readonly seal?: SealTerms;
  readonly source: readonly [grade: string, reason: string];
  readonly content: readonly [grade: string, reason: string];
  /** What it goes back to, where other items of the case go back to the same. */
  readonly origin?: string;
  /** What it speaks for or against, by the elements of 22 U.S.C. 2378d; left out where it speaks of no element. */
  readonly link?: {
    readonly elements: readonly string[];
    readonly direction: Direction;
    readonly reason: string;
  };
}

/** One act of a proceeding; `Facts` is what it can name. */
export interface ActStory<Facts = Known> {
  readonly who: Who;
  readonly type: string;
  readonly say?: (known: Facts) => AskedAct['payload'];
  /** Written and delivered as notices of this duty, whose last delivery is the act. */
  readonly deliver?: { readonly dutyId: string; readonly contents: Readonly<Record<string, string>> };
}

/** One authority applied in the case, act by act. */
export interface ProceedingStory<Facts = Known> {
  readonly authorityId: string;
  readonly assistance: readonly string[];
  readonly acts: readonly ActStory<Facts>[];
}

/** A case from the information that began it to where the demo leaves it. */
export interface CaseStory {
  /** ISO code of the invented partner. */
  readonly country: string;
  /** How the unit is named in what is written; also where nobody knows which unit it is. */
  readonly unitName: string;
  /** Key of the unit in `units.csv`; left out where the unit is not identified. */
  readonly unit?: string;
  readonly place: string;
  /** Everyone who works on the case and says first that they have no conflict of interest. */
  readonly team: readonly Who[];
  readonly evidence: readonly EvidenceStory[];
  readonly proceedings: readonly ProceedingStory[];
}
