import '../../casework/src/inner.ts';
