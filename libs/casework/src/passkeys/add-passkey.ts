import { sha256Hex } from '#ledger';
import type { Account } from '../accounts/account-store.ts';
import { givePassword } from '../accounts/confirm-password.ts';
import type { PasswordPorts } from '../accounts/try-password.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { giveChallenge, siteKnown, spender } from './give-challenge.ts';
import type { Passkey, PasskeyOptions, PasskeyResponse, PasskeySite, ShownPasskey } from './passkey.ts';
import { showPasskey } from './passkey.ts';

const MOST = 20;
const LONGEST_NAME = 100;

export interface AskToAddPasskey {
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
  readonly session: string;
  readonly site: PasskeySite | undefined;
}

type PasskeyPorts = Pick<Ports, 'unitOfWork' | 'views' | 'passkeys' | 'passkeyChallenges' | 'clock' | 'ids'>;

/**
 * What a browser needs to make a passkey for who is signed in. Asks for the password first, so that an open session that
 * somebody found gains no key of its own. An account has twenty at most.
 */
export const askToAddPasskey = (ports: PasskeyPorts & PasswordPorts) =>
  useCase('session.read', async (actor, ask: AskToAddPasskey): Promise<Outcome<PasskeyOptions>> => {
    const site = siteKnown(ask.site);
    if (!site.ok) return site;
    const given = await givePassword(ports, actor, { ...ask, otherwise: 'No passkey was added.' });
    if (!given.ok) return given;
    const known = await ports.views.passkeys.of(actor.accountId);
    if (known.length >= MOST) return TOO_MANY;
    const options = await ports.passkeys.toAdd(site.value, given.value, known);
    return giveChallenge(ports, options, { ...actor, session: ask.session, purpose: 'add' });
  });

export interface AddPasskey {
  readonly name: string;
  readonly response: PasskeyResponse;
  readonly session: string;
  readonly site: PasskeySite | undefined;
}

/**
 * Adds the passkey that the browser made, under a name. Refuses an answer to another challenge, to an old one, or to one of
 * another session or site. The ledger keeps the hash of its public key.
 */
export const addPasskey = (ports: PasskeyPorts) =>
  useCase('session.read', async (actor, ask: AddPasskey): Promise<Outcome<ShownPasskey>> => {
    const fault = textFault('name', ask.name, LONGEST_NAME);
    if (fault) return refused('invalid', 'passkey.invalid', 'A passkey needs a name.', { faults: [fault] });
    const site = siteKnown(ask.site);
    if (!site.ok) return site;
    const account = await ports.views.accounts.byId(actor.accountId);
    const { spend } = spender(ports, { ...actor, session: ask.session, purpose: 'add' });
    const made = await ports.passkeys.added(ask.response, { site: site.value, spend });
    if (made === undefined || account === undefined) return NOT_MADE;
    const { accountId } = actor;
    const named = { id: ports.ids.next(), accountId, name: ask.name.trim(), lastUsedAt: null };
    return ports.unitOfWork.run(actor, (transaction) =>
      save(transaction, account, { ...made, ...named, addedAt: transaction.passkeys.at }),
    );
  });

/** Nothing is added to an account whose access was ended or whose password was set anew meanwhile. */
async function save(
  { accounts, passkeys, ledger }: Transaction,
  before: Account,
  passkey: Passkey,
): Promise<Outcome<ShownPasskey>> {
  const [account] = await accounts.lock([before.id]);
  if (account?.sessionGeneration !== before.sessionGeneration || account.disabledAt !== null) return NOT_MADE;
  await passkeys.add(passkey);
  const { id: passkeyId, name, publicKey } = passkey;
  const data = { passkeyId, name, publicKeyHash: sha256Hex(new TextEncoder().encode(publicKey)) };
  await ledger.append({ chain: `account:${account.id}`, act: 'passkey.added', data });
  return done(showPasskey(passkey));
}

export interface RemovePasskey {
  readonly id: string;
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

/** Removes one's own passkey; asks for the password. It signs nothing from then on, in no session. */
export const removePasskey = (ports: Pick<Ports, 'unitOfWork' | 'views'> & PasswordPorts) =>
  useCase('session.read', async (actor, ask: RemovePasskey): Promise<Outcome<ShownPasskey>> => {
    const given = await givePassword(ports, actor, { ...ask, otherwise: 'No passkey was removed.' });
    if (!given.ok) return given;
    return ports.unitOfWork.run(actor, (transaction) => remove(transaction, actor, ask.id));
  });

async function remove(
  { passkeys, ledger }: Transaction,
  { accountId }: Actor,
  id: string,
): Promise<Outcome<ShownPasskey>> {
  const passkey = await passkeys.lock(accountId, id);
  if (passkey === undefined) return NONE;
  await passkeys.remove(id);
  const data = { passkeyId: id, name: passkey.name };
  await ledger.append({ chain: `account:${accountId}`, act: 'passkey.removed', data });
  return done(showPasskey(passkey));
}

/** One's own passkeys, the oldest first. */
export const listPasskeys = ({ views }: Pick<Ports, 'views'>) =>
  useCase('session.read', async ({ accountId }) =>
    done((await views.passkeys.of(accountId)).map(showPasskey)),
  );

const TOO_MANY = refused(
  'conflict',
  'passkey.too-many',
  `You have ${MOST} passkeys already; remove one first.`,
);
const NOT_MADE = refused(
  'forbidden',
  'passkey.not-made',
  'What the browser sent answers nothing that was asked here, or came too late. No passkey was added; begin again.',
);
const NONE = refused(
  'not-found',
  'passkey.not-found',
  'You have no such passkey, or it was removed already.',
);
