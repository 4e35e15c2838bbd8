import { Link, useLocation } from 'react-router';
import { PAGES } from '../frame/all-pages.ts';

/** Things whose list is of something else. */
const LISTS: Readonly<Record<string, string>> = {
  proceedings: 'cases',
  determinations: 'cases',
  evidence: 'cases',
};

/** From a thing that is not there, or not for this reader: the list that it would stand in. */
export function WayBack() {
  const [, kind = ''] = useLocation().pathname.split('/');
  const list = PAGES.find(({ path }) => path === `/${LISTS[kind] ?? kind}`);
  return (
    <p>
      The address may have been cut when it was copied.{' '}
      <Link to={list?.path ?? '/'}>Go to {list?.title ?? 'My work'}</Link>.
    </p>
  );
}
