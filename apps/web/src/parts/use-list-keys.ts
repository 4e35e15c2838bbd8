import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Reading, RowWindow } from './use-row-window.ts';

interface ListKeysOptions {
  readonly region: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly list: Reading | undefined;
  readonly show: RowWindow['show'];
}

const WRITTEN_IN = 'input:not([type=checkbox], [type=radio]), textarea, select';
/** How many pages End reads at most before it is pressed again. */
const MOST_PAGES = 25;

/**
 * Home goes to the first row of the list, End to its last one, reading on until it is there or until anything else is
 * done. The other keys scroll as everywhere.
 */
export function useListKeys({ region, count, list, show }: ListKeysOptions) {
  const left = useRef(0);
  useEffect(() => {
    if (left.current === 0) return;
    left.current -= 1;
    show(count - 1, 'end');
    // Each page that comes is gone to the end of.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [count]);
  const stop = () => {
    left.current = 0;
  };
  const home = () => {
    if (list !== undefined && list.earlier !== 'none') list.restart();
    else region.current?.scrollTo(0, 0);
  };
  const end = () => {
    left.current = list?.more === true ? MOST_PAGES : 0;
    show(count - 1, 'end');
  };
  const press = (event: KeyboardEvent) => {
    stop();
    const go = isPlain(event) ? { Home: home, End: end }[event.key] : undefined;
    if (go === undefined) return;
    event.preventDefault();
    go();
  };
  return { onKeyDown: press, onWheel: stop, onPointerDown: stop };
}

const isPlain = ({ ctrlKey, altKey, metaKey, shiftKey, target }: KeyboardEvent): boolean =>
  ![ctrlKey, altKey, metaKey, shiftKey].includes(true) &&
  !(target instanceof Element && target.matches(WRITTEN_IN));
