/** Work to be done after commit, by any worker; enqueued in the deciding transaction, so it exists if and only if the act does. */
export interface JobPort {
  add(job: Job): Promise<void>;
}

/** A closed list: a job that no worker knows cannot be enqueued. */
export type Job = { readonly name: 'request.screen'; readonly data: { readonly requestId: string } };
export type JobName = Job['name'];
