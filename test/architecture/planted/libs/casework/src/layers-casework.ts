import '../../postgres/src/index.ts';
