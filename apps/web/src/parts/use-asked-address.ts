import { useState } from 'react';
import type { NavigateOptions } from 'react-router';
import { useSearchParams } from 'react-router';

/**
 * What the address asks for, from the moment that it was chosen. A new address is drawn when there is time for it; until then
 * a field that is tied to it would show what it was before, lose a letter that is typed, and undo a choice made just before.
 */
export function useAskedAddress(): [
  asked: URLSearchParams,
  ask: (next: Readonly<Record<string, string>> | URLSearchParams, options: NavigateOptions) => void,
] {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [held, hold] = useState({ address, asked: search });
  // The address has arrived, or somebody went back to another.
  if (held.address !== address) hold({ address, asked: search });
  const ask = (next: Readonly<Record<string, string>> | URLSearchParams, options: NavigateOptions) => {
    hold({ address, asked: new URLSearchParams(next) });
    setSearch(new URLSearchParams(next), options);
  };
  return [held.address === address ? held.asked : search, ask];
}
