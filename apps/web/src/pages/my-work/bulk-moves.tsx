import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { OfflineError, RefusedError } from '../../data/refused-error.ts';
import type { Work } from '../../data/work-address.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import { counted } from '../../words/plain.ts';

type Move = AnswerOf<'/api/requests/{id}', 'get'>['moves'][number]['move'];

/** Moves that need no reason. Whether each can be made is for the server to say, request by request. */
const MOVES: readonly (readonly [Move, string])[] = [
  ['accept', 'Accept'],
  ['submitToCourtesy', 'Send to the courtesy checks'],
  ['completeCourtesy', 'Record that the courtesy checks are made'],
  ['submitToLeahy', 'Send to Leahy vetting'],
  ['returnResults', 'Send the results back'],
  ['close', 'Close'],
];

interface Done {
  readonly item: Work;
  /** Why it was refused; null where it was done. */
  readonly refused: string | null;
}

interface BulkMovesProps {
  /** The requests that were chosen. */
  readonly items: readonly Work[];
  readonly clear: () => void;
}

/** Makes one move with several requests, each an act of its own on record; what is refused says why and stays as it was. */
export function BulkMoves({ items, clear }: BulkMovesProps) {
  const queries = useQueryClient();
  const say = useToast();
  const [move, setMove] = useState<Move>('accept');
  const moving = useMutation({
    mutationFn: () => moveAll(items, move),
    onSuccess: (done) => {
      const made = done.filter(({ refused }) => refused === null).length;
      say(`${counted(made, 'request')} moved, ${done.length - made} refused.`);
      clear();
      void queries.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const refused = moving.data?.filter((one) => one.refused !== null) ?? [];
  return (
    <>
      <p role="status" className="usa-sr-only">
        {items.length > 0 && `${counted(items.length, 'request')} chosen`}
      </p>
      {items.length > 0 && (
        <form
          className="work-bulk"
          aria-label="Chosen requests"
          onSubmit={(event) => {
            event.preventDefault();
            if (!moving.isPending) moving.mutate();
          }}
        >
          <strong>{counted(items.length, 'request')} chosen</strong>
          <label>
            Step{' '}
            <select
              className="usa-select"
              value={move}
              onChange={(event) => setMove(event.target.value as Move)}
            >
              {MOVES.map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <button className="usa-button" type="submit" aria-disabled={moving.isPending}>
            {moving.isPending ? 'Recording…' : 'Do it for each'}
          </button>
        </form>
      )}
      {refused.length > 0 && <Refused done={refused} />}
    </>
  );
}

function Refused({ done }: { readonly done: readonly Done[] }) {
  return (
    <div className="usa-alert usa-alert--warning part-failure" role="alert">
      <div className="usa-alert__body">
        <p className="usa-alert__text">These were not moved:</p>
        <ul>
          {done.map(({ item, refused }) => (
            <li key={item.id}>
              <Name>{item.about}</Name>: {refused}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

async function moveAll(items: readonly Work[], move: Move): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const item of items) done.push({ item, refused: await moveOne(item, move) });
  return done;
}

/** At the revision that is there now: nobody reads several requests before they are accepted. */
async function moveOne({ id }: Work, move: Move): Promise<string | null> {
  try {
    const params = { path: { id } };
    const { request } = await ask(client.GET('/api/requests/{id}', { params }));
    await ask(
      client.POST('/api/requests/{id}/moves', { params, body: { move, revision: request.revision } }),
    );
    return null;
  } catch (error) {
    if (!(error instanceof RefusedError) && !(error instanceof OfflineError)) throw error;
    const blocks = error instanceof RefusedError ? (error.refusal.blocks ?? []) : [];
    return [error.message, ...blocks.map(({ words }) => words)].join(' ');
  }
}
