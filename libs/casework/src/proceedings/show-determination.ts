import { stateWords } from '#workflow';
import { dutyNamed, lawNamed } from '../consequences/duties.ts';
import { ledgerStamp } from '../documents/ledger-stamp.ts';
import type { LedgerStamp } from '../documents/paper.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Views } from '../kernel/views.ts';
import type { DeterminationPlace } from './determination-place.ts';
import { questionsOf } from './show-findings.ts';
import type { ShownProceeding } from './show-proceeding.ts';
import { openSheet } from './show-proceeding.ts';

type Sheet = ShownProceeding;

/** A determination as it was signed, in words and by value. */
export interface ShownDetermination {
  readonly id: string;
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly country: string;
    readonly about: string | null;
  };
  readonly proceeding: {
    readonly id: string;
    readonly authorityId: string;
    readonly citation: string;
    readonly lawTitle: string;
    readonly authorityVersion: string;
    /** Where it stands now. */
    readonly words: string;
  };
  readonly signerOffice: string;
  readonly title: string;
  readonly rule: string;
  readonly signed: {
    readonly by: string;
    readonly at: string;
    readonly signatureId: string;
    readonly reasons: string;
    /** What else the act said, by field. */
    readonly said: Readonly<Record<string, unknown>>;
    /** Whether a later act made the signature worth nothing. */
    readonly voided: boolean;
  };
  readonly authors: readonly string[];
  readonly findings: readonly {
    readonly id: string;
    readonly title: string;
    readonly cite: string;
    readonly value: string;
    readonly reasons: string;
    readonly author: string;
    readonly evidence: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly dissent: Sheet['determinations'][number]['dissent'];
  readonly bars: DeterminationPlace['bars'];
  readonly notices: readonly (DeterminationPlace['notices'][number] & {
    readonly title: string;
    readonly recipientName: string;
  })[];
  readonly entry: DeterminationPlace['entry'];
  readonly stamp: LedgerStamp;
}

type Needs = Pick<Ports, 'views' | 'unitOfWork' | 'clock'>;

/**
 * One signed determination: what was decided, by whom, when, under which law as recorded then, the findings as they stood
 * in its assessment, every dissent, what followed, and its place in the ledger. Evidence sealed from the reader is not named.
 */
export const showDetermination = (ports: Needs) =>
  useCase(
    'case.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownDetermination>> => {
      const place = isUuid(id) ? await ports.views.proceedings.determination(id) : undefined;
      if (place === undefined) return notFound('determination', id);
      const opened = await openSheet(ports, actor, place.proceedingId);
      if (!opened.ok) return opened.refusal.kind === 'not-found' ? notFound('determination', id) : opened;
      const { value: sheet } = opened;
      const titles = await titlesIn(ports.views, actor, sheet.caseId);
      return done({
        ...wordsOf(id, sheet, titles),
        case: await caseOf(ports.views, sheet),
        ...followed(sheet, place),
        stamp: await ledgerStamp(ports.views, `case:${sheet.caseId}`),
      });
    },
  );

async function titlesIn({ evidence }: Pick<Views, 'evidence'>, actor: Actor, caseId: string) {
  const items = await evidence.list(actor, { caseId, limit: MOST_ITEMS });
  return new Map(
    items.map((item) => [item.id, item.seal?.sealed === true ? 'A sealed item' : item.title] as const),
  );
}

const MOST_ITEMS = 1_000;

async function caseOf({ cases }: Pick<Views, 'cases'>, { caseId, country }: Sheet) {
  const file = await cases.sheet(caseId);
  if (file === undefined) throw new Error(`The case ${caseId} of a determination is there.`);
  const { title, unitName, unidentified } = file;
  return { id: caseId, title, country, about: unitName ?? unidentified?.words ?? null };
}

function wordsOf(id: string, sheet: Sheet, titles: ReadonlyMap<string, string>) {
  const signed = sheet.determinations.find((one) => one.id === id);
  if (signed === undefined) throw new Error(`Determination ${id} is on record and not in its proceeding.`);
  const act = sheet.transitions.find(({ determinationId }) => determinationId === id);
  const { citation, title: lawTitle } = lawNamed(sheet.authorityId);
  const findings = findingsAt(sheet, signed, titles);
  return {
    id,
    proceeding: {
      ...{ id: sheet.id, authorityId: sheet.authorityId, citation, lawTitle },
      authorityVersion: sheet.authorityVersion,
      words: stateWords(standing(sheet)),
    },
    title: act?.title ?? signed.kind,
    rule: act?.rule ?? '',
    signed: {
      ...{
        by: signed.signedByName,
        at: signed.signedAt,
        signatureId: signed.signatureId,
        reasons: signed.reasons,
      },
      said: saidIn(act?.payload ?? {}),
      voided: sheet.context.signatures.some(
        ({ signatureId, voided }) => signatureId === signed.signatureId && voided !== null,
      ),
    },
    authors: [...new Set(findings.map(({ author }) => author))],
    findings,
    dissent: signed.dissent,
  };
}

const standing = ({ authorityId, state, context }: Sheet) => {
  const { machine } = lawNamed(authorityId).procedure;
  return { machine, state, context } as Parameters<typeof stateWords>[0];
};

const MADE: readonly string[] = ['determinationId', 'signatureId', 'reasons', 'recordId'];

const saidIn = (payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(payload).filter(([field]) => !MADE.includes(field)));

/** The newest version of each finding of the assessment that was signed for, as of the moment of signing. */
function findingsAt(
  { context, findings }: Sheet,
  { assessmentVersion, signedAt }: Sheet['determinations'][number],
  titles: ReadonlyMap<string, string>,
): ShownDetermination['findings'] {
  return questionsOf(context).flatMap(({ id, title, cite }) => {
    const found = findings.findLast(
      (one) => one.elementId === id && one.at <= signedAt && one.assessmentVersion <= assessmentVersion,
    );
    if (found === undefined) return [];
    const evidence = found.evidenceIds.map((one) => ({ id: one, title: titles.get(one) ?? 'An item' }));
    return [{ id, title, cite, value: found.value, reasons: found.reasons, author: found.name, evidence }];
  });
}

function followed({ authorityId }: Sheet, { signerOffice, entry, bars, notices }: DeterminationPlace) {
  const { recipients } = lawNamed(authorityId);
  return {
    signerOffice,
    ...{ entry, bars },
    notices: notices.map((notice) => ({
      ...notice,
      title: dutyNamed({ authorityId, dutyId: notice.dutyId }).title,
      recipientName: recipients.find(({ id }) => id === notice.recipient)?.name ?? notice.recipient,
    })),
  };
}
