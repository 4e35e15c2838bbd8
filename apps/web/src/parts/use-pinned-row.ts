import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';

interface PinnedRow {
  /** What scrolls. */
  readonly region: RefObject<HTMLElement | null>;
  /** Where the row stands among those that were read; -1 where it is not among them. */
  readonly find: () => number;
  /** How much of what stands above the rows stays in view. In pixels. */
  readonly stays: number;
  /** Not before it is known how high rows are. */
  readonly isReady: boolean;
  /** How far it is to a row that is not in the document yet, as far as is known. In pixels. */
  readonly offsetOf: (index: number) => number;
}

const RESTS_MS = 500;
/** What a reader moves a list with. */
const MOVES = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const;

/** Holds the row that somebody came back to at the top while those around it are measured, until it rests or they move it. */
export function usePinnedRow({ region, find, stays, isReady, offsetOf }: PinnedRow): void {
  const [isPinned, pin] = useState(() => find() > 0);
  const hold = useEffectEvent((element: HTMLElement): boolean => {
    const [before, index] = [element.scrollTop, find()];
    const row = element.querySelector(`[data-index="${index}"]`);
    if (row === null) element.scrollTo({ top: offsetOf(index), behavior: 'instant' });
    else element.scrollBy({ top: topOf(row) - topOf(element) - stays, behavior: 'instant' });
    return element.scrollTop !== before;
  });
  useEffect(() => {
    const element = region.current;
    if (!isPinned || !isReady || element === null) return undefined;
    element.scrollIntoView({ block: 'nearest' });
    return atEachFrame(
      () => hold(element),
      () => pin(false),
    );
  }, [isPinned, isReady, region]);
  useEffect(() => {
    const moving = new AbortController();
    for (const move of MOVES)
      region.current?.addEventListener(move, () => pin(false), { signal: moving.signal, passive: true });
    return () => moving.abort();
  }, [region]);
}

/** Does this at each frame until it has moved nothing for a moment. Gives how to stop before. */
function atEachFrame(move: () => boolean, rested: () => void): () => void {
  let [frame, moved] = [0, performance.now()];
  const step = (now: number) => {
    if (move()) moved = now;
    if (now - moved > RESTS_MS) return rested();
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
