import { foldText } from './fold-text.ts';

/** The spellings of a list separated by commas, folded to the words a reader of tokens sees: "corps darmee". */
export const listedForms = (listed: string | undefined): string[] =>
  (listed ?? '')
    .split(',')
    .map(foldForm)
    .filter((form) => form !== '');

const foldForm = (form: string): string =>
  foldText(form)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
