export * from './edition-feed.ts';
export { ledgerStamp, stampRows } from './ledger-stamp.ts';
export { bannerOf, portionMark } from './marks.ts';
export * from './paper.ts';
export * from './print-determination.ts';
export * from './print-edition.ts';
export * from './print-notice.ts';
