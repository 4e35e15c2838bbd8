/** Nest modules that bind ports to adapters, and the settings, parsed once. */
export * from './core/core.module.ts';
export * from './core/tokens.ts';
