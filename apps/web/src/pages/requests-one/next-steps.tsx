import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { STATE_WORDS } from '../requests/request-words.ts';

type Sheet = Schema<'ShownRequest'>;
type Move = Schema<'PossibleMove'>;

/** What can be done with the request as a whole, first what leads on; what stands in the way is said before anything is written. */
export function NextSteps({ sheet }: { readonly sheet: Sheet }) {
  const { permissions } = useSignedIn();
  const [chosen, setChosen] = useState<Move['move'] | null>(null);
  const here = sheet.moves.filter(({ to }) => to !== null);
  const [forward, aside] = [here.filter(isForward), here.filter((move) => !isForward(move))];
  if (!permissions.includes('request.progress'))
    return <p className="usa-hint">A post vetter or an analyst moves it on.</p>;
  if (here.length === 0) return <p className="usa-hint">Nothing more is done with it.</p>;
  const shown = (move: Move) => (
    <Step
      key={move.move}
      sheet={sheet}
      move={move}
      isOpen={chosen === move.move}
      open={() => setChosen(move.move)}
      close={() => setChosen(null)}
    />
  );
  return (
    <>
      <h3>Next steps</h3>
      <ul className="request-steps">{forward.map(shown)}</ul>
      {aside.length > 0 && (
        <details className="request-aside">
          <summary>Take back, send back or cancel</summary>
          <ul className="request-steps">{aside.map(shown)}</ul>
        </details>
      )}
    </>
  );
}

const isForward = ({ move }: Move): boolean =>
  move !== 'takeBack' && move !== 'cancel' && move !== 'rejectByVetting';

interface StepProps {
  readonly sheet: Sheet;
  readonly move: Move;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** A step that needs nothing is one press; one that needs a reason opens its form. */
function Step({ sheet, move, isOpen, open, close }: StepProps) {
  const moving = useMove(sheet, move, close);
  const isBlocked = move.blocks.length > 0;
  const impossible = isBlocked && !move.canOverride;
  return (
    <li className={isBlocked ? 'request-step-blocked' : undefined}>
      <div className="request-step-head">
        {impossible ? (
          <strong>{move.title}</strong>
        ) : (
          <StepButton move={move} moving={moving} isOpen={isOpen} open={open} close={close} />
        )}
        <span className="usa-hint">leads to: {move.to && STATE_WORDS[move.to]}</span>
      </div>
      {isBlocked && <BlockList blocks={move.blocks} />}
      {moving.isError && <Failure error={moving.error} />}
      {isOpen && !impossible && <ReasonForm sheet={sheet} move={move} moving={moving} close={close} />}
    </li>
  );
}

interface StepButtonProps extends Omit<StepProps, 'sheet'> {
  readonly moving: ReturnType<typeof useMove>;
}

function StepButton({ move, moving, isOpen, open, close }: StepButtonProps) {
  const isBlocked = move.blocks.length > 0;
  const title = isBlocked ? `${move.title} all the same` : move.title;
  if (!move.needsReason && !isBlocked)
    return (
      <button
        type="button"
        className="usa-button"
        disabled={moving.isPending}
        onClick={() => moving.mutate(undefined)}
      >
        {title}
      </button>
    );
  return (
    <button
      type="button"
      className="usa-button usa-button--outline"
      aria-expanded={isOpen}
      onClick={isOpen ? close : open}
    >
      {title} …
    </button>
  );
}

function useMove({ request }: Sheet, { move, title, blocks }: Move, done: () => void) {
  const [queries, say] = [useQueryClient(), useToast()];
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      ask(
        client.POST('/api/requests/{id}/moves', {
          params: { path: { id: request.id } },
          body: {
            move,
            revision: request.revision,
            read: true,
            ...(reason !== undefined && { reason }),
            ...(blocks.length > 0 && { override: true }),
          },
        }),
      ),
    onSuccess: async ({ after }) => {
      done();
      say(`Done: ${title}.`);
      void queries.invalidateQueries({ queryKey: ['requests'] });
      if (after === null) await queries.invalidateQueries({ queryKey: ['request', request.id] });
      else queries.setQueryData(['request', request.id], after);
    },
    onError: () => queries.invalidateQueries({ queryKey: ['request', request.id] }),
  });
}

interface ReasonFormProps {
  readonly sheet: Sheet;
  readonly move: Move;
  readonly moving: ReturnType<typeof useMove>;
  readonly close: () => void;
}

function ReasonForm({ sheet, move, moving, close }: ReasonFormProps) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `move:${sheet.request.id}:${move.move}`, ['reason']);
  const reason = drafts.texts['reason'] ?? '';
  const sending = useSending(drafts, { send: () => moving.mutateAsync(reason) });
  return (
    <SendingForm
      className="request-reason"
      held={sending.held}
      press={sending.press}
      submit={move.title}
      busy={`${move.title} …`}
      beside={
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Leave it
        </button>
      }
    >
      <RestoredDraft drafts={drafts} />
      <Field label="Reason" required help="It is kept on record with the step.">
        {(ties) => (
          <textarea
            className="usa-textarea"
            rows={3}
            required
            {...ties}
            value={reason}
            onChange={(event) => drafts.write('reason', event.target.value)}
          />
        )}
      </Field>
    </SendingForm>
  );
}
