import '../../../libs/law/src/index.ts';
