import type { ReactNode } from 'react';
import { useSignedIn } from '../data/session.ts';
import { Forbidden } from '../parts/forbidden.tsx';
import type { Page } from './page.ts';
import { PageHeading } from './page-heading.tsx';
import { StandInHeading } from './stand-in-heading.tsx';

/** Shows a page to who may see it, and to others why not. The server decides; this only says it before. */
export function Guarded({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const { permissions } = useSignedIn();
  if (page.permission === undefined || permissions.includes(page.permission))
    return <StandInHeading title={page.title}>{children}</StandInHeading>;
  return (
    <>
      <PageHeading>{page.title}</PageHeading>
      <Forbidden permission={page.permission} />
    </>
  );
}
