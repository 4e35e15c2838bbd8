import type { Schema } from '../../data/client.ts';
import type { KeptFile } from './keep-file.ts';
import type { SourceFields } from './send-source.ts';
import { sendSource } from './send-source.ts';

type Request = Schema<'VettingRequest'>;
type Part = Schema<'BatchPart'>;

/** How far a submission has come: a share of all its parts, and in words. */
export interface Sent {
  readonly share: number;
  readonly words: string;
}

interface Submission {
  /** The fields of the request, with the post and the part of the file. */
  readonly fields: SourceFields;
  readonly kept: KeptFile;
  /** The parts to send, each as a request of its own; none sends the file as one request. */
  readonly parts: readonly Part[];
  /** All parts of the file, to number them by. */
  readonly all: readonly Part[];
  readonly told: (sent: Sent) => void;
}

/**
 * Submits a file as one request, or part after part. What one part throws ends it there; the parts before it were taken,
 * and a preview tells so when the rest is sent.
 */
export async function submitParts({
  fields,
  kept,
  parts,
  all,
  told,
}: Submission): Promise<readonly Request[]> {
  if (parts.length === 0) {
    const words = (share: number) => told({ share, words: `${Math.round(share * 100)} % sent` });
    return [await submit(fields, kept, words)];
  }
  const taken: Request[] = [];
  for (const [at, part] of parts.entries()) {
    const words = `part ${at + 1} of ${parts.length}`;
    const number = all.indexOf(part) + 1;
    const title = `${String(fields['title'] || fields['event'])} (part ${number} of ${all.length})`;
    const { fromRow, toRow } = part;
    taken.push(
      await submit({ ...fields, title, fromRow, toRow }, kept, (share) =>
        told({ share: (at + share) / parts.length, words }),
      ),
    );
  }
  return taken;
}

async function submit(fields: SourceFields, kept: KeptFile, told: (share: number) => void): Promise<Request> {
  return (await sendSource<{ request: Request }>('/api/requests', fields, kept, told)).request;
}
