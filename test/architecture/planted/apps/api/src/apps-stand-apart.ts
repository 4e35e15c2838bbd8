import '../../worker/src/index.ts';
