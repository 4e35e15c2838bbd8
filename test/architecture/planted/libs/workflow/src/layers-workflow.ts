import '../../casework/src/index.ts';
