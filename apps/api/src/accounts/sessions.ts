import connectPgSimple from 'connect-pg-simple';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import type { Actor, Views } from '#casework';
import { actorOf } from '#casework';
import type { Database } from '#postgres';
import { poolOf } from '#postgres';

export interface SessionOptions {
  readonly secret: string;
  /** Send the cookie over HTTPS only. */
  readonly secure: boolean;
  readonly idleMinutes: number;
  readonly longestHours: number;
}

const MINUTE = 60_000;

/**
 * Server-side sessions in PostgreSQL. The cookie holds a random identifier and nothing else; a session ends after a time
 * without requests, and after a longest time whatever happens. The account is read anew for each request, so that a
 * disabled account or a role taken away counts at once.
 */
export function sessionMiddleware(
  dataSource: Database,
  views: Views,
  options: SessionOptions,
): RequestHandler[] {
  const Store = connectPgSimple(session);
  const store = new Store({ pool: poolOf(dataSource), tableName: 'sessions', disableTouch: true });
  const passport = new Passport();
  passport.serializeUser((user, next) => next(null, (user as Actor).accountId));
  passport.deserializeUser((id: string, next) => {
    actorById(views, id).then((actor) => next(null, actor), next);
  });
  const cookie = {
    httpOnly: true,
    sameSite: 'strict',
    secure: options.secure,
    maxAge: options.idleMinutes * MINUTE,
  } as const;
  const sessions = session({
    store,
    secret: options.secret,
    name: 'plumbline',
    resave: false,
    saveUninitialized: false,
    cookie,
  });
  return [sessions, endAfter(options.longestHours), passport.session() as RequestHandler];
}

async function actorById(views: Views, id: string): Promise<Actor | false> {
  const account = await views.accounts.byId(id);
  return account && account.disabledAt === null ? actorOf(account) : false;
}

/** Ends a session that is too old, and moves the idle limit on at most once a minute, so that reading does not write. */
function endAfter(longestHours: number): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const { began, seen } = request.session;
    if (began !== undefined && Date.now() - Date.parse(began) > longestHours * 60 * MINUTE) {
      request.session.destroy(next);
      return;
    }
    if (seen !== undefined && Date.now() - seen > MINUTE) request.session.seen = Date.now();
    next();
  };
}
