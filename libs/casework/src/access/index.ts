export * from './access-incident.ts';
export * from './access-store.ts';
export * from './list-access-incidents.ts';
export * from './record-access-incident.ts';
export * from './record-access-series.ts';
export * from './show-access-series.ts';
