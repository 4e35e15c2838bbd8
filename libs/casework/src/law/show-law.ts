import type { Authority, Instrument, Provenance, Reach } from '#law';
import { AUTHORITIES, findAuthority, INSTRUMENTS, isVerified, reachUnder } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { standingOn } from './reading-store.ts';
import type { Adoption } from './reading-store.ts';
import type { Shown } from './shown.ts';
import { countUnverified, shown } from './shown.ts';

/** A law or policy in a list. */
export type AuthorityHead = Pick<
  Authority,
  'id' | 'version' | 'citation' | 'shortName' | 'title' | 'standing' | 'subject'
> & {
  readonly source: Provenance;
  readonly verified: boolean;
  /** Statements in its data that were not read in the law's own text. */
  readonly unverified: number;
  readonly inForce: Shown<Authority['inForce']>;
};

/** A law whole, as it is shown. */
export type AuthorityShown = Shown<Authority> & { readonly unverified: number };

/** An instrument, with what each law says of it under the readings adopted. */
export type ShownInstrument = Shown<Instrument> & {
  readonly verified: boolean;
  readonly reach: readonly {
    readonly authorityId: string;
    readonly citation: string;
    readonly verified: boolean;
    readonly reach: Reach;
  }[];
};

/** Every law and policy in the system, with where it was read. */
export const listAuthorities = (_ports: Pick<Ports, 'views'>) =>
  useCase('law.read', async (): Promise<Outcome<readonly AuthorityHead[]>> => done(AUTHORITIES.map(headOf)));

/** A law whole: elements, exits, duties, clocks, readings, reach, each with where it was read. */
export const showAuthority = (_ports: Pick<Ports, 'views'>) =>
  useCase('law.read', async (_actor, { id }: { readonly id: string }): Promise<Outcome<AuthorityShown>> => {
    const authority = findAuthority(id);
    if (authority !== undefined) return done({ ...shown(authority), unverified: countUnverified(authority) });
    const known = AUTHORITIES.map((one) => one.id).join(', ');
    return refused('not-found', 'authority.not-found', `There is no such law. There are: ${known}.`);
  });

/** Every instrument, and whether each law reaches it under the readings that stand today. */
export const listInstruments = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('law.read', async (): Promise<Outcome<readonly ShownInstrument[]>> => {
    const adopted = adoptedOn(await views.readings.all(), clock.now().slice(0, 10));
    return done(INSTRUMENTS.map((instrument) => withReach(instrument, adopted)));
  });

/** What was adopted for each reading, as it stands on a day. */
export function adoptedOn(adoptions: readonly Adoption[], day: string): Readonly<Record<string, string>> {
  const byReading = Map.groupBy(adoptions, ({ readingId }) => readingId);
  return Object.fromEntries(
    [...byReading].flatMap(([id, own]) => {
      const standing = standingOn(own, day);
      return standing === undefined ? [] : [[id, standing.alternativeId]];
    }),
  );
}

function headOf(authority: Authority): AuthorityHead {
  const { id, version, citation, shortName, title, standing, subject, source, inForce } = authority;
  return {
    ...{ id, version, citation, shortName, title, standing, subject, source },
    verified: isVerified(source),
    unverified: countUnverified(authority),
    inForce: shown(inForce),
  };
}

function withReach(instrument: Instrument, adopted: Readonly<Record<string, string>>): ShownInstrument {
  const reach = AUTHORITIES.filter(({ standing }) => standing === 'law').map((authority) => {
    const found = reachUnder(authority, instrument.id, adopted);
    const verified = 'provenance' in found && isVerified(found.provenance);
    return { authorityId: authority.id, citation: authority.citation, verified, reach: found };
  });
  return { ...shown(instrument), verified: isVerified(instrument.provenance), reach };
}
