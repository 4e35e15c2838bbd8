import '../../matching/src/inner.ts';
