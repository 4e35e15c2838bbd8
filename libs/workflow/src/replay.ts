import type { AdoptedReadings, Holiday } from '#law';
import type { Actor } from './actor.ts';
import { advance } from './advance.ts';
import type { PinnedChart } from './charted/pinned-chart.ts';
import type { ChartedStart } from './charted/proceeding.ts';
import { begin as beginCharted } from './charted/start.ts';
import type { PinnedProcedure } from './leahy-unit/context.ts';
import type { LeahyStart } from './leahy-unit/proceeding.ts';
import { begin as beginLeahy } from './leahy-unit/start.ts';
import type { Proceeding, ProceedingEvent } from './proceeding.ts';
import type { ActRefusal } from './refusal.ts';

/** How a proceeding was opened: the procedure that was pinned in it, and what it began with. */
export type Opening =
  | { readonly machine: 'leahy-unit'; readonly procedure: PinnedProcedure; readonly input: LeahyStart }
  | { readonly machine: 'charted'; readonly procedure: PinnedChart; readonly input: ChartedStart };

/** An act as its record has it: everything that the machine was told. */
export interface RecordedAct {
  readonly act: string;
  /** What the act said, with the ids that were made for it and what was read from other records. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
  /** The readings adopted then, and the holidays around it, for a drawn procedure. */
  readonly adopted?: AdoptedReadings;
  readonly holidays?: readonly Holiday[];
  /** What it was told of other laws, where it asked. */
  readonly otherLaws?: readonly string[];
}

/** What a record gives; or the first act that the machine refuses, counted from 0. */
export type Replayed =
  | { readonly ok: true; readonly proceeding: Proceeding }
  | { readonly ok: false; readonly index: number; readonly refusal: ActRefusal };

/**
 * Rebuilds a proceeding from how it was opened and its acts in order, by the same machine that did them. Everything comes
 * from the arguments, so that the same record gives the same proceeding whenever and wherever it is replayed. An act that
 * the machine refuses ends the replay: such a record is not one of acts that were done.
 */
export function replay(opening: Opening, acts: readonly RecordedAct[]): Replayed {
  let proceeding = begin(opening);
  for (const [index, recorded] of acts.entries()) {
    const result = advance(proceeding, eventOf(recorded));
    if (!result.ok) return { ok: false, index, refusal: result.refusal };
    proceeding = result.next;
  }
  return { ok: true, proceeding };
}

const begin = (opening: Opening): Proceeding =>
  opening.machine === 'charted'
    ? beginCharted(opening.procedure, opening.input)
    : beginLeahy(opening.procedure, opening.input);

const eventOf = ({ act, payload, ...told }: RecordedAct): ProceedingEvent =>
  ({ ...payload, ...told, type: act }) as ProceedingEvent;
