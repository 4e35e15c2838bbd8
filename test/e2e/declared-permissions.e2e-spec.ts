import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { generateKey } from '#ledger';
import type { ApiOptions } from '../../apps/api/src/app.module.ts';
import { AppModule } from '../../apps/api/src/app.module.ts';
import { createApp } from '../../apps/api/src/create-app.ts';
import { Public } from '../../apps/api/src/kernel/requires.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

@Controller('api/planted')
class SilentController {
  @Get('said')
  @Public('Planted by a test, to stand beside one that says nothing.')
  said() {
    return {};
  }

  @Post(':id/silent')
  silent() {
    return {};
  }
}

class InheritedController {
  @Get('inherited')
  inherited() {
    return {};
  }
}
@Controller('api/heir')
class HeirController extends InheritedController {}

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database?.drop());

function options(): ApiOptions {
  return {
    core: {
      appUrl: database.appUrl,
      works: false,
      connections: 2,
      ledgerKey: generateKey('test.example/ledger'),
      checkpointFile: '/nowhere/checkpoints',
      evidence: { folder: '/nowhere/evidence' },
    },
    sessions: {
      secret: 'a-secret-of-the-tests-only',
      secure: false,
      idleMinutes: 30,
      longestHours: 12,
      confirmMinutes: 10,
    },
    home: { demoAccounts: [] },
  };
}

/** The application with a controller more, started as `serve` starts it. */
async function startWith(controller: new () => object): Promise<void> {
  @Module({})
  class Planted {}
  const module = { module: Planted, imports: [AppModule.forRoot(options())], controllers: [controller] };
  const app = await createApp(options(), module);
  await app.init().finally(() => app.close());
}

describe('a handler that does not say who may call it', () => {
  test('keeps the program from starting, and is named with its address', async () => {
    await expect(startWith(SilentController)).rejects.toThrow(
      'These handlers do not say who may call them: SilentController.silent (POST /api/planted/:id/silent). Add @Requires(permission) or @Public(reason).',
    );
  });

  test('is found where it is inherited, too', async () => {
    await expect(startWith(HeirController)).rejects.toThrow(
      'HeirController.inherited (GET /api/heir/inherited)',
    );
  });
});
