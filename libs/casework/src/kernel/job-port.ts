/** Work to be done after commit, by any worker; enqueued in the deciding transaction, so it exists if and only if the act does. */
export interface JobPort {
  add(job: Job): Promise<void>;
}

/** A closed list: a job that no worker knows cannot be enqueued. */
export type Job = { readonly name: 'request.screen'; readonly data: { readonly requestId: string } };
export type JobName = Job['name'];

/** What went wrong with a job that is not done, as the queue keeps it. */
export interface JobTrouble {
  /** How often it was tried and failed, or was taken from a worker that did not answer. */
  readonly attempts: number;
  /** What the last failure said. */
  readonly words: string;
  /** Null while it is being tried, and where the queue has given it up. */
  readonly triesAgainAt: string | null;
  readonly givenUp: boolean;
}
