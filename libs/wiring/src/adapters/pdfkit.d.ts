/** The part of pdfkit that is used here; the package brings no types. */
declare module 'pdfkit' {
  interface Structure {
    add(child: Structure | (() => void)): Structure;
    end(): void;
  }
  interface TextOptions {
    readonly lineBreak?: boolean;
    readonly width?: number;
    readonly align?: 'left' | 'center';
  }
  class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly margins: { top: number; bottom: number; readonly left: number; readonly right: number };
    };
    y: number;
    /** The font that is set now. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
    registerFont(name: string, source: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    widthOfString(text: string): number;
    currentLineHeight(withGap?: boolean): number;
    addPage(): this;
    struct(kind: string, options?: Record<string, unknown>, children?: unknown): Structure;
    addStructure(structure: Structure): this;
    markContent(kind: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(page: number): this;
    on(event: 'data', take: (chunk: Uint8Array) => void): this;
    on(event: 'end', take: () => void): this;
    on(event: 'error', take: (error: Error) => void): this;
    end(): void;
  }
  export { PDFDocument as default };
}

declare module 'bidi-js' {
  export interface Levels {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  }
  export interface Bidi {
    getEmbeddingLevels(text: string): Levels;
  }
  function bidiFactory(): Bidi;
  export { bidiFactory as default };
}
