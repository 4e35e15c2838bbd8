import { pipeline } from 'node:stream/promises';
import { Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { EvidenceBytes } from '#casework';

/**
 * Sends an original as a download and as nothing else: no browser shows it, runs it or guesses its type, whatever it holds. Its media
 * type is in the item's record, for whoever opens it with care.
 */
export async function sendAttachment(response: Response, file: EvidenceBytes): Promise<void> {
  response.set({
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(file.size),
    'Content-Disposition': disposition(file.filename),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
  });
  await pipeline(file.bytes, response).catch((error: unknown) => logUnlessGone(error, response));
}

/** RFC 6266: a name in ASCII for old readers, the real one in UTF-8 for the others. */
export function disposition(filename: string): string {
  const ascii = filename.replaceAll(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The pipeline has cut the connection, so the receiver knows that the file is not whole. */
function logUnlessGone(error: unknown, response: Response): void {
  if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
  new Logger('evidence').error(
    `${response.req.path}: ${error instanceof Error ? error.message : String(error)}`,
  );
}
