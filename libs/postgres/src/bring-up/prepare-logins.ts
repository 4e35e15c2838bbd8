import { databaseFailure, type DatabaseFailure } from './database-failure.ts';
import { MIGRATION_LOCK } from './migrate.ts';
import { identifier, literal, withSession, type Session } from './with-session.ts';

/** The role that migrations grant to. It cannot sign in; logins of the application are its members. */
export const APP_ROLE = 'plumbline_app';

export interface Login {
  readonly name: string;
  readonly password: string;
}

/**
 * On a server of our own: the role that owns the database and runs migrations (no superuser), and the database itself.
 * Safe to run again; the password is set to the given one each time.
 */
export async function prepareOwner(
  superuserUrl: string,
  owner: Login,
  database: string,
): Promise<DatabaseFailure | undefined> {
  const where = { url: superuserUrl, setting: 'the PostgreSQL that Plumbline brings' };
  const result = await withSession(where, async (session) => {
    await session.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await setLogin(session, owner, 'createrole createdb');
    const found = await session.query('select 1 from pg_database where datname = $1', [database]);
    if (found.length > 0) return;
    await session.query(`create database ${identifier(database)} owner ${identifier(owner.name)}`);
  });
  return result ?? undefined;
}

/**
 * Makes the login under which the application works: a member of `plumbline_app` and of nothing else, so that it can do
 * what migrations granted and no more. Requires: the migrations have run. The password is set only when it does not work
 * already, so that several processes may do this while others are connected.
 */
export async function prepareAppLogin(
  owner: { readonly url: string; readonly setting: string },
  login: Login,
): Promise<DatabaseFailure | undefined> {
  const made = await withSession(owner, async (session) => {
    await session.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (await signsIn(urlFor(owner.url, login))) return undefined;
    await setLogin(session, login, '');
    await session.query(`grant ${APP_ROLE} to ${identifier(login.name)}`);
    return undefined;
  });
  if (made?.code !== 'database.not-permitted') return made;
  return databaseFailure(
    'database.no-app-login',
    `The account in ${owner.setting} may not create the application's own login. Create one, "grant ${APP_ROLE} to" it, and name it in DATABASE_APP_URL.`,
  );
}

async function setLogin(session: Session, login: Login, attributes: string): Promise<void> {
  const there = await session.query('select 1 from pg_roles where rolname = $1', [login.name]);
  const verb = there.length > 0 ? 'alter' : 'create';
  await session.query(
    `${verb} role ${identifier(login.name)} with login ${attributes} password ${literal(login.password)}`,
  );
}

async function signsIn(url: string): Promise<boolean> {
  const answer = await withSession({ url, setting: '' }, (session) => session.query('select 1'));
  return Array.isArray(answer);
}

/** The same database under another login. */
export function urlFor(url: string, login: Login): string {
  const address = new URL(url);
  address.username = encodeURIComponent(login.name);
  address.password = encodeURIComponent(login.password);
  return address.href;
}

/**
 * Refuses a login under which the record could be altered: a superuser, an owner of its tables, or one that lacks the
 * role. `setting` names where the login comes from.
 */
export async function checkAppLogin(url: string, setting: string): Promise<DatabaseFailure | undefined> {
  const result = await withSession({ url, setting }, async (session) => {
    const [row] = await session.query<{ mighty: boolean; member: boolean }>(
      `select (select rolsuper from pg_roles where rolname = current_user)
           or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as mighty,
         pg_has_role(current_user, $1, 'member') as member`,
      [APP_ROLE],
    );
    return row ?? { mighty: true, member: false };
  });
  if ('code' in result) return result;
  if (result.mighty)
    return databaseFailure(
      'database.mighty-login',
      `The account in ${setting} is a superuser or owns the tables, so it could alter the record. Name an account that is only a member of ${APP_ROLE}.`,
    );
  if (result.member) return undefined;
  return databaseFailure(
    'database.not-member',
    `The account in ${setting} is not a member of ${APP_ROLE}. Grant it: "grant ${APP_ROLE} to …".`,
  );
}

/** Makes a login that was named by hand a member of the role, where the owner may do that; `checkAppLogin` says if not. */
export async function grantAppRole(
  owner: { readonly url: string; readonly setting: string },
  appUrl: string,
): Promise<DatabaseFailure | undefined> {
  const name = decodeURIComponent(new URL(appUrl).username);
  const result = await withSession(owner, async (session) => {
    await session.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const member = `select pg_has_role(oid, $2, 'member') as member from pg_roles where rolname = $1`;
    const [role] = await session.query<{ member: boolean }>(member, [name, APP_ROLE]);
    if (role?.member === false) await session.query(`grant ${APP_ROLE} to ${identifier(name)}`);
    return undefined;
  });
  return result?.code === 'database.not-permitted' ? undefined : result;
}
