import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compile, root } from '../../cli/bin/compile.mjs';
import { buildAnswers } from './build-answers.mjs';

/** The API's document, as the running program serves it at /openapi.json, made without a database. */
export async function apiDocument() {
  await Promise.all([compile(), buildAnswers()]);
  const load = (file) => import(path.join(root, 'dist', file));
  const { AppModule } = await load('apps/api/src/app.module.js');
  const { createApp } = await load('apps/api/src/create-app.js');
  const { describeApi } = await load('apps/api/src/kernel/describe-api.js');
  const app = await createApp(OPTIONS, withoutWorld(AppModule.forRoot(OPTIONS)));
  return describeApi(app, 'plumbline');
}

const OPTIONS = {
  core: {
    appUrl: '',
    works: false,
    ledgerKey: { skey: '', vkey: '' },
    checkpointFile: '',
    evidence: { folder: '' },
  },
  sessions: { secret: 'none', secure: false, idleMinutes: 30, longestHours: 12, confirmMinutes: 10 },
  home: { demoAccounts: [] },
};

/** The same controllers, over ports that lead nowhere: nothing is called, only described. */
function withoutWorld(module) {
  const [core, ...others] = module.imports;
  const providers = core.providers.map((one) =>
    typeof one.provide === 'symbol' ? { provide: one.provide, useValue: {} } : one,
  );
  class NoWorld {}
  return {
    ...module,
    imports: [{ module: NoWorld, global: true, providers, exports: providers }, ...others],
  };
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(root, 'dist/contract/openapi.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(await apiDocument()));
  process.stdout.write(`${path.relative(root, file)}\n`);
  process.exit();
}
