export * from './country-store.ts';
export * from './list-countries.ts';
export * from './load-countries.ts';
export * from './resolve-country-text.ts';
