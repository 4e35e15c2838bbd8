export * from './add-to-report.ts';
export * from './follow-report.ts';
export * from './outside-store.ts';
export * from './outside.ts';
export * from './read-report.ts';
export * from './send-report.ts';
