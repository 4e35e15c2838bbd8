import '../../law/src/index.ts';
