import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor, AskedResult, Judgement, NominationSheet, Ports, RequestMove } from '#casework';
import {
  judgeMatches,
  listNominations,
  moveRequest,
  screenRequest,
  showRequest,
  signResults,
  submitRequest,
} from '#casework';
import { sha256Hex } from '#ledger';
import type { DemoWorld } from '../demo-part.ts';
import { DemoStopped, granted } from '../demo-stopped.ts';
import { unitByKey } from '../seed-demo-units.ts';
import type { MatchStory, RequestStory, ResultStory } from './demo-requests.ts';

interface Telling {
  readonly ports: Ports;
  readonly vetter: Actor;
  readonly story: RequestStory;
  readonly id: string;
}

/**
 * Takes a request as far as its story goes, from where it stands. One that people have moved along another way is left
 * to them. Returns whether anything was done.
 */
export async function tellRequest(world: DemoWorld, story: RequestStory): Promise<boolean> {
  const { ports, cast } = world;
  const bytes = await readFile(path.join(world.folder, 'demo', 'requests', story.file));
  const [earlier] = (await ports.views.requests.earlierFiles(sha256Hex(bytes))).slice(-1);
  const vetter = cast('vetter');
  const id = earlier?.requestId ?? (await submit(ports, vetter, story, bytes));
  const telling = { ports, vetter, story, id };
  if (earlier !== undefined && (await isTold(telling))) return false;
  await moveAlong(telling, story.moves.before);
  granted(await screenRequest(ports)(vetter, { requestId: id }));
  await match(telling);
  for (const result of story.results) await sign(telling, result);
  await moveAlong(telling, [...story.moves.before, ...story.moves.after]);
  return true;
}

async function submit(
  ports: Ports,
  vetter: Actor,
  { header, file: filename }: RequestStory,
  bytes: Uint8Array,
): Promise<string> {
  const source = { kind: 'file', bytes, filename } as const;
  const selection = { country: null, report: null, fiscalYear: null, fromRow: null, toRow: null };
  return granted(await submitRequest(ports)(vetter, { ...header, source, selection })).request.id;
}

/** Every move of the story was made and every result signed, or somebody went another way. */
async function isTold(telling: Telling): Promise<boolean> {
  const { moves, results } = telling.story;
  const planned = [...moves.before, ...moves.after];
  const made = await movesOf(telling);
  if (made.some((move, index) => index < planned.length && move !== planned[index])) return true;
  if (made.length < planned.length) return false;
  const rows = new Set(results.flatMap((result) => result.rows));
  const nominations = (await nominationsOf(telling)).filter(({ row }) => rows.has(row));
  return nominations.every((nomination) => nomination.results.length > 0);
}

/** The moves since it was submitted, oldest first. */
async function movesOf({ ports, vetter, id }: Telling): Promise<readonly string[]> {
  const { transitions } = granted(await showRequest(ports)(vetter, { id }));
  return transitions.map(({ move }) => move).filter((move) => move !== 'submit');
}

const nominationsOf = async ({ ports, vetter, id }: Telling): Promise<readonly NominationSheet[]> =>
  granted(await listNominations(ports)(vetter, { id, limit: 200 }));

async function moveAlong(telling: Telling, moves: readonly RequestMove[]): Promise<void> {
  const { ports, vetter, id } = telling;
  const made = (await movesOf(telling)).length;
  for (const move of moves.slice(made)) {
    const { request } = granted(await showRequest(ports)(vetter, { id }));
    granted(await moveRequest(ports)(vetter, { requestId: id, revision: request.revision, move }));
  }
}

async function match(telling: Telling): Promise<void> {
  const { ports, vetter, story, id } = telling;
  const nominations = await nominationsOf(telling);
  const judgements: Judgement[] = [];
  for (const said of story.matches) {
    const nomination = nominationOf(nominations, said);
    if (nomination.judgements.length === 0) judgements.push(await judgementOf(ports, said, nomination));
  }
  if (judgements.length > 0) granted(await judgeMatches(ports)(vetter, { requestId: id, judgements }));
}

function nominationOf(nominations: readonly NominationSheet[], { row, position = 1 }: MatchStory) {
  const inRow = nominations.filter((nomination) => nomination.row === row);
  const nomination = inRow.toSorted((one, other) => one.ordinal - other.ordinal)[position - 1];
  if (nomination === undefined) throw new DemoStopped(`Row ${row} holds no nomination number ${position}.`);
  return nomination;
}

async function judgementOf(
  ports: Ports,
  { unit, reasons }: MatchStory,
  { id: nominationId, revision }: NominationSheet,
): Promise<Judgement> {
  const about = { nominationId, revision, reasons };
  if (unit !== undefined) return { ...about, judgement: 'confirmed', unitId: await unitByKey(ports, unit) };
  const search = { where: ['The registry', 'The programme office'], found: reasons };
  return { ...about, judgement: 'not-identified', search };
}

async function sign(telling: Telling, { rows, reasons, ...said }: ResultStory): Promise<void> {
  const { ports, vetter, id } = telling;
  const results = (await nominationsOf(telling))
    .filter(({ row, results: signed }) => rows.includes(row) && signed.length === 0)
    .map(({ id: nominationId, revision }): AskedResult => ({ ...said, nominationId, revision }));
  if (results.length > 0) granted(await signResults(ports)(vetter, { requestId: id, reasons, results }));
}
