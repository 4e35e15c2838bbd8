import { useSyncExternalStore } from 'react';

const paper = () => globalThis.matchMedia('print');

function listen(changed: () => void): () => void {
  const list = paper();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** Whether the page is being printed: what leaves rows out on the screen shows all of them then. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => paper().matches);
