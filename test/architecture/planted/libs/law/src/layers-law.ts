import '../../workflow/src/index.ts';
