import type { OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ChangeOnRecord, Ports } from '#casework';
import type { Database } from '#postgres';
import { ChangeListener } from '#postgres';
import { DATA_SOURCE, PORTS } from '#wiring';
import { findSignedIn } from '../accounts/find-signed-in.ts';
import type { SessionOptions } from '../accounts/sessions.ts';
import { SESSION_OPTIONS } from '../accounts/sessions.ts';
import type { ChangeStream } from './change-stream.ts';

const BEAT_MS = 20_000;
const MOST_AT_ONCE = 500;
const STREAMS_PER_SESSION = 8;
const STREAMS_PER_ACCOUNT = 24;
const STREAMS = 2_000;

/**
 * Hands the tail of the ledger to every open page of this process: one connection that hears of each batch, one read for all. Every
 * twenty seconds it looks whether each session is still there and what its account may hear, and reads whatever was missed.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  readonly #streams = new Set<ChangeStream>();
  /** Those that were let in and do not hear yet: they take room from the first moment. */
  readonly #coming = new Set<ChangeStream>();
  readonly #listener: ChangeListener;
  readonly #log = new Logger('changes');
  #last = -1;
  #turn = Promise.resolve();
  #waiting = false;
  #beat: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: Database,
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(SESSION_OPTIONS) private readonly limits: SessionOptions,
  ) {
    this.#listener = new ChangeListener(dataSource, () => this.#news());
  }

  /** Takes the room for one more page; false where its session, its account or this process has none left. */
  take(stream: ChangeStream): boolean {
    const all = [...this.#streams, ...this.#coming];
    const ofSession = all.filter(({ sid }) => sid === stream.sid).length;
    const ofAccount = all.filter(({ actor }) => actor.accountId === stream.actor.accountId).length;
    const hasRoom =
      ofSession < STREAMS_PER_SESSION && ofAccount < STREAMS_PER_ACCOUNT && all.length < STREAMS;
    if (hasRoom) this.#coming.add(stream);
    return hasRoom;
  }

  /** Lets a page go, and gives its room back. */
  leave(stream: ChangeStream): void {
    this.#coming.delete(stream);
    this.#streams.delete(stream);
  }

  /** Lets a page that took its room hear from where it was, or from now on; unless it has left meanwhile. */
  async add(stream: ChangeStream, lastHeard: number | undefined): Promise<void> {
    await this.#begin();
    await this.#inTurn(async () => {
      const latest = await this.#latest();
      const after = Math.min(lastHeard ?? latest, latest);
      const behind = await this.#after(after);
      if (!this.#coming.delete(stream)) return;
      stream.open(after);
      if ('missed' in behind) stream.miss(behind.missed);
      else stream.hear(behind.changes);
      if (this.#streams.size === 0) this.#last = lastOf(behind, after);
      this.#streams.add(stream);
    });
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#beat);
    for (const stream of this.#streams) stream.end();
    await this.#listener.stop();
    await this.#turn;
  }

  /** Nothing is listened to before somebody does. */
  async #begin(): Promise<void> {
    if (this.#beat !== undefined) return;
    this.#beat = setInterval(() => void this.#look(), BEAT_MS).unref();
    await this.#listener.start();
  }

  /** News that comes while some is waiting to be read is read with it. */
  #news(): void {
    if (this.#streams.size === 0 || this.#waiting) return;
    this.#waiting = true;
    this.#inTurn(() => this.#read()).catch((error: unknown) => this.#log.warn(String(error)));
  }

  /** One read at a time, so that every page hears in the order of the record. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #latest(): Promise<number> {
    return this.ports.views.changes.latest();
  }

  /** What came after a leaf; or, where that is too much to tell, where the record stands. */
  async #after(leaf: number): Promise<Tail> {
    const changes = await this.ports.views.changes.after(leaf, MOST_AT_ONCE + 1);
    return changes.length > MOST_AT_ONCE ? { missed: await this.#latest() } : { changes };
  }

  async #read(): Promise<void> {
    this.#waiting = false;
    const news = await this.#after(this.#last);
    if ('missed' in news) {
      this.#last = news.missed;
      for (const stream of this.#streams) stream.miss(news.missed);
      return;
    }
    const { changes } = news;
    this.#last = changes.at(-1)?.leaf ?? this.#last;
    const touched = new Set(changes.flatMap(({ topics }) => topics));
    await Promise.all([...this.#streams].map((stream) => this.#refresh(stream, touched)));
    for (const stream of this.#streams) stream.hear(changes);
  }

  /** An account that was changed is read anew before anything else is told to it. */
  async #refresh(stream: ChangeStream, touched: ReadonlySet<string>): Promise<void> {
    if (touched.has(`account:${stream.actor.accountId}`)) await this.#check(stream);
  }

  async #look(): Promise<void> {
    await Promise.all(
      [...this.#streams].map((stream) => {
        stream.beat();
        return this.#check(stream).catch((error: unknown) => this.#log.warn(String(error)));
      }),
    );
    this.#news();
  }

  async #check(stream: ChangeStream): Promise<void> {
    const actor = await findSignedIn(this.dataSource, stream.sid, this.limits);
    if (actor !== undefined) return void (stream.actor = actor);
    this.#streams.delete(stream);
    stream.end('signed-out');
  }
}

/** What came after a leaf; or where the record stands by now. */
type Tail = { readonly changes: readonly ChangeOnRecord[] } | { readonly missed: number };

/** Where nobody listened nothing was read: what the first page to come knows is where reading goes on. */
const lastOf = (tail: Tail, after: number): number =>
  'missed' in tail ? tail.missed : (tail.changes.at(-1)?.leaf ?? after);
