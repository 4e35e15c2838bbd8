import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { pageHeaders, scriptHeaders } from '../kernel/security-headers.ts';
import type { PageFile } from './page-files.ts';
import { readPageFiles } from './page-files.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages at the address of the API. What is named after its content is kept by browsers for a year; the
 * document is asked for each time. An address that no page has is left to the API, which says so. Passes everything on
 * where the pages were not built.
 */
export function servePages(folder: string): RequestHandler {
  const pages = readPageFiles(folder);
  return (request: Request, response: Response, next: NextFunction) => {
    if (!pages || !['GET', 'HEAD'].includes(request.method)) return next();
    const file = pages.files.get(request.path);
    if (file) return scriptHeaders(request, response, () => send(request, response, { file, cache: A_YEAR }));
    if (!pages.isPage(request.path)) return next();
    pageHeaders(request, response, () => {
      send(request, response, { file: pages.document, cache: 'no-cache' });
    });
  };
}

interface Sent {
  readonly file: PageFile;
  readonly cache: string;
}

function send(request: Request, response: Response, { file, cache }: Sent): void {
  const { bodies, tag, type } = file;
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cache);
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.get('if-none-match') === tag) return void response.status(304).end();
  const encoding = (['br', 'gzip'] as const).find(
    (one) => bodies[one] !== undefined && request.acceptsEncodings(one) === one,
  );
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.end(bodies[encoding ?? 'identity']);
}
