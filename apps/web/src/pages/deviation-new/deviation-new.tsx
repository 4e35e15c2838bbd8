import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import type { Drafts } from '../../parts/use-drafts.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { WrittenField } from '../../parts/written-field.tsx';
import { useDeviation } from '../deviation/use-deviation.ts';
import { ChooseForum } from './choose-forum.tsx';
import { ChooseScope } from './choose-scope.tsx';
import { FIELDS, LABELS, missingIn, proposalOf, WRITTEN } from './proposal.ts';
import './deviation-new.css';

/** Proposes a departure from the standard process. It changes nothing until another person signs it. */
export function DeviationNew() {
  const [search] = useSearchParams();
  const renews = search.get('renews') ?? undefined;
  return (
    <>
      <p className="proposal-back">
        <Link to="/deviations">Deviations</Link>
      </p>
      <PageHeading>Propose a deviation</PageHeading>
      <p className="proposal-intro">
        It changes nothing until another person, a deciding official, has signed it. The standard process goes
        on: its result stands beside every case that the deviation touches. What is proposed cannot be edited
        afterwards.
      </p>
      {renews !== undefined && <Renewed id={renews} />}
      <Proposal renews={renews} />
    </>
  );
}

function Renewed({ id }: { readonly id: string }) {
  const { data } = useDeviation(id);
  return (
    <p>
      It renews <Link to={`/deviations/${id}`}>{data?.forumName ?? 'the deviation before it'}</Link>, for the
      same forum, with signatures of its own.
    </p>
  );
}

function Proposal({ renews }: { readonly renews: string | undefined }) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `deviation-new:${renews ?? ''}`, FIELDS);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const sending = useProposing(drafts, renews);
  const press = () => {
    const empty = missingIn(drafts.texts);
    setMissing(empty);
    if (empty.length === 0) sending.press();
  };
  return (
    <SendingForm
      className="part-narrow proposal-form"
      held={sending.held}
      press={press}
      submit="Propose it"
      busy="Proposing …"
    >
      <RestoredDraft drafts={drafts} />
      <ChooseForum drafts={drafts} error={sending.error} />
      <ChooseScope drafts={drafts} error={sending.error} />
      {WRITTEN.map((field) => (
        <WrittenField key={field.name} drafts={drafts} field={field} error={sending.error} />
      ))}
      <FormFailure error={sending.error} missing={missing} labels={LABELS} />
    </SendingForm>
  );
}

function useProposing(drafts: Drafts, renews: string | undefined) {
  const [queries, say, navigate] = [useQueryClient(), useToast(), useNavigate()];
  return useSending(drafts, {
    send: () => ask(client.POST('/api/deviations', { body: proposalOf(drafts.texts, renews) })),
    sent: ({ deviation }) => {
      void queries.invalidateQueries({ queryKey: ['deviations'] });
      say('Proposed. It waits for another person’s signature.');
      return navigate(`/deviations/${deviation.id}`);
    },
  });
}
