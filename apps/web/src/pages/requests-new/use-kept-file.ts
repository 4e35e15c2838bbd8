import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSignedIn } from '../../data/session.ts';
import type { Cells, KeptFile } from './keep-file.ts';
import { forgetFile, keepFile, readKeptFile } from './keep-file.ts';

/** The file that is being prepared, and how to choose another, correct its rows, or let it go. */
export interface ChosenFile {
  readonly kept: KeptFile | null;
  readonly choose: (file: File, rows?: readonly Cells[]) => void;
  readonly discard: () => void;
}

const nothing = () => undefined;

/** Keeps the chosen file in the browser; where the browser keeps none it is there until the page is left. */
export function useKeptFile(): ChosenFile {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const queryKey = ['kept-file', actor.accountId];
  const { data = null } = useQuery({
    queryKey,
    queryFn: () => readKeptFile(actor.accountId).catch(() => null),
    staleTime: Infinity,
  });
  const choose = (file: File, rows?: readonly Cells[]) => {
    const kept = { file, rows: rows ?? null, key: crypto.randomUUID() };
    queries.setQueryData(queryKey, kept);
    void keepFile(actor.accountId, kept).catch(nothing);
  };
  const discard = () => {
    queries.setQueryData(queryKey, null);
    void forgetFile(actor.accountId).catch(nothing);
  };
  return { kept: data, choose, discard };
}
