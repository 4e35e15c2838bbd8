const path = require('node:path');

/** Imports run one way. The order is written once; the rules are derived from it. */
const LIBRARIES = ['law', 'workflow', 'ledger', 'matching', 'intake', 'casework', 'postgres', 'wiring'];
const MAY_USE = {
  law: [],
  workflow: ['law'],
  ledger: [],
  matching: [],
  intake: [],
  casework: ['law', 'workflow', 'ledger', 'matching', 'intake'],
  postgres: ['law', 'workflow', 'ledger', 'matching', 'intake', 'casework'],
  wiring: ['law', 'workflow', 'ledger', 'matching', 'intake', 'casework', 'postgres'],
};
const PURE = '^libs/(law|workflow|ledger|matching|intake|casework)/src/';
const TESTS = '[.-]spec\\.tsx?$';

const layering = LIBRARIES.map((library) => ({
  name: `layers-${library}`,
  severity: 'error',
  comment: `libs/${library} may use ${MAY_USE[library].join(', ') || 'no other library'}. Move the code inwards, or hand the thing in as an argument (a port).`,
  from: { path: `^libs/${library}/src/` },
  to: {
    path: '^(libs|apps|migrations|seeds|test)/',
    pathNot: `^(libs/(${[library, ...MAY_USE[library]].join('|')})${library === 'wiring' ? '|migrations' : ''})/`,
  },
}));

/** One rule for each library: a single pattern for all of them can take exponential time. */
const frontDoors = LIBRARIES.map((library) => ({
  name: `front-door-${library}`,
  severity: 'error',
  comment: `libs/${library} is entered by its index.ts (import from "#${library}"). Export what you need there.`,
  from: { pathNot: `^libs/${library}/` },
  to: { path: `^libs/${library}/src/`, pathNot: `^libs/${library}/src/index\\.ts$` },
}));

const only = (name, packages, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^(apps|libs|migrations|seeds)/', pathNot: `${allowed}|${TESTS}` },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    ...layering,
    ...frontDoors,
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Extract what both need.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'apps-stand-apart',
      severity: 'error',
      comment:
        'An app never imports another app, except that the command line starts the server. What builds them may.',
      from: { path: '^apps/([^/]+)/src/', pathNot: '^apps/cli/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'authorities-stand-alone',
      severity: 'error',
      comment: 'An authority folder must be deletable. Share through libs/law/src/.',
      from: { path: '^libs/law/src/authorities/([^/]+)/' },
      to: { path: '^libs/law/src/authorities/', pathNot: '^libs/law/src/authorities/$1/' },
    },
    {
      name: 'pure-libraries-touch-nothing',
      severity: 'error',
      comment: 'A pure library takes a clock and an id source and imports no Node built-in.',
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'crypto-only-in-ledger',
      severity: 'error',
      comment: 'Hash through libs/ledger.',
      from: { path: '^libs/(law|workflow|matching|intake|casework)/src/', pathNot: TESTS },
      to: { path: '^(node:)?crypto$' },
    },
    only(
      'xstate-only-in-workflow',
      'xstate',
      '^libs/workflow/',
      'Ask libs/workflow to advance a proceeding.',
    ),
    only(
      'sql-only-in-postgres',
      'typeorm|pg|pg-boss',
      '^(libs/postgres|migrations)/',
      'Rows never leave libs/postgres.',
    ),
    only(
      'react-only-in-web',
      'react|react-dom|react-router|@tanstack|@trussworks|@uswds|openapi-fetch',
      '^apps/web/',
      'Pages are in apps/web, and everything else does without them.',
    ),
    {
      name: 'web-speaks-http',
      severity: 'error',
      comment: 'A page asks the API. Only proofs are checked in the browser itself, by libs/ledger.',
      from: { path: '^apps/web/src/', pathNot: TESTS },
      to: { path: '^(libs|migrations|seeds|test)/', pathNot: '^libs/ledger/src/index\\.ts$' },
    },
    only('nest-only-at-the-edge', '@nestjs', '^(libs/wiring|apps)/', 'The core knows no framework.'),
    {
      name: 'not-resolvable',
      severity: 'error',
      comment:
        'An import that resolves to nothing is not checked. Only the starter may name what it has yet to compile.',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/apps/cli/src/main\\.js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.plumbline|test/architecture/planted)/' },
    tsConfig: { fileName: path.join(__dirname, '../../tsconfig.json') },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
