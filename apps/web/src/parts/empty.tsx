import type { ReactNode } from 'react';

/** There is nothing to show, why, and what to do instead. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="part-empty">{children}</div>;
}
