import type { DataSource } from 'typeorm';
import { SteadyClient } from '../kernel/steady-client.ts';

/** What the sequencer says once for each batch that it put into the ledger's tree. */
export const CHANGES = 'plumbline_changes';

const AGAIN_MS = 1_000;

/**
 * One connection of its own that hears of every batch in the ledger's tree, from whatever process. A connection that is lost is made
 * anew, second after second; `news` is called then too, since something may have been missed.
 */
export class ChangeListener {
  #client: SteadyClient | undefined;
  #again: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly news: () => void,
  ) {}

  async start(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new SteadyClient({
      connectionString: url,
      application_name: 'plumbline changes',
      keepAlive: true,
    });
    client.on('notification', this.news);
    // What is lost says so by ending.
    client.once('end', () => this.#makeAnew());
    this.#client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANGES}`);
      this.news();
    } catch {
      await client.end().catch(() => undefined);
      this.#makeAnew();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  #makeAnew(): void {
    clearTimeout(this.#again);
    if (!this.#stopped) this.#again = setTimeout(() => void this.start(), AGAIN_MS).unref();
  }
}
