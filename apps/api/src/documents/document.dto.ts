import type { EditionFormat, PaperFormat } from '#casework';
import { EDITION_FORMATS, PAPER_FORMATS } from '#casework';
import { OneOf } from '../kernel/fields.ts';

export class PaperQuery {
  @OneOf(PAPER_FORMATS) format!: PaperFormat;
}

export class EditionDocumentQuery {
  @OneOf(EDITION_FORMATS) format!: EditionFormat;
}
