import { Outlet, ScrollRestoration } from 'react-router';
import { SignedIn, useSession } from '../data/session.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Header } from './header.tsx';
import { QueueStrip } from './queue-strip.tsx';
import { SessionWatch } from './session-watch.tsx';
import { SignIn } from '../pages/sign-in/sign-in.tsx';
import { ChoosePassword } from '../pages/sign-in/choose-password.tsx';
import { zoneName } from '../words/dates.ts';

/** What stands around every page. Who is not signed in sees the sign-in form at the same address, and then the page. */
export function Layout() {
  return (
    <>
      <a className="usa-skipnav" href="#main">
        Skip to the page
      </a>
      <Header />
      <main id="main" className="frame-main" tabIndex={-1}>
        <Content />
      </main>
      <footer className="frame-footer">
        <p>
          Plumbline supports decisions; it never takes one. Times are shown in <strong>{zoneName()}</strong>.
        </p>
      </footer>
      <ScrollRestoration />
    </>
  );
}

function Content() {
  const session = useSession();
  if (session.isPending) return <Loading what="your session" />;
  if (session.isError) return <Failure error={session.error} again={() => void session.refetch()} />;
  if (session.data === null) return <SignIn />;
  if (session.data.passwordIsTemporary) return <ChoosePassword />;
  return (
    <SignedIn.Provider value={session.data}>
      <SessionWatch session={session.data} />
      <QueueStrip />
      <Outlet />
    </SignedIn.Provider>
  );
}
