import '../../../libs/wiring/src/inner.ts';
