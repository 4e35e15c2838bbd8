import '../../law/src/inner.ts';
