import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the part of the page that the address names after `#`, once that part is there, and gives it the focus. */
export function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const part = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!part) return;
    if (part instanceof HTMLDetailsElement) part.open = true;
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  }, [ready, hash]);
}
