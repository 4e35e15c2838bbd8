import { NavLink } from 'react-router';
import type { Permission } from '../data/session.ts';
import { NAVIGATION } from './all-pages.ts';

/** The pages that this person may see. */
export function Navigation({ permissions }: { readonly permissions: readonly Permission[] }) {
  const mine = NAVIGATION.filter(
    ({ permission }) => permission === undefined || permissions.includes(permission),
  );
  return (
    <nav aria-label="Pages" className="frame-nav">
      <ul>
        {mine.map(({ path, title }) => (
          <li key={path}>
            <NavLink to={path} end={path === '/'}>
              {title}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
