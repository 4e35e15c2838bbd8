export * from './ask-use-conditions.ts';
export * from './condition-store.ts';
export * from './record-condition.ts';
