import { version } from 'pdfjs-dist';

/** Where the server has what a PDF can need beyond itself (`vite-options.mjs`). */
const PARTS = new URL(`/assets/pdf-${version}/`, globalThis.location.href).href;

/** Where each kind is, in the words of pdf.js. */
const PDF_PARTS = {
  cMapUrl: `${PARTS}cmaps/`,
  standardFontDataUrl: `${PARTS}standard_fonts/`,
  wasmUrl: `${PARTS}wasm/`,
} as const;

interface Wanted {
  readonly kind: keyof typeof PDF_PARTS;
  readonly filename: string;
}

/** Fetches them for the worker, which may fetch nothing. WebAssembly is refused without asking, so that the decoders in script are taken: the policy of these pages does not allow it. */
class PdfParts {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    if (filename.endsWith('.wasm')) throw new Error('WebAssembly is not allowed here.');
    const answer = await fetch(`${PDF_PARTS[kind]}${filename}`);
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** How pdf.js draws here: no form, no WebAssembly, no fonts of the machine, so that a document looks the same on each. */
export const PDF_OPTIONS = {
  ...PDF_PARTS,
  BinaryDataFactory: PdfParts,
  useWorkerFetch: false,
  useWasm: false,
  useSystemFonts: false,
  enableXfa: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  verbosity: 0,
} as const;
