import { Controller, Get, Inject, Module, Query, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';
import type { Pool } from 'pg';
import { createDataSource, poolOf } from '#postgres';
import { answerAsks, partOptions } from '../part.ts';

/**
 * The least that a handler of the same framework over the same pool can do: no session, no checks, one indexed select.
 * Decorators are applied by hand, because this file runs as it is.
 */
const { appUrl, connections } = partOptions<{ appUrl: string; connections: number }>();
const dataSource = await createDataSource(appUrl, connections).initialize();
const POOL = Symbol('pool');
const PAGE = 10_000;

class FloorController {
  readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  async one(unit: string) {
    const { rows } = await this.pool.query('select id, country, name from units where id = $1', [unit]);
    return { unit: rows[0] };
  }

  async queue(name: string) {
    const { rows } = await this.pool.query(
      'select source_id, country, words, since from work_items where queue = $1 order by since, source_id limit 50',
      [name],
    );
    return { items: rows };
  }

  /** A page with one button, which puts a row on record and then says so. */
  press(response: Response): void {
    response.type('html')
      .send(`<!doctype html><title>Bare</title><main><button>Put it on record</button><p></p></main><script>
      let n = 0;
      document.querySelector('button').onclick = async () => {
        const answer = await fetch('/floor/insert?words=' + (n += 1));
        document.querySelector('p').textContent = 'On record: ' + (await answer.json()).words;
      };</script>`);
  }

  async insert(words: string) {
    const { rows } = await this.pool.query('insert into bench_presses (words) values ($1) returning words', [
      words,
    ]);
    return rows[0];
  }

  async many(country: string, response: Response): Promise<void> {
    let after: string | undefined = '00000000-0000-0000-0000-000000000000';
    while (after !== undefined) {
      const { rows }: { rows: { id: string }[] } = await this.pool.query(
        'select id, country, name from units where merged_into is null and country = $1 and id > $2 order by id limit $3',
        [country, after, PAGE],
      );
      response.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      after = rows.length === PAGE ? rows.at(-1)?.id : undefined;
    }
    response.end();
  }
}

function decorate(name: 'one' | 'queue' | 'many' | 'press' | 'insert', route: string): void {
  const method = Object.getOwnPropertyDescriptor(FloorController.prototype, name);
  if (method) Get(route)(FloorController.prototype, name, method);
}
Controller('floor')(FloorController);
Inject(POOL)(FloorController, undefined, 0);
decorate('one', 'one');
decorate('queue', 'queue');
decorate('many', 'many');
decorate('press', 'press');
decorate('insert', 'insert');
Query('unit')(FloorController.prototype, 'one', 0);
Query('name')(FloorController.prototype, 'queue', 0);
Query('country')(FloorController.prototype, 'many', 0);
Res()(FloorController.prototype, 'many', 1);
Res()(FloorController.prototype, 'press', 0);
Query('words')(FloorController.prototype, 'insert', 0);

class FloorModule {
  readonly name = 'floor';
}
Module({ controllers: [FloorController], providers: [{ provide: POOL, useValue: poolOf(dataSource) }] })(
  FloorModule,
);

const app = await NestFactory.create<NestExpressApplication>(FloorModule, { logger: ['error', 'warn'] });
await app.listen(0, '127.0.0.1');
const address = await app.getUrl();
const close = async () => {
  await app.close();
  await dataSource.destroy();
};
answerAsks({ address: () => address }, close);
