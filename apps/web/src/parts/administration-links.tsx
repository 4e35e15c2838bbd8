import { Link, useLocation } from 'react-router';

const PARTS = [
  ['/administration/accounts', 'Accounts'],
  ['/administration/posts', 'Posts'],
  ['/administration/steps', 'Steps without anybody'],
] as const;

/** The way between the pages of administration. */
export function AdministrationLinks() {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Administration" className="part-choices">
      <ul>
        {PARTS.map(([to, words]) => (
          <li key={to}>
            <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
