import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { hasGoneOn } from './focus-left.ts';
import { useOwnHeading } from './stand-in-heading.tsx';

interface PageHeadingProps {
  readonly children: ReactNode;
  /** For the browser's title, where the heading is more than text. */
  readonly title?: string;
}

/**
 * The page's one heading. It gives the browser its title, and takes the focus when the page was reached by a link, so
 * that who listens hears where they are; not from who went on while it was on its way.
 */
export function PageHeading({ children, title }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, state } = useLocation();
  const came = useNavigationType();
  useOwnHeading();
  useEffect(() => {
    const words = title ?? heading.current?.textContent ?? '';
    document.title = words === '' ? 'Plumbline' : `${words} – Plumbline`;
  }, [title, children]);
  // With the page itself, not after it: who presses a key at once presses it on what they see.
  useLayoutEffect(() => {
    const keepsPlace = (state as { keepFocus?: boolean } | null)?.keepFocus === true;
    if (came !== 'POP' && !keepsPlace && !hasGoneOn()) heading.current?.focus();
  }, [pathname, came, state]);
  return (
    <h1 ref={heading} tabIndex={-1} className="page-heading">
      {children}
    </h1>
  );
}
