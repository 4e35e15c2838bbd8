export * from './list-reference.ts';
export * from './load-reference.ts';
export * from './read-baselines.ts';
export * from './read-use-areas.ts';
export * from './reference-store.ts';
