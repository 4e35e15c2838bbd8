export { deriveWork } from './derive-work.ts';
export * from './list-work.ts';
export { stepsOf, type WaitingStep } from './steps-of.ts';
export * from './work-queue.ts';
export * from './work-store.ts';
