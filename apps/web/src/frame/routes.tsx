import { createBrowserRouter } from 'react-router';
import { PAGES } from './all-pages.ts';
import { watchFocus } from './focus-left.ts';
import { Guarded } from './guarded.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { PageBroke } from './page-broke.tsx';
import type { Page } from './page.ts';
import { PublicLayout } from './public-layout.tsx';

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

const openly = (page: Page) => async () => ({ Component: await page.load() });

const routesOf = (pages: readonly Page[], load: (page: Page) => () => Promise<object>) =>
  pages.map((page) => ({ path: page.path, ErrorBoundary: PageBroke, lazy: load(page) }));

/** The addresses of the pages, from their folders. */
export function createRoutes() {
  const router = createBrowserRouter([
    {
      Component: PublicLayout,
      ErrorBoundary: PageBroke,
      HydrateFallback: () => null,
      children: routesOf(
        PAGES.filter((page) => page.public),
        openly,
      ),
    },
    {
      Component: Layout,
      ErrorBoundary: PageBroke,
      HydrateFallback: () => null,
      children: [
        ...routesOf(
          PAGES.filter((page) => !page.public),
          lazily,
        ),
        { path: '*', Component: NotFound },
      ],
    },
  ]);
  watchFocus(router);
  return router;
}
