import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What each handler answers with, by `Controller_handler`, and the named types that this refers to. */
export interface AnswerSchemas {
  readonly handlers: Readonly<Record<string, Schemas[string]>>;
  readonly components: Schemas;
}

const NONE: AnswerSchemas = { handlers: {}, components: {} };

/** Read from the types of the handlers when the program was built (`apps/api/contract`); empty where it was built without TypeScript. */
export function readAnswerSchemas(): AnswerSchemas {
  const file = ['contract', 'dist/contract']
    .map((folder) => path.resolve(import.meta.dirname, '../../../..', folder, 'answers.json'))
    .find((one) => existsSync(one));
  return file === undefined ? NONE : (JSON.parse(readFileSync(file, 'utf8')) as AnswerSchemas);
}
