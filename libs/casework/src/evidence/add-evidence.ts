import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { canonicalUrl } from './canonical-url.ts';
import { cleanFilename } from './clean-filename.ts';
import type { EvidenceItem, EvidenceRecord, Marking, Upload } from './evidence.ts';
import { requireWords } from './open-item.ts';
import type { OpenEvidence } from './present-evidence.ts';
import { presentInFull } from './present-evidence.ts';
import { recordCustody } from './record-custody.ts';
import { refuseSame } from './refuse-same.ts';
import type { SealTerms } from './seal-terms.ts';
import { faultyTerms, sealOn } from './seal-terms.ts';

export interface AddEvidence {
  readonly caseId: string;
  /** The file, as {@link receiveFile} gave it to the same person. */
  readonly uploadId: string;
  /** As the sender's system named it; kept in a form that can be read and stored anywhere. */
  readonly filename: string;
  readonly title: string;
  /** What the sender says the file is. */
  readonly mediaType?: string;
  /** Where it was found: an http or https address. */
  readonly url?: string;
  readonly marking: Marking;
  readonly collectedAt?: string;
  readonly collectedBy: string;
  readonly tool?: string;
  readonly witnessRisk?: string;
  /** The original, where this is a working copy of it. */
  readonly copyOf?: string;
  /** Why it is added although the same file or address is there already. */
  readonly again?: string;
  /** Sealed from the first moment. */
  readonly seal?: SealTerms;
}

type Stores = Pick<Transaction, 'evidence' | 'caseAccess' | 'ledger'>;

/**
 * Adds a received file to a case as evidence. Refuses a case that is closed to this person, someone else's upload, and an
 * address that is none. The same bytes or the same address as an item that this person may see are refused with a link
 * to it, until the reason to add it again is given. A media type that its bytes contradict is shown, never refused.
 */
export const addEvidence = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('evidence.add', async (actor, ask: AddEvidence): Promise<Outcome<OpenEvidence>> => {
    const faulty = problemOf(ask);
    if (faulty !== undefined) return faulty;
    return unitOfWork.run(actor, async (stores) => {
      const access = await stores.caseAccess.requireAccess(actor, ask.caseId);
      if (!access.ok) return access;
      const upload = await stores.evidence.upload(ask.uploadId);
      if (upload?.personId !== actor.personId) return notFound('upload', ask.uploadId);
      const item = itemOf(ask, upload, ids.next());
      const hindrance = await hindranceTo(stores, actor, item);
      return hindrance ?? keep(stores, actor, { item, upload, seal: ask.seal });
    });
  });

function problemOf({ title, collectedBy, again, witnessRisk, tool, url, seal }: AddEvidence) {
  const wordless = requireWords({ title, collectedBy, again, witnessRisk, tool });
  if (wordless !== undefined) return wordless;
  if (url !== undefined && canonicalUrl(url) === undefined) return NO_ADDRESS;
  return seal && faultyTerms(seal);
}

const NO_ADDRESS = refused(
  'invalid',
  'evidence.no-address',
  'The address must begin with http:// or https://, be at most 4,096 characters long, and hold no user name or password.',
);

function itemOf(ask: AddEvidence, upload: Upload, id: string): EvidenceItem {
  const { sha256, size, mediaType } = upload;
  const said = { caseId: ask.caseId, uploadId: upload.id, title: ask.title, marking: ask.marking };
  return {
    id,
    ...said,
    ...{ sha256, size, mediaType, collectedBy: ask.collectedBy, filename: cleanFilename(ask.filename) },
    ...whereFrom(ask),
    claimedMediaType: ask.mediaType ?? null,
    witnessRisk: ask.witnessRisk ?? null,
    copyOf: ask.copyOf ?? null,
    againBecause: ask.again ?? null,
  };
}

function whereFrom({ url, collectedAt, tool }: AddEvidence) {
  return {
    url: url ?? null,
    canonicalUrl: url === undefined ? null : (canonicalUrl(url) ?? null),
    collectedAt: collectedAt === undefined ? null : new Date(collectedAt).toISOString(),
    tool: tool ?? null,
  };
}

async function hindranceTo(stores: Stores, actor: Actor, item: EvidenceItem) {
  const { copyOf, caseId } = item;
  const originals = copyOf === null ? [] : [copyOf];
  const [unknown] = await stores.evidence.unknownIn(actor, caseId, originals);
  return unknown === undefined ? refuseSame(stores, actor, item) : notFound('evidence', unknown);
}

interface Kept {
  readonly item: EvidenceItem;
  readonly upload: Upload;
  readonly seal: SealTerms | undefined;
}

async function keep(
  stores: Stores,
  actor: Actor,
  { item, upload, seal }: Kept,
): Promise<Outcome<OpenEvidence>> {
  const { evidence } = stores;
  await evidence.add(item);
  const { entryId, at, accountId, personId, sha256, size } = upload;
  const before = { evidenceId: item.id, entryId, at, accountId, personId };
  await evidence.addCustody({ ...before, kind: 'received', detail: { uploadId: upload.id, size } });
  await evidence.addCustody({ ...before, kind: 'hashed', detail: { sha256 } });
  await recordCustody(stores, item, 'added', { ...item });
  if (seal !== undefined) {
    const said = sealOn(actor, { id: item.id, seal: null }, seal);
    await evidence.addSeal(said);
    await recordCustody(stores, item, 'sealed', { ...said });
  }
  return done(presentInFull(await readBack(stores, actor, item.id)));
}

async function readBack({ evidence }: Stores, actor: Actor, id: string): Promise<EvidenceRecord> {
  const record = await evidence.find(actor, id);
  if (record === undefined) throw new Error('Whoever adds an item may see it.');
  return record;
}
