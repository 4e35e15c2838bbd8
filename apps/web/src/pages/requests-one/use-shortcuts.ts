import { useLayoutEffect, useRef, useState } from 'react';

const KEPT = 'shortcuts';

/** Whether single keys act, and how to turn them off: who dictates or has a tremor would press them by accident (WCAG 2.1.4). */
export function useShortcutChoice(): readonly [on: boolean, choose: (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const choose = (next: boolean) => {
    localStorage.setItem(KEPT, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, choose];
}

/** A key with what it does; `Shift+1` for a digit with Shift, wherever the keyboard has it. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const WRITTEN_IN = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/**
 * Lets single keys act while nothing is being written and no dialog is open. They are for what is shown from the moment that it
 * is: a key is neither lost nor taken for the row before.
 */
export function useShortcuts(on: boolean, shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const isBusy =
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        (event.target instanceof Element && event.target.closest(WRITTEN_IN) !== null) ||
        document.querySelector('dialog[open]') !== null;
      const act = isBusy ? undefined : latest.current[keyOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

/** The digits by their place on the keyboard, since Shift changes what they write. */
function keyOf({ code, key, shiftKey }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && shiftKey) return `Shift+${digit}`;
  return key.length === 1 ? key.toLowerCase() : key;
}
