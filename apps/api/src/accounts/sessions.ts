import { Logger } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import type { Actor, Views } from '#casework';
import { actorOf } from '#casework';
import type { Database } from '#postgres';
import { SessionStore } from './session-store.ts';

/** What Nest knows the session's limits by. */
export const SESSION_OPTIONS = Symbol('SessionOptions');

export interface SessionOptions {
  readonly secret: string;
  /** Send the cookie over HTTPS only. */
  readonly secure: boolean;
  readonly idleMinutes: number;
  readonly longestHours: number;
  /** A signature needs the password, or a passkey, to have been given so lately. */
  readonly confirmMinutes: number;
  /** Scheme and host under which browsers come; passkeys are bound to it. */
  readonly address?: string;
}

declare module 'express-session' {
  interface SessionData {
    /** When it began, ISO 8601. */
    began: string;
    /** When its idle time was last moved on, in milliseconds. */
    seen: number;
    /** The account's `sessionGeneration` when it began. */
    generation: number;
    /** When the password or a passkey was last given, in milliseconds. */
    confirmed: number;
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Server-side sessions in PostgreSQL. The cookie holds a random identifier and nothing else, and ends with the browser; a
 * session ends after a time without requests, and after a longest time whatever happens. The account is read anew for each request, so
 * that a disabled account, a role taken away or a new password counts at once in every session and every process.
 */
export function sessionMiddleware(
  dataSource: Database,
  views: Views,
  options: SessionOptions,
): RequestHandler[] {
  const log = new Logger('sessions');
  const store = new SessionStore(dataSource, {
    ttl: options.idleMinutes * 60,
    errorLog: (words) => log.warn(String(words)),
  });
  const sessions = session({
    store,
    secret: options.secret,
    name: cookieName(options),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: options.secure },
  });
  return [
    sessions,
    keepTime(dataSource, options),
    passportFor(views, store, options).session() as RequestHandler,
  ];
}

/** Over HTTPS a name that browsers let no other host or path set (RFC 6265bis, "__Host-"). */
export const cookieName = ({ secure }: Pick<SessionOptions, 'secure'>): string =>
  secure ? '__Host-plumbline' : 'plumbline';

function passportFor(views: Views, store: SessionStore, options: SessionOptions) {
  const passport = new Passport();
  passport.serializeUser((user, next) => next(null, (user as Actor).accountId));
  passport.deserializeUser(
    (request: Request, id: string, next: (error: unknown, actor?: Actor | false) => void) => {
      signedIn(views, store, request, id).then(
        (actor) => next(null, actor && { ...actor, ...confirmation(request, options) }),
        next,
      );
    },
  );
  return passport;
}

async function signedIn(
  views: Views,
  store: SessionStore,
  request: Request,
  id: string,
): Promise<Actor | false> {
  const account = store.accountOf(request, id) ?? (await views.accounts.byId(id));
  if (account === undefined || account.disabledAt !== null) return false;
  if (account.sessionGeneration !== request.session.generation) return false;
  request.passwordIsTemporary = account.passwordIsTemporary;
  return actorOf(account);
}

/** Whether the password or a passkey has to be given again before anything is signed. */
function confirmation(
  { session: { confirmed = 0 } }: Request,
  { confirmMinutes }: SessionOptions,
): Pick<Actor, 'mustConfirm'> {
  return Date.now() - confirmed > confirmMinutes * MINUTE ? { mustConfirm: true } : {};
}

/** Ends a session that is too old, and moves the idle limit on now and then, so that reading does not write every time. */
function keepTime(dataSource: Database, { idleMinutes, longestHours }: SessionOptions): RequestHandler {
  const idle = idleMinutes * MINUTE;
  const often = Math.min(MINUTE, idle / 30);
  return (request: Request, _response: Response, next: NextFunction) => {
    const { began, seen } = request.session;
    const now = Date.now();
    if (began === undefined || seen === undefined) return next();
    if (now - Date.parse(began) > longestHours * HOUR) return void request.session.regenerate(next);
    if (now - seen <= often || isOnlyListening(request)) return next();
    moveOn(dataSource, { sid: request.sessionID, now, until: now + idle }).then(() => next(), next);
  };
}

/** A page that is left open and comes back to listen by itself is nobody's use of the session. */
const isOnlyListening = ({ path, baseUrl }: Request): boolean =>
  `${baseUrl}${path}`.startsWith('/api/events');

/** Only a session that is still there: one that was ended meanwhile by another tab stays ended. */
const moveOn = (dataSource: Database, { sid, now, until }: { sid: string; now: number; until: number }) =>
  dataSource.query(
    `update sessions set sess = jsonb_set(sess::jsonb, '{seen}', to_jsonb($2::bigint))::json, expire = to_timestamp($3 / 1000.0) where sid = $1`,
    [sid, now, until],
  );

/** Remembers when the password or a passkey was given again; only in a session that is still there. */
export const keepConfirmation = (dataSource: Database, sid: string, now: number) =>
  dataSource.query(
    `update sessions set sess = jsonb_set(sess::jsonb, '{confirmed}', to_jsonb($2::bigint))::json where sid = $1`,
    [sid, now],
  );
