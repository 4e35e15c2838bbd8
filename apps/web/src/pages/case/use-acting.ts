import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { keepAfter } from '../../data/keep-after.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { Explained } from './case-data.ts';
import { caseKey } from './case-data.ts';

/** An act done by a colleague since a page was read. */
export type ActSince = {
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly signed: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** An act that was refused because a colleague acted meanwhile: what was being said, and what happened. */
export interface Stale {
  readonly act: Pick<Schema<'ExplainedAct'>, 'type' | 'title'>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly acts: readonly ActSince[];
  /** Whether the case was read again since. */
  readonly read: boolean;
}

/** How acts of a proceeding are sent, and the one that came too late. */
export interface Acting {
  readonly send: (
    act: Stale['act'],
  ) => (payload: Readonly<Record<string, unknown>>) => Promise<Schema<'ActDone'>>;
  readonly stale: Stale | null;
  /** Reads the case again; what was being written stays. */
  readonly goOn: () => Promise<void>;
}

/** Sends acts with the revision that was read. What it throws is the API's refusal, for the form to show. */
export function useActing(caseId: string, { id, revision }: Pick<Explained, 'id' | 'revision'>): Acting {
  const queries = useQueryClient();
  const say = useToast();
  const [stale, setStale] = useState<Stale | null>(null);
  const freshen = () => queries.invalidateQueries({ queryKey: caseKey(caseId) });
  const send: Acting['send'] = (act) => async (payload) => {
    try {
      const body = { revision, type: act.type, payload: { ...payload }, read: true };
      const done = await ask(client.POST('/api/proceedings/{id}/acts', { params: { path: { id } }, body }));
      setStale(null);
      say(`On record: ${act.title}.`);
      await keepAfter(queries, caseId, done.after);
      return done.act;
    } catch (error) {
      const acts = actsSince(error);
      if (acts) setStale({ act, payload, acts, read: false });
      throw error;
    }
  };
  const goOn = async () => {
    await freshen();
    setStale((before) => before && { ...before, read: true });
  };
  return { send, stale, goOn };
}

function actsSince(error: unknown): readonly ActSince[] | undefined {
  if (!(error instanceof RefusedError) || error.refusal.kind !== 'stale') return undefined;
  const { acts } = (error.refusal.meanwhile ?? {}) as { readonly acts?: readonly ActSince[] };
  return acts ?? [];
}
