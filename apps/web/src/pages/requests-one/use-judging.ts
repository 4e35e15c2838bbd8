import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import type { Nomination } from './use-nominations.ts';

/** What somebody says of a nomination's unit. */
export interface Said {
  readonly judgement: Schema<'JudgeMatchBody'>['judgement'];
  readonly unit?: { readonly id: string; readonly name: string };
  readonly search?: { readonly where: string[]; readonly found: string };
}

/** A judgement on its way, or one that was refused. */
export interface Judging {
  readonly words: string;
  readonly error: unknown;
}

const WORDS: Readonly<Record<Said['judgement'], (name: string) => string>> = {
  confirmed: (name) => `confirmed as ${name}`,
  rejected: (name) => `${name} rejected`,
  'none-of-these': () => 'none of these: a new unit is asked for',
  'not-identified': () => 'not identified',
};

/** What was said, in words. */
export const saidWords = ({ judgement, unit }: Said): string => WORDS[judgement](unit?.name ?? '');

/** Whether what was said was refused. */
export const hasFailed = (judging: Judging | undefined): judging is Judging & { readonly error: Error } =>
  judging !== undefined && judging.error !== null;

/**
 * Sends judgements one by one without waiting: what is on its way is shown at once, and what was refused stays with its
 * reason until it is said again.
 */
export function useJudging(requestId: string, refresh: (nomination: Nomination) => Promise<void>) {
  const queries = useQueryClient();
  const [judging, setJudging] = useState<ReadonlyMap<string, Judging>>(new Map());
  const put = (id: string, one: Judging | undefined) =>
    setJudging((before) => {
      const after = new Map(before);
      if (one === undefined) after.delete(id);
      else after.set(id, one);
      return after;
    });
  const run = async (
    nomination: Nomination,
    words: string,
    send: () => Promise<unknown>,
  ): Promise<boolean> => {
    put(nomination.id, { words, error: null });
    try {
      await send();
      await refresh(nomination);
      put(nomination.id, undefined);
      return true;
    } catch (error) {
      put(nomination.id, { words, error });
      await refresh(nomination).catch(() => undefined);
      return false;
    } finally {
      void queries.invalidateQueries({ queryKey: ['request', requestId] });
      // Whoever went on to the results meanwhile must not sign by what they were before.
      void queries.invalidateQueries({ queryKey: ['nominations', requestId, 'results'] });
    }
  };
  const judge = (nomination: Nomination, said: Said) =>
    run(nomination, saidWords(said), () => sendJudgement(requestId, nomination, said));
  const undo = (nomination: Nomination, judgementId: string, reason: string) =>
    run(nomination, 'the last judgement taken back', () => sendUndo(nomination, judgementId, reason));
  return { judging, judge, undo };
}

const sendJudgement = (requestId: string, nomination: Nomination, said: Said) =>
  ask(
    client.POST('/api/requests/{id}/matches', {
      params: { path: { id: requestId } },
      body: { judgements: [bodyOf(nomination, said)] },
    }),
  );

const sendUndo = ({ revision }: Nomination, id: string, reason: string) =>
  ask(client.POST('/api/judgements/{id}/undo', { params: { path: { id } }, body: { revision, reason } }));

const bodyOf = ({ id, revision }: Nomination, { judgement, unit, search }: Said) => ({
  nominationId: id,
  revision,
  judgement,
  ...(unit && { unitId: unit.id }),
  ...(search && { search }),
});
