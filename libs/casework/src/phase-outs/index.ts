export * from './open-phase-out.ts';
export * from './phase-out-store.ts';
export * from './plan-from-ask.ts';
export * from './record-phase-out.ts';
export * from './show-phase-out.ts';
