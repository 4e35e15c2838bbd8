export * from './judge-person.ts';
export * from './list-person-judgements.ts';
export * from './person-judgement-views.ts';
export * from './person-store.ts';
export * from './undo-person-judgement.ts';
