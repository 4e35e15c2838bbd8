import type { createBrowserRouter } from 'react-router';

/** Where the focus was when the page that is shown, or is on its way, was asked for. */
let left: Element | null = null;

/** Remembers, from each navigation on, where it leaves the focus. */
export function watchFocus(router: ReturnType<typeof createBrowserRouter>): void {
  let asked = router.state.location.key;
  router.subscribe(({ location, navigation }) => {
    const { key } = navigation.location ?? location;
    if (key === asked) return;
    asked = key;
    left = document.activeElement;
  });
}

/** Whether the reader went on while a page was on its way: the focus is neither where the navigation left it nor nowhere. */
export function hasGoneOn(): boolean {
  const at = document.activeElement;
  return at !== null && at !== document.body && at !== left;
}
