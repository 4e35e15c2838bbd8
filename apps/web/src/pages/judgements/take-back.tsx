import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { When } from '../../parts/when.tsx';
import { UndoDialog } from '../requests-one/match-dialogs.tsx';

/** A judgement as far as taking it back goes. */
export interface Standing {
  readonly id: string;
  /** The nomination's revision, which an undo carries. */
  readonly revision: number;
  readonly undone: { readonly at: string; readonly reason: string } | null;
}

interface TakeBackProps {
  readonly judgement: Standing;
  /** What is taken back, in words. */
  readonly what: string;
  readonly undo: (judgement: Standing, reason: string) => Promise<unknown>;
  /** How it stands now; asked where a colleague was faster. */
  readonly read: (id: string) => Promise<Standing>;
}

/** Whether a judgement counts, and taking it back with a reason. After a refusal it is read anew, so that the next try is made on what stands. */
export function TakeBack({ judgement, what, undo, read }: TakeBackProps) {
  const { permissions } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const [fresh, setFresh] = useState<Standing>();
  const stands = fresh ?? judgement;
  const undoing = useMutation({
    mutationFn: (reason: string) => undo(stands, reason),
    onSuccess: () => {
      say('Taken back: it counts in no later search.');
      return queries.invalidateQueries({ queryKey: ['judgements'] });
    },
    onError: async () => setFresh(await read(judgement.id).catch(() => undefined)),
  });
  if (stands.undone !== null)
    return (
      <>
        Taken back <When at={stands.undone.at} />: <bdi>{stands.undone.reason}</bdi>
      </>
    );
  return (
    <>
      Counts in later searches.{' '}
      {permissions.includes('request.match') && (
        <button
          type="button"
          className="usa-button usa-button--unstyled judgements-undo"
          aria-disabled={undoing.isPending}
          onClick={() => !undoing.isPending && setAsking(true)}
        >
          {undoing.isPending ? 'Taking it back …' : 'Take it back …'}
          <span className="usa-sr-only"> {what}</span>
        </button>
      )}
      {undoing.isError && <Failure error={undoing.error} />}
      {asking && (
        <UndoDialog what={what} undo={(reason) => undoing.mutate(reason)} close={() => setAsking(false)} />
      )}
    </>
  );
}
