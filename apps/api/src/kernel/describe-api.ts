import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { PERMISSIONS } from '#casework';
import type { AnswerSchemas } from './answer-schemas.ts';
import { readAnswerSchemas } from './answer-schemas.ts';
import type { Route } from './list-routes.ts';
import { PermissionCheck } from './permission-check.ts';
import { REFUSAL_SCHEMA } from './refusal-schema.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string][(typeof VERBS)[number]]>;

/** Serves the API's document at /openapi.json and a page to read and try it at /docs; both open to everyone, as the law they follow is. */
export function serveDocument(app: INestApplication, cookie: string): void {
  SwaggerModule.setup('docs', app, () => describeApi(app, cookie), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Plumbline API',
    swaggerOptions: { displayRequestDuration: false, persistAuthorization: false },
  });
}

/** The document: what the controllers declare, and for each operation who may call it and how it refuses. */
export function describeApi(app: INestApplication, cookie: string): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, heading(cookie));
  const routes = app.get(PermissionCheck).routes();
  const answers = readAnswerSchemas();
  for (const [path, item] of Object.entries(document.paths))
    for (const verb of VERBS) {
      const operation = item[verb];
      if (!operation) continue;
      complete(operation, routeAt(routes, verb, path));
      sayWhatIsAnswered(operation, answers);
    }
  document.components = {
    ...document.components,
    schemas: { ...answers.components, ...document.components?.schemas, Refused: REFUSAL_SCHEMA },
  };
  return document;
}

function heading(cookie: string) {
  return new DocumentBuilder()
    .setTitle('Plumbline')
    .setDescription(
      'May this assistance go to this recipient, and why? Sign in with POST /api/session; send the token it returns as X-CSRF-Token with every change. A refusal has a code, a sentence, and what stands in the way.',
    )
    .setVersion('0.1')
    .addCookieAuth(cookie, { type: 'apiKey', in: 'cookie', name: cookie }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'token')
    .build();
}

const routeAt = (routes: readonly Route[], verb: string, path: string): Route | undefined =>
  routes.find((route) => route.method.toLowerCase() === verb && braced(route.path) === path);

const braced = (path: string): string => path.replaceAll(/:([A-Za-z]+)/g, '{$1}');

function complete(operation: Operation, route: Route | undefined): void {
  const requirement = route?.requirement;
  const guarded = requirement !== undefined && 'permission' in requirement;
  const who = guarded
    ? `Permission \`${requirement.permission}\`: ${PERMISSIONS[requirement.permission].join(', ')}.`
    : 'Open to everyone.';
  operation.summary ??= wordsOf(operation.operationId ?? '');
  operation.description = [operation.description, who].filter(Boolean).join('\n\n');
  if (guarded) operation.security = [route?.method === 'GET' ? { session: [] } : { session: [], token: [] }];
  operation.responses = { ...operation.responses, default: REFUSED };
}

/** The body of the answer that is no refusal, where it is JSON. */
function sayWhatIsAnswered(operation: Operation, { handlers }: AnswerSchemas): void {
  const schema = handlers[operation.operationId ?? ''];
  const [status] = Object.keys(operation.responses).filter((code) => /^2/.test(code));
  if (schema === undefined || status === undefined || status === '204') return;
  operation.responses[status] = {
    description: 'Done.',
    content: { [isText(schema) ? 'text/csv' : 'application/json']: { schema } },
  };
}

const isText = (schema: object): boolean => 'type' in schema && schema.type === 'string';

/** `RequestController_moveRequest` as words, for a handler that says nothing better. */
const wordsOf = (operationId: string): string =>
  operationId
    .replace(/Controller_/, ': ')
    .replaceAll(
      /([a-z])([A-Z])/g,
      (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    );

const REFUSED = {
  description: 'Refused; nothing was written. The status follows from the kind.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
};
