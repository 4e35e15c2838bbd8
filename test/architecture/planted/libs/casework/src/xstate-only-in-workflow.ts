import 'xstate';
