import type { Page } from './page.ts';

const found = import.meta.glob<{ page: Page }>('../pages/*/page.ts', { eager: true });

/** Every page: a folder of `pages/` each, found by its `page.ts`. */
export const PAGES: readonly Page[] = Object.values(found).map(({ page }) => page);

/** What stands in the navigation, in its order. */
export const NAVIGATION: readonly Page[] = PAGES.filter(({ nav }) => nav !== undefined).sort(
  (a, b) => (a.nav ?? 0) - (b.nav ?? 0),
);
