import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useState } from 'react';

type Enter = () => () => void;
const Headings = createContext<Enter | undefined>(undefined);

/** A page's own heading says that it is there; the one that stood in for it goes before anything is drawn. */
export function useOwnHeading(): void {
  const enter = useContext(Headings);
  useLayoutEffect(() => enter?.(), [enter]);
}

interface StandInHeadingProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page is never without a heading: until it knows its own, and where it cannot be shown, the kind of page is said. */
export function StandInHeading({ title, children }: StandInHeadingProps) {
  const [own, setOwn] = useState(0);
  const enter = useCallback<Enter>(() => {
    setOwn((count) => count + 1);
    return () => setOwn((count) => count - 1);
  }, []);
  return (
    <Headings value={enter}>
      {own === 0 && <KindOfPage title={title} />}
      {children}
    </Headings>
  );
}

function KindOfPage({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = `${title} – Plumbline`;
  }, [title]);
  return <h1 className="page-heading">{title}</h1>;
}
