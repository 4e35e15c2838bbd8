import { countTry, forgetFailures } from '../accounts/try-password.ts';
import type { Account } from '../accounts/account-store.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { giveChallenge, siteKnown, spender } from './give-challenge.ts';
import type { Passkey, PasskeyOptions, PasskeyResponse, PasskeySite } from './passkey.ts';

type ConfirmPorts = Pick<
  Ports,
  'unitOfWork' | 'views' | 'passkeys' | 'passkeyChallenges' | 'clock' | 'signInFailures'
>;

export interface AskForPasskey {
  readonly session: string;
  readonly site: PasskeySite | undefined;
}

/** What a browser needs to use a passkey of who is signed in, before something is signed. */
export const askForPasskey = (ports: ConfirmPorts) =>
  useCase('session.read', async (actor, ask: AskForPasskey): Promise<Outcome<PasskeyOptions>> => {
    const site = siteKnown(ask.site);
    if (!site.ok) return site;
    const known = await ports.views.passkeys.of(actor.accountId);
    if (known.length === 0) return NONE;
    const options = await ports.passkeys.toUse(site.value, known);
    return giveChallenge(ports, options, { ...actor, session: ask.session, purpose: 'use' });
  });

export interface ConfirmPasskey {
  readonly response: PasskeyResponse;
  readonly session: string;
  /** The network address it comes from. */
  readonly address: string;
  readonly site: PasskeySite | undefined;
}

/**
 * Whether who is signed in has a passkey of theirs, asked in place of the password before signing. As few tries as with
 * passwords, together with those. A passkey that counts fewer uses than before is refused: it may be a copy. Each use is in
 * the ledger under the account, one that is refused with the reason. The caller remembers in the session when it was.
 */
export const confirmPasskey = (ports: ConfirmPorts) =>
  useCase('session.read', async (actor, ask: ConfirmPasskey): Promise<Outcome<true>> => {
    const site = siteKnown(ask.site);
    if (!site.ok) return site;
    const account = await ports.views.accounts.byId(actor.accountId);
    if (account === undefined || account.disabledAt !== null) return GONE;
    let verdict: Verdict = 'too-late';
    const counted = await countTry(
      ports,
      { account, email: account.email, address: ask.address },
      async () => {
        verdict = await tryPasskey(ports, actor, { ...ask, site: site.value });
        return verdict === 'right';
      },
    );
    return counted.ok ? tell(ports, actor, { account, address: ask.address, verdict }) : counted;
  });

type Verdict = 'right' | 'not-yours' | 'too-late' | 'not-right' | 'counter-back';

async function tryPasskey(
  ports: ConfirmPorts,
  actor: Actor,
  { response, session, address, site }: ConfirmPasskey & { readonly site: PasskeySite },
): Promise<Verdict> {
  const known = await ports.views.passkeys.of(actor.accountId);
  const passkey = known.find(({ credentialId }) => credentialId === response['id']);
  if (passkey === undefined) return 'not-yours';
  const { spend, wasThere } = spender(ports, { ...actor, session, purpose: 'use' });
  const counter = await ports.passkeys.used(response, passkey, { site, spend });
  if (counter === undefined) return wasThere() ? 'not-right' : 'too-late';
  const recorded = await ports.unitOfWork.run(actor, (transaction) =>
    recordUse(transaction, { passkey, counter, address }),
  );
  return recorded.ok ? recorded.value : 'too-late';
}

interface Use {
  readonly passkey: Passkey;
  readonly counter: number;
  readonly address: string;
}

/** Counts under a lock, so that of two uses with one count only the first is right. */
async function recordUse(
  { passkeys, ledger }: Transaction,
  { passkey: { accountId, id }, counter, address }: Use,
): Promise<Outcome<Verdict>> {
  const held = await passkeys.lock(accountId, id);
  if (held === undefined) return done('not-yours');
  const counts = counter > 0 || held.counter > 0;
  if (counts && counter <= held.counter) return done('counter-back');
  await passkeys.used(id, counter);
  const data = { passkeyId: id, from: address };
  await ledger.append({ chain: `account:${accountId}`, act: 'passkey.confirmed', data });
  return done('right');
}

interface Told {
  readonly account: Account;
  readonly address: string;
  readonly verdict: Verdict;
}

/** What the try came to; a refused one is put in the ledger. */
async function tell(
  ports: ConfirmPorts,
  actor: Actor,
  { account, address, verdict }: Told,
): Promise<Outcome<true>> {
  if (verdict === 'right') {
    await forgetFailures(ports, account);
    return done(true);
  }
  const recorded = await ports.unitOfWork.run(actor, async ({ ledger }) => {
    const data = { because: verdict, from: address };
    await ledger.append({ chain: `account:${account.id}`, act: 'passkey.not-confirmed', data });
    return done(true);
  });
  return recorded.ok ? REFUSALS[verdict] : recorded;
}

const REFUSALS = {
  'not-yours': refused(
    'forbidden',
    'passkey.not-yours',
    'This is no passkey of your account, or it was removed. Nothing was signed.',
  ),
  'too-late': refused(
    'forbidden',
    'passkey.too-late',
    'The passkey answered too late, or answered before. Nothing was signed; try again.',
  ),
  'not-right': refused(
    'forbidden',
    'passkey.not-right',
    'The passkey’s answer is not right for this site. Nothing was signed.',
  ),
  'counter-back': refused(
    'forbidden',
    'passkey.counter-back',
    'This passkey counts fewer uses than before, so it may have been copied. Nothing was signed. Use your password, and remove the passkey under Your account.',
  ),
} as const satisfies Record<Exclude<Verdict, 'right'>, ReturnType<typeof refused>>;

const GONE = refused('unauthenticated', 'session.none', 'Sign in first; or your session has ended.');
const NONE = refused('not-found', 'passkey.none', 'Your account has no passkey. Use your password.');
