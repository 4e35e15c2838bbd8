import '../../postgres/src/inner.ts';
