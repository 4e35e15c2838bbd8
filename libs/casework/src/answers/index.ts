export * from './answer-beside.ts';
export * from './answer-eligibility.ts';
export * from './answer-many.ts';
export * from './answer-views.ts';
export * from './answer.ts';
export * from './ask-what-if.ts';
export * from './decide-answer.ts';
export * from './gather-ground.ts';
