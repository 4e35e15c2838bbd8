import { createBrowserRouter } from 'react-router';
import { PAGES } from './all-pages.ts';
import { Guarded } from './guarded.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { PageBroke } from './page-broke.tsx';
import type { Page } from './page.ts';

/** Loads a page's code when it is opened, and shows it only to who may see it. */
const lazily = (page: Page) => async () => {
  const Content = await page.load();
  return {
    Component: () => (
      <Guarded page={page}>
        <Content />
      </Guarded>
    ),
  };
};

/** The addresses of the pages, from their folders. */
export const createRoutes = () =>
  createBrowserRouter([
    {
      Component: Layout,
      ErrorBoundary: PageBroke,
      HydrateFallback: () => null,
      children: [
        ...PAGES.map((page) => ({
          path: page.path,
          ErrorBoundary: PageBroke,
          lazy: lazily(page),
        })),
        { path: '*', Component: NotFound },
      ],
    },
  ]);
