import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceRecord, GradeAxis, LinkTarget } from '#casework';
import { addEvidence, gradeEvidence, linkEvidence, receiveFile, setOrigin } from '#casework';
import type { DemoWorld } from '../demo-part.ts';
import { granted } from '../demo-stopped.ts';
import type { CaseStory, EvidenceStory, Known } from './case-story.ts';
import type { ToldProceeding } from './tell-proceeding.ts';

type Items = ReadonlyMap<string, EvidenceRecord>;

/** Adds the files of the story that the case does not have yet, graded and with their origins. Returns ids by file. */
export async function addEvidenceOf(
  world: DemoWorld,
  caseId: string,
  story: CaseStory,
): Promise<ReadonlyMap<string, string>> {
  const before = await itemsOf(world, caseId);
  for (const item of story.evidence) if (!before.has(item.file)) await add(world, caseId, { story, item });
  const added = await itemsOf(world, caseId);
  for (const item of story.evidence) {
    const record = added.get(item.file);
    if (record !== undefined) await grade(world, record, item);
  }
  await setOrigins(world, story, added);
  return new Map([...added].map(([file, { id }]) => [file, id]));
}

async function itemsOf({ ports: { views }, cast }: DemoWorld, caseId: string): Promise<Items> {
  const items = await views.evidence.list(cast('analyst'), { caseId, limit: 200 });
  return new Map(items.map((item) => [item.filename, item]));
}

async function add(
  { ports, cast, folder }: DemoWorld,
  caseId: string,
  { story, item }: { readonly story: CaseStory; readonly item: EvidenceStory },
): Promise<void> {
  const analyst = cast('analyst');
  const template = await readFile(path.join(folder, 'demo', 'evidence', item.file), 'utf8');
  const text = template.replaceAll('{{unit}}', story.unitName).replaceAll('{{place}}', story.place);
  const upload = granted(await receiveFile(ports)(analyst, { bytes: bytesOf(text) }));
  const { file: filename, title, collectedBy, url, witnessRisk, seal } = item;
  granted(
    await addEvidence(ports)(analyst, {
      caseId,
      uploadId: upload.id,
      filename,
      title,
      collectedBy,
      marking: 'unclassified',
      mediaType: 'text/plain',
      ...(url !== undefined && { url: `${url}/${story.country.toLowerCase()}` }),
      ...(witnessRisk !== undefined && { witnessRisk }),
      ...(seal !== undefined && { seal }),
    }),
  );
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function grade({ ports, cast }: DemoWorld, record: EvidenceRecord, item: EvidenceStory): Promise<void> {
  const wanted = [
    ['source', item.source, record.sourceGrade],
    ['content', item.content, record.contentGrade],
  ] as const satisfies readonly (readonly [GradeAxis, unknown, unknown])[];
  for (const [axis, [letter, reason], before] of wanted)
    if (before === null)
      granted(
        await gradeEvidence(ports)(cast('analyst'), {
          evidenceId: record.id,
          axis,
          grade: letter,
          reason,
          version: 0,
        }),
      );
}

/** Items that go back to the same get the origin that the first of them was given. */
async function setOrigins({ ports, cast }: DemoWorld, { evidence }: CaseStory, items: Items): Promise<void> {
  const known = new Map<string, string>();
  for (const { file, origin: words } of evidence) {
    const record = items.get(file);
    if (words === undefined || record === undefined) continue;
    const before = record.origin?.id;
    const originId = known.get(words);
    const origin = originId === undefined ? { words } : { originId };
    const reason = 'It says where it has it from.';
    const said = { evidenceId: record.id, origin, reason, version: 0 };
    const id =
      record.originVersion > 0 ? before : granted(await setOrigin(ports)(cast('analyst'), said)).originId;
    if (id) known.set(words, id);
  }
}

interface Linking {
  readonly story: CaseStory;
  readonly known: Known;
  readonly proceedings: readonly ToldProceeding[];
}

/** Links each file to the event and to the elements it speaks for or against, in every proceeding of the case. */
export async function linkEvidenceOf(
  world: DemoWorld,
  { story, known, proceedings }: Linking,
): Promise<void> {
  for (const { file, link } of story.evidence) {
    const evidenceId = known.evidence.get(file);
    if (evidenceId === undefined || link === undefined) continue;
    const { direction, reason, elements } = link;
    const ofLaw = ({ id: proceedingId, story: { authorityId } }: ToldProceeding) =>
      elements.map((element) => ({
        kind: 'element' as const,
        proceedingId,
        element: authorityId === 'us-10usc362' ? element.replace('F', 'D') : element,
      }));
    const targets = [
      { kind: 'incident' as const, incidentId: known.incidentId },
      ...proceedings.flatMap(ofLaw),
    ];
    for (const target of await unlinked(world, evidenceId, targets))
      granted(
        await linkEvidence(world.ports)(world.cast('analyst'), { evidenceId, target, direction, reason }),
      );
  }
}

async function unlinked(
  { ports: { views } }: DemoWorld,
  evidenceId: string,
  targets: readonly LinkTarget[],
): Promise<readonly LinkTarget[]> {
  const linked = new Set((await views.evidence.linksOf(evidenceId)).map(({ target }) => keyOf(target)));
  return targets.filter((target) => !linked.has(keyOf(target)));
}

const keyOf = (target: LinkTarget): string =>
  target.kind === 'element'
    ? `${target.proceedingId} ${target.element}`
    : target.kind === 'incident'
      ? target.incidentId
      : target.stepId;
