import type { INestApplicationContext } from '@nestjs/common';
import type { Job, JobName, ScreeningRun } from '#casework';
import { requestScreenHandler } from '#casework';

/** What a worker is asked to heed while it works. */
export type WorkHeeds = Required<Pick<ScreeningRun, 'shouldStop'>>;

/** Does one job. It may be done twice (a worker can die after the work and before saying so), so it MUST bear that. */
export type JobHandler = (data: unknown, context: INestApplicationContext, heeds: WorkHeeds) => Promise<void>;

/** What is done for each kind of job: look up the use case in the context, call it. */
export const JOBS: Partial<Record<JobName, JobHandler>> = {
  'request.screen': (data, context, heeds) =>
    context.get<ReturnType<typeof requestScreenHandler>>(requestScreenHandler)(data as Job['data'], heeds),
};
