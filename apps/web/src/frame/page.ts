import type { ComponentType } from 'react';
import type { Permission } from '../data/session.ts';

/** A page: its address, who may see it, where it stands in the navigation, and its code, which is loaded when it is first opened. */
export interface Page {
  /** With parameters as `:name`. The server serves the document at these addresses and at no others. */
  readonly path: string;
  /** For the browser's title and the navigation; a page may say a more exact one in its `PageHeading`. */
  readonly title: string;
  /** Without it the link is not shown and the page says who may see it. Left out: for everyone signed in. */
  readonly permission?: Permission;
  /** Its place in the navigation, smallest first; pages without one are reached from another page. */
  readonly nav?: number;
  /** Addresses reached from here whose pages have no place of their own: there this one is marked in the navigation. */
  readonly also?: readonly string[];
  /** Who may do this has another way there: it is not in their navigation. */
  readonly unless?: Permission;
  /** Open to everyone: shown without a session, in a frame of its own. */
  readonly public?: true;
  readonly load: () => Promise<ComponentType>;
}

/** Says what a folder of `pages/` is. */
export const definePage = (page: Page): Page => page;
