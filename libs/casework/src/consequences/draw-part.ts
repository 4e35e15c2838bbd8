import type { DrawnFrom } from '#law';
import { dayInWords } from '#law';
import type { TransferFile } from '../transfers/transfer-store.ts';
import type { ShownProceeding } from '../proceedings/show-proceeding.ts';
import type { DraftGround } from './draft-ground.ts';
import { lawNamed } from './duties.ts';

/** Where a text of a draft came from. */
export interface DraftSource {
  readonly kind: 'registry' | 'determination' | 'act' | 'finding' | 'incident' | 'remediation' | 'transfer';
  readonly id: string;
  readonly words: string;
  /** When it was put on record; null where it has no moment of its own. */
  readonly at: string | null;
}

/** A text for one required part, out of what is on record. */
export interface DrawnText {
  readonly text: string;
  readonly sources: readonly DraftSource[];
}

type Named = Extract<DrawnFrom, string>;
type Draw = (ground: DraftGround) => readonly Drawn[];
type Drawn = DraftSource & { readonly text: string };

const DRAW: Readonly<Record<Named, Draw>> = {
  subject: ofSubject,
  decision: (ground) => ofDecision(ground).map((one) => ({ ...one, text: `${one.words}\n${one.text}` })),
  reasons: ofDecision,
  findings: ofFindings,
  incidents: ofIncidents,
  remediation: ofSteps,
  items: ({ transfer }) => fromSheet(transfer, itemsOf),
  amounts: ({ transfer }) => fromSheet(transfer, amountsOf),
};

/** What is on record for a part, in the words of whoever recorded it; null where nothing is. */
export function drawPart(from: DrawnFrom, ground: DraftGround): DrawnText | null {
  const drawn = typeof from === 'string' ? DRAW[from](ground) : ofFields(ground, from.fields);
  const said = drawn.filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return null;
  return {
    text: said.map(({ text }) => text).join('\n'),
    sources: said.map(({ kind, id, words, at }) => ({ kind, id, words, at })),
  };
}

function ofSubject({ notice, file }: DraftGround): readonly Drawn[] {
  const { about, country } = notice;
  const where = file.subject === 'country' ? '' : ` (${country ?? 'no country on record'})`;
  const id = file.unitId ?? file.transferId ?? file.country;
  return [
    { kind: 'registry', id, words: `The ${file.subject} of the case`, at: null, text: `${about}${where}` },
  ];
}

/** The determination behind the notice; or, where nobody signed, the act that raised it. */
function ofDecision({ notice, proceeding }: DraftGround): readonly Drawn[] {
  const signed = proceeding.determinations.find(({ id }) => id === notice.determinationId);
  const act = proceeding.transitions.findLast(({ by, sequence }) =>
    signed === undefined ? by.at <= notice.recordedAt : sequence === signed.sequence,
  );
  if (act === undefined) return [];
  const words = `${act.title}; ${act.by.name}, ${dayInWords(act.by.at)}`;
  const text = signed?.reasons ?? textOf(act.payload['reasons']);
  return [{ kind: signed ? 'determination' : 'act', id: signed?.id ?? act.id, words, at: act.by.at, text }];
}

/** The findings that hold and are met, in the order of the law's own questions. */
function ofFindings({ notice, proceeding }: DraftGround): readonly Drawn[] {
  const { elements, exits } = lawNamed(notice.authorityId);
  const asked = [...elements, ...exits.flatMap(({ conditions }) => conditions)];
  return asked.flatMap(({ id: elementId, title }) => {
    const holding = proceeding.context.findings[elementId]?.findingId;
    const found = proceeding.findings.find(({ id }) => id === holding);
    if (found?.value !== 'met') return [];
    const { id, reasons, at } = found;
    const words = `Finding on ${elementId} (${title}): ${found.value}`;
    return [{ kind: 'finding', id, words, at, text: `${title}: ${reasons}` }];
  });
}

function ofIncidents({ file }: DraftGround): readonly Drawn[] {
  return file.incidents.map(({ id, summary, place, allegedFrom, recordedAt }) => {
    const where = [allegedFrom, place].filter((one) => one !== null).join(', ');
    const words = 'An alleged event linked to the case';
    return { kind: 'incident', id, words, at: recordedAt, text: where ? `${where}: ${summary}` : summary };
  });
}

/** The latest version of each step of the government. */
function ofSteps({ steps }: DraftGround): readonly Drawn[] {
  const latest = [...new Map(steps.map((step) => [step.stepId, step])).values()];
  return latest.map(({ stepId, kind, status, words: said, takenOn, recordedAt }) => ({
    kind: 'remediation',
    id: stepId,
    words: `A step of the government (${kind}, ${status})`,
    at: recordedAt,
    text: takenOn === null ? said : `${dayInWords(takenOn)}: ${said}`,
  }));
}

type NewestSheet = TransferFile['sheets'][number]['sheet'];

function fromSheet(
  transfer: TransferFile | undefined,
  read: (sheet: NewestSheet) => string,
): readonly Drawn[] {
  const newest = transfer?.sheets.at(-1);
  if (transfer === undefined || newest === undefined) return [];
  const words = `The transfer's sheet, version ${newest.version}`;
  return [{ kind: 'transfer', id: transfer.id, words, at: newest.recordedAt, text: read(newest.sheet) }];
}

const itemsOf = ({ items }: NewestSheet): string =>
  items
    .map(({ name, quantity, category }) =>
      [quantity === null ? name : `${quantity} × ${name}`, category && `category ${category}`]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');

function amountsOf({ majorEquipmentUsd, totalUsd, constructionUsd, items }: NewestSheet): string {
  const lines: readonly (readonly [string, number | null])[] = [
    ['Total', totalUsd],
    ['Major defense equipment', majorEquipmentUsd],
    ['Design and construction services', constructionUsd],
  ];
  const said = lines.filter(([, usd]) => usd !== null).map(([what, usd]) => `${what}: $${dollars(usd ?? 0)}`);
  const counted = items.flatMap(({ name, quantity }) => (quantity === null ? [] : [`${quantity} × ${name}`]));
  return said.length === 0 ? '' : [...said, ...counted].join('\n');
}

const dollars = (usd: number): string => String(usd).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** What the newest act said in the first of these fields that any act has. */
function ofFields({ proceeding }: DraftGround, fields: readonly string[]): readonly Drawn[] {
  for (const field of fields) {
    const act = proceeding.transitions.findLast(({ payload }) => textOf(payload[field]) !== '');
    if (act !== undefined) return [saidIn(act, field)];
  }
  return [];
}

const saidIn = (act: ShownProceeding['transitions'][number], field: string): Drawn => ({
  kind: 'act',
  id: act.id,
  words: `${act.title} ("${field}"); ${act.by.name}, ${dayInWords(act.by.at)}`,
  at: act.by.at,
  text: textOf(act.payload[field]),
});

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
