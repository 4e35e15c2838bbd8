export * from './list-unstaffed-steps.ts';
export * from './unstaffed-steps.ts';
