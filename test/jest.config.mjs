import { root as rootDir, swcOptions } from '../apps/cli/bin/compile.mjs';

const transform = { '^.+\\.ts$': ['@swc/jest', swcOptions] };
const libraries = ['law', 'workflow', 'ledger', 'matching', 'intake', 'casework', 'postgres', 'wiring'];
const moduleNameMapper = {
  '^#migrations$': '<rootDir>/migrations/index.ts',
  ...Object.fromEntries(libraries.map((name) => [`^#${name}$`, `<rootDir>/libs/${name}/src/index.ts`])),
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  moduleNameMapper,
  ...more,
});

/** Every tier is a project of its own, named by the suffix of its files. */
export default {
  rootDir,
  // Only what hangs takes this long, on any machine.
  testTimeout: 300_000,
  cacheDirectory: 'node_modules/.cache/jest',
  projects: [
    project('unit', ['<rootDir>/{apps,libs}/**/*.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.int-spec.ts'], {
      globalSetup: '<rootDir>/test/support/start-database.mjs',
      globalTeardown: '<rootDir>/test/support/stop-database.mjs',
    }),
    project('browser', ['<rootDir>/test/e2e/**/*.browser-spec.ts'], {
      testEnvironment: '<rootDir>/test/support/browser-environment.mjs',
      globalSetup: '<rootDir>/test/support/start-database.mjs',
      globalTeardown: '<rootDir>/test/support/stop-database.mjs',
    }),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts'], {
      globalSetup: '<rootDir>/test/support/start-database.mjs',
      globalTeardown: '<rootDir>/test/support/stop-database.mjs',
    }),
  ],
};
