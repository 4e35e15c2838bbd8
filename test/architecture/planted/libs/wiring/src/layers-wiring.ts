import '../../../apps/api/src/index.ts';
