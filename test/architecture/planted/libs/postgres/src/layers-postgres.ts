import '../../wiring/src/index.ts';
