import '../../intake/src/inner.ts';
