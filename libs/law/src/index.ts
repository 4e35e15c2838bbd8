export * from './provenance.ts';
export * from './finding.ts';
export * from './authority.ts';
export * from './conclude.ts';
export * from './find-authority.ts';
export { AUTHORITIES } from './authorities/index.generated.ts';
export * from './instruments.ts';
export * from './reach-of.ts';
export * from './compute-clock.ts';
