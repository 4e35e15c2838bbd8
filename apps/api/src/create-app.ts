import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { ApiOptions } from './app.module.ts';
import { AppModule } from './app.module.ts';
import { validation } from './kernel/validation.ts';

/** The application, ready to listen. Throws before it listens when a handler has not said who may call it. */
export async function createApp(options: ApiOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(options), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.useBodyParser('json', { limit: '1mb' });
  app.useGlobalPipes(validation());
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, description()), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Plumbline API',
  });
  return app;
}

function description() {
  return new DocumentBuilder()
    .setTitle('Plumbline')
    .setDescription(
      'May this assistance go to this recipient, and why? Sign in with POST /api/session; send the token it returns as X-CSRF-Token with every change. A refusal has a code, a sentence, and what stands in the way.',
    )
    .setVersion('0.1')
    .addCookieAuth('plumbline')
    .build();
}
