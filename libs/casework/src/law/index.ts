export * from './adopt-reading.ts';
export * from './list-readings.ts';
export * from './list-worksheet-questions.ts';
export * from './reading-store.ts';
export * from './show-chart.ts';
export * from './show-law.ts';
export * from './shown.ts';
