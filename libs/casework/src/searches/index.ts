export * from './save-search.ts';
export * from './search-store.ts';
