import type { Actor } from '../kernel/actor.ts';
import type {
  Authored,
  CustodyEvent,
  EvidenceItem,
  EvidenceLink,
  EvidenceRecord,
  Grade,
  LinkTarget,
  Origin,
  OriginVersion,
  Seal,
  Upload,
} from './evidence.ts';

/** What is said, without who says it and when: those are the transaction's. */
export type Said<Version extends Authored> = Omit<Version, keyof Authored>;

export interface EvidenceQuery {
  readonly caseId: string;
  /** Items added after the one with this id. */
  readonly after?: string;
  readonly limit: number;
  /** In the title, the file's name or the address. Sealed items are never found by text. */
  readonly text?: string;
  readonly sourceGrade?: string;
  readonly contentGrade?: string;
}

/** An item with the link that holds from it to what was asked about. */
export interface LinkedEvidence {
  readonly item: EvidenceRecord;
  readonly link: EvidenceLink;
}

/**
 * Reads. Each takes the viewer, and an item sealed from the viewer is not in the answer at all: not in a list, a count or
 * a search. The viewer's access to the case is the caller's to ask.
 */
export interface EvidenceViews {
  find(viewer: Actor, id: string): Promise<EvidenceRecord | undefined>;
  list(viewer: Actor, query: EvidenceQuery): Promise<readonly EvidenceRecord[]>;
  /** Items whose link to the target holds, oldest link first. */
  linkedTo(viewer: Actor, target: EvidenceTarget): Promise<readonly LinkedEvidence[]>;
  gradesOf(evidenceId: string): Promise<readonly Grade[]>;
  linksOf(evidenceId: string): Promise<readonly EvidenceLink[]>;
  custodyOf(evidenceId: string): Promise<readonly CustodyEvent[]>;
  /** The names of these accounts. */
  namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** What evidence may be asked for: as a link's target, or a whole proceeding with all its elements. */
export type EvidenceTarget =
  Exclude<LinkTarget, { kind: 'element' }> | { readonly kind: 'proceeding'; readonly proceedingId: string };

/** Writes; every row is new, and says who and when by itself. */
export interface EvidenceStore extends EvidenceViews {
  /** Holds these keys until the transaction ends, so that two acts that would meet come one after the other. */
  lock(...keys: readonly string[]): Promise<void>;
  addUpload(upload: Said<Upload>): Promise<void>;
  upload(id: string): Promise<Upload | undefined>;
  /** Of these files, those that no upload names. */
  unrecorded(sha256s: readonly string[]): Promise<readonly string[]>;
  add(item: EvidenceItem): Promise<void>;
  /** Items that the viewer may open, in any case, with the same bytes or the same canonical address. */
  sameAs(
    viewer: Actor,
    file: { readonly sha256: string; readonly canonicalUrl: string | null },
  ): Promise<readonly EvidenceRecord[]>;
  /** Of these ids, those that are no item of this case that the viewer may see; for whoever cites evidence. */
  unknownIn(viewer: Actor, caseId: string, ids: readonly string[]): Promise<readonly string[]>;
  addCustody(event: Said<Omit<CustodyEvent, 'id'>> & Partial<Authored>): Promise<void>;
  addGrade(grade: Said<Grade>): Promise<void>;
  addSeal(seal: Said<Seal>): Promise<void>;
  addOrigin(origin: Origin): Promise<void>;
  /** An origin to which some item of the case that the viewer may see goes back now. */
  findOrigin(viewer: Actor, caseId: string, originId: string): Promise<Origin | undefined>;
  addOriginVersion(version: Said<OriginVersion>): Promise<void>;
  addLink(link: Said<EvidenceLink>): Promise<void>;
  link(linkId: string): Promise<EvidenceLink | undefined>;
}
