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

/** The first page and the page of the API: their own scripts and styles only. Swagger UI writes styles into its page and draws its marks from data. */
const PAGES: Directives = {
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

const [forPages, forData] = [withPolicy(PAGES), withPolicy(NOTHING)];
const isPage = (path: string): boolean => path === '/' || /^\/docs(\/|$)/.test(path);

/**
 * Headers of every answer, those of errors and of unknown addresses too: what a browser may do with it, that it may not
 * guess its type, frame it or pass its address on, and that nothing of the API is kept anywhere (`Cache-Control: no-store`).
 */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (isPage(request.path)) return forPages(request, response, next);
  response.setHeader('Cache-Control', 'no-store');
  forData(request, response, next);
}
