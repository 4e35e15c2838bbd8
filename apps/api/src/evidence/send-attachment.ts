import { pipeline } from 'node:stream/promises';
import { Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { EvidenceBytes, FilePart } from '#casework';

/**
 * Sends an original as a download and as nothing else: no browser shows it, runs it or guesses its type, whatever it holds. Its media
 * type is in the item's record, for whoever opens it with care. A download that broke off goes on where it stopped (RFC 9110,
 * 14): one range of bytes, and with `If-Range` only of the very same file.
 */
export async function sendAttachment(
  request: Request,
  response: Response,
  file: EvidenceBytes,
): Promise<void> {
  const tag = `"${file.sha256}"`;
  const part = partAsked(request, tag, file.size);
  if (part === 'outside') return void outside(response, file.size);
  const { first, last } = part ?? { first: 0, last: file.size - 1 };
  if (part) response.status(206).set('Content-Range', `bytes ${first}-${last}/${file.size}`);
  response.set({
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(last - first + 1),
    'Accept-Ranges': 'bytes',
    ETag: tag,
    'Content-Disposition': disposition(file.filename),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
  });
  const bytes = await file.open(part);
  if (bytes === undefined) throw new Error('The file went away between its check and its first byte.');
  await pipeline(bytes, response).catch((error: unknown) => logUnlessGone(error, response));
}

/** The part that is asked for; undefined for the whole, which is also sent for several parts and for what is no range. */
function partAsked(request: Request, tag: string, size: number): FilePart | 'outside' | undefined {
  const same = request.get('if-range') ?? tag;
  const ranges = request.method === 'GET' && same === tag ? request.range(size) : undefined;
  if (ranges === -1) return 'outside';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1)
    return undefined;
  return ranges[0] && { first: ranges[0].start, last: ranges[0].end };
}

function outside(response: Response, size: number): void {
  response.status(416).set('Content-Range', `bytes */${size}`).end();
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
