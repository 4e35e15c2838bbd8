import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

type Directives = Record<string, string[]>;

/** Nothing may be loaded, framed or sent anywhere from an answer of the API, whatever a browser takes it for. */
const NOTHING: Directives = {
  'default-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
};

/** The reviewer's pages: their own scripts, styles and fonts only, none of them written into the page. The marks of USWDS are pictures inside its style sheet. */
const PAGES: Directives = {
  ...NOTHING,
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
};

/** What the pages load. A worker is held to the policy of its own script: it may load scripts of this server, and nothing else. */
const SCRIPTS: Directives = { ...NOTHING, 'script-src': ["'self'"] };

/** The page of the API. Swagger UI writes styles into its page and draws its marks from data. */
const DOCS: Directives = {
  ...NOTHING,
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
};

const withPolicy = (directives: Directives) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });

const [forDocs, forData] = [withPolicy(DOCS), withPolicy(NOTHING)];
const isDocs = (path: string): boolean => /^\/docs(\/|$)/.test(path);

/** Headers of a reviewer's page, in place of those of an answer of the API. */
export const pageHeaders = withPolicy(PAGES);

/** Headers of what a reviewer's page loads. */
export const scriptHeaders = withPolicy(SCRIPTS);

/**
 * Headers of every answer, those of errors and of unknown addresses too: what a browser may do with it, that it may not
 * guess its type, frame it or pass its address on, and that nothing of the API is kept anywhere (`Cache-Control: no-store`).
 */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (isDocs(request.path)) return forDocs(request, response, next);
  response.setHeader('Cache-Control', 'no-store');
  forData(request, response, next);
}
