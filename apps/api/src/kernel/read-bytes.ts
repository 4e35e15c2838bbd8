import type { Request } from 'express';
import type { Outcome } from '#casework';
import { done, refused } from '#casework';

/** A body this many times too large is cut off: whoever sends it is not waiting for an answer. */
const GIVES_UP = 8;

/**
 * The body as it was sent, never keeping more than `most` bytes. What is too large is read to its end all the same,
 * keeping none of it: a sender that is cut off never reads the answer.
 */
export async function readBytes(request: Request, most: number): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most * GIVES_UP) break;
    if (length > most) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (length <= most) return done(Buffer.concat(chunks));
  return refused('too-large', 'file.too-large', `The file is larger than ${most} bytes. Send it in parts.`);
}
