import pg from 'pg';

/**
 * A connection whose end never ends the process. The pool takes its own listener off a connection that it hands out, and
 * whoever asked for it adds theirs a moment later: a server that ends it with the very bytes that greet it is heard by
 * nobody then. Whatever is asked over a connection that was lost is refused with its error, and the pool drops it.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
