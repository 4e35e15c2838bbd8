/** An item that was there before, as far as the API tells of it. */
export interface Earlier {
  readonly id: string;
  readonly title: string | null;
  readonly same: 'file' | 'address';
}

/** How far a file has come. */
export type Stage = 'waits' | 'sending' | 'adding' | 'added' | 'same' | 'failed';

/** One file that is being added. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly title: string;
  readonly stage: Stage;
  /** What the server gave for the bytes; a file that has it is not sent a second time. */
  readonly uploadId?: string;
  readonly evidenceId?: string;
  readonly earlier?: readonly Earlier[];
  /** Why it is added although it is there. */
  readonly again?: string;
  readonly why?: string;
}

/** The title that a file is offered: its name without the ending, with blanks for the signs that stand for them. */
export function titleOf(name: string): string {
  const bare = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replaceAll(/[_]+/g, ' ')
    .trim();
  return bare === '' ? name : bare;
}

/** The next file that is to be sent or added; one at a time, in their order. */
export const nextOf = (uploads: readonly Upload[]): Upload | undefined =>
  uploads.some(({ stage }) => stage === 'sending' || stage === 'adding')
    ? undefined
    : uploads.find(({ stage }) => stage === 'waits');

/** Changes one file and leaves the others as they are. */
export const changed = (uploads: readonly Upload[], key: string, said: Partial<Upload>): readonly Upload[] =>
  uploads.map((one) => (one.key === key ? { ...one, ...said } : one));

/** Puts what failed back into the queue; what reached the server already is only added, not sent again. */
export const retried = (uploads: readonly Upload[]): readonly Upload[] =>
  uploads.map((one) => (one.stage === 'failed' ? { ...one, stage: 'waits' as const } : one));
