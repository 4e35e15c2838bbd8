import { NavLink } from 'react-router';
import './notices.css';

const PAGES = [
  ['/notices', 'Notices'],
  ['/editions', 'Barred units and editions'],
  ['/bars', 'Bars'],
  ['/agreements', 'Written agreements'],
] as const;

/** The pages of what follows from determinations, beside each other. */
export function ConsequenceLinks() {
  return (
    <nav aria-label="What follows from determinations" className="notices-links">
      <ul>
        {PAGES.map(([path, words]) => (
          <li key={path}>
            <NavLink to={path}>{words}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
