import { useQueryClient } from '@tanstack/react-query';
import type { Dispatch, RefObject, SetStateAction } from 'react';
import { useEffect, useRef, useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import type { Earlier, Upload } from './uploads.ts';
import { changed, nextOf, retried, titleOf } from './uploads.ts';

/** What is said of every file that is added together. */
export type SaidOfAll = Omit<
  Schema<'AddEvidenceBody'>,
  'uploadId' | 'filename' | 'title' | 'mediaType' | 'again'
>;

/** Files that are being added, and what may be done with them. */
export interface Uploads {
  readonly files: readonly Upload[];
  /** Whether it is said what they are, so that they are being sent. */
  readonly started: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly name: (key: string, title: string) => void;
  readonly start: (said: SaidOfAll) => void;
  readonly again: (key: string, because: string) => void;
  readonly retry: () => void;
  readonly drop: (key: string) => void;
}

/** Sends files one after the other and adds each to the case; one that fails does not hold up the others. */
export function useUploads(caseId: string): Uploads {
  const [files, setFiles] = useState<readonly Upload[]>([]);
  const [said, setSaid] = useState<SaidOfAll>();
  const bytes = useRef(new Map<string, File>());
  const count = useRef(0);
  const set = (key: string, more: Partial<Upload>) => setFiles((before) => changed(before, key, more));
  useSending(caseId, { files, said, bytes, setFiles });
  return {
    files,
    started: said !== undefined,
    add: (chosen) => {
      const more = chosen.map((file): Upload => {
        count.current += 1;
        const key = String(count.current);
        bytes.current.set(key, file);
        return { key, name: file.name, size: file.size, title: titleOf(file.name), stage: 'waits' };
      });
      setSaid(undefined);
      setFiles((before) => [...before.filter(({ stage }) => stage !== 'added'), ...more]);
    },
    name: (key, title) => set(key, { title }),
    start: setSaid,
    again: (key, because) => set(key, { again: because, stage: 'waits' }),
    retry: () => setFiles(retried),
    drop: (key) => {
      bytes.current.delete(key);
      setFiles((before) => before.filter((one) => one.key !== key));
    },
  };
}

interface Sending {
  readonly files: readonly Upload[];
  readonly said: SaidOfAll | undefined;
  readonly bytes: RefObject<Map<string, File>>;
  readonly setFiles: Dispatch<SetStateAction<readonly Upload[]>>;
}

/** Brings the next file that waits, once it is said what they all are. */
function useSending(caseId: string, { files, said, bytes, setFiles }: Sending): void {
  const queries = useQueryClient();
  const next = said && nextOf(files);
  useEffect(() => {
    const file = next && bytes.current.get(next.key);
    if (!next || !said || !file) return;
    const { key } = next;
    const advance = (more: Partial<Upload>) => setFiles((before) => changed(before, key, more));
    advance({ stage: 'sending' });
    void bring(caseId, { upload: next, file, said, advance })
      .catch((error: unknown) => failureOf(error))
      .then((end) => {
        advance(end);
        if (end.stage === 'added') void queries.invalidateQueries({ queryKey: ['evidence'] });
      });
  }, [next, said, caseId, queries, bytes, setFiles]);
}

interface Bringing {
  readonly upload: Upload;
  readonly file: File;
  readonly said: SaidOfAll;
  readonly advance: (more: Partial<Upload>) => void;
}

async function bring(caseId: string, { upload, file, said, advance }: Bringing): Promise<Partial<Upload>> {
  const uploadId = upload.uploadId ?? (await send(file));
  advance({ stage: 'adding', uploadId });
  const body: Schema<'AddEvidenceBody'> = {
    ...said,
    uploadId,
    filename: file.name,
    title: upload.title.trim(),
    ...(file.type !== '' && { mediaType: file.type }),
    ...(upload.again !== undefined && { again: upload.again }),
  };
  const { evidence } = await ask(
    client.POST('/api/cases/{caseId}/evidence', { params: { path: { caseId } }, body }),
  );
  return { stage: 'added', evidenceId: evidence.id };
}

async function send(file: File): Promise<string> {
  const sent = await ask(
    client.POST('/api/evidence-files', {
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
  return sent.file.id;
}

function failureOf(error: unknown): Partial<Upload> {
  if (error instanceof RefusedError && error.refusal.code === 'evidence.same') {
    const earlier = error.refusal.meanwhile?.['earlier'] as readonly Earlier[] | undefined;
    return { stage: 'same', earlier: earlier ?? [] };
  }
  return { stage: 'failed', why: error instanceof Error ? error.message : String(error) };
}
