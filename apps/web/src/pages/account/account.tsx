import { useQueryClient } from '@tanstack/react-query';
import { useCountryName } from '../../data/catalogue.ts';
import { changeSession, useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { ChangePassword } from '../../parts/change-password.tsx';
import { Name } from '../../parts/name.tsx';
import { plain, sentence } from '../../words/plain.ts';
import './account.css';
import { Passkeys } from './passkeys.tsx';

/** One's own account: what it may do, and what shows that it is oneself. */
export function OwnAccount() {
  return (
    <>
      <PageHeading>Your account</PageHeading>
      <WhatItMayDo />
      <Passkeys />
      <Password />
    </>
  );
}

function WhatItMayDo() {
  const { actor } = useSignedIn();
  const nameOf = useCountryName();
  const { portfolio } = actor;
  const countries = portfolio === 'all' ? 'Every country' : portfolio.map(nameOf).join(', ') || 'No country';
  return (
    <dl className="account-lines">
      <dt>Name</dt>
      <dd>
        <Name>{actor.name}</Name>
      </dd>
      <dt>Roles</dt>
      <dd>{sentence(actor.roles.map(plain).join(', '))}</dd>
      <dt>Office</dt>
      <dd>{sentence(actor.office)}</dd>
      <dt>Countries</dt>
      <dd>{countries}</dd>
    </dl>
  );
}

function Password() {
  const [queries, say] = [useQueryClient(), useToast()];
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <p className="part-narrow">
        At least twelve characters, of any kind. Every other session of yours ends; your passkeys stay.
      </p>
      <ChangePassword
        changed={(session) => {
          changeSession(queries, session);
          say('Your password is changed. Every other session of yours has ended.');
        }}
      />
    </section>
  );
}
