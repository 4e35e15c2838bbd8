export * from './exposure.ts';
export * from './list-country-transfers.ts';
export * from './show-exposure.ts';
