import type { Response } from 'express';
import type { Actor, Change, ChangeOnRecord } from '#casework';
import { mayHear, toldOf } from '#casework';

/** A reader this far behind is let go; it comes back and says where it was. */
const MOST_UNREAD_BYTES = 262_144;
const COMES_BACK_MS = 5_000;

/** One open page that hears what others do: server-sent events, numbered by the leaf of the ledger. */
export class ChangeStream {
  constructor(
    readonly sid: string,
    public actor: Actor,
    private readonly response: Response,
  ) {}

  /** The last leaf that it knows of. */
  private last = -1;

  /** Begins it; of what came after this leaf it is told. */
  open(last: number): void {
    this.last = last;
    this.response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    this.response.flushHeaders();
    this.response.write(`retry: ${COMES_BACK_MS}\n`);
    this.send('ready', this.last);
  }

  /** Tells of what this person may hear of and does not know yet; the number moves on for the rest too. */
  hear(changes: readonly ChangeOnRecord[]): void {
    const fresh = changes.filter(({ leaf }) => leaf > this.last);
    for (const change of fresh)
      if (mayHear(this.actor, change)) this.send('change', change.leaf, toldOf(change));
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.last = last.leaf;
    if (!mayHear(this.actor, last)) this.send('seen', last.leaf);
  }

  /** Too much has happened since to tell it one by one. */
  miss(latest: number): void {
    if (latest <= this.last) return;
    this.last = latest;
    this.send('missed', latest);
  }

  beat(): void {
    this.response.write(': here\n\n');
  }

  /** Ends it; `reason` tells the page not to come back by itself. */
  end(reason?: 'signed-out'): void {
    if (reason !== undefined) this.response.write(`event: ${reason}\ndata: {}\n\n`);
    this.response.end();
  }

  private send(event: string, leaf: number, change?: Change): void {
    this.response.write(`id: ${leaf}\nevent: ${event}\ndata: ${JSON.stringify(change ?? {})}\n\n`);
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.response.destroy();
  }
}
