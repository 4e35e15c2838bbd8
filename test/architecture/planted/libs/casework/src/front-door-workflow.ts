import '../../workflow/src/inner.ts';
