import { NavLink, Outlet, ScrollRestoration } from 'react-router';
import { LeaveQuickly } from './leave-quickly.tsx';

const PLACES = [
  ['/report', 'Report an abuse'],
  ['/report/status', 'Follow a report'],
  ['/barred-units', 'Barred units'],
] as const;

/** What stands around a page that is open to everyone. It asks for no session, sets nothing and keeps nothing in the browser. */
export function PublicLayout() {
  return (
    <>
      <a className="usa-skipnav" href="#main">
        Skip to the page
      </a>
      <header className="frame-header">
        <div className="frame-title">
          <span className="frame-name">Plumbline</span>
          <LeaveQuickly />
        </div>
        <nav aria-label="Pages" className="frame-nav">
          <ul data-open>
            {PLACES.map(([path, title]) => (
              <li key={path}>
                <NavLink to={path} end>
                  {title}
                </NavLink>
              </li>
            ))}
            <li>
              <a href="/">Sign in</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="main" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="frame-footer">
        <p>
          These pages set no cookie and keep nothing in this browser. Nothing in them is asked of anyone else.
        </p>
      </footer>
      <ScrollRestoration />
    </>
  );
}
