export * from './key-store.ts';
export * from './rekey-names.ts';
