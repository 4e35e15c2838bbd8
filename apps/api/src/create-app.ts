import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ApiOptions } from './app.module.ts';
import { AppModule } from './app.module.ts';
import { cookieName } from './accounts/sessions.ts';
import { serveDocument } from './kernel/describe-api.ts';
import { numberRequest } from './kernel/request-id.ts';
import { securityHeaders } from './kernel/security-headers.ts';
import { validation } from './kernel/validation.ts';
import { servePages } from './pages/serve-pages.ts';

const LARGEST_JSON = '4mb';

/**
 * The application, ready to listen. Throws before it listens when a handler has not said who may call it. A test may hand in a module
 * that adds handlers of its own.
 */
export async function createApp(
  options: ApiOptions,
  module: DynamicModule = AppModule.forRoot(options),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: ['error', 'warn'],
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', options.trustedProxies?.split(',').map((one) => one.trim()) ?? false);
  app.use(numberRequest, securityHeaders);
  if (options.pages !== undefined) app.use(servePages(options.pages));
  app.useBodyParser('json', { limit: LARGEST_JSON });
  app.useGlobalPipes(validation());
  serveDocument(app, cookieName(options.sessions));
  return app;
}
