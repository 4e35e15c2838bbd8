import { readXml } from './read-xml.ts';

/** The texts that cells point at by number. Rich text is joined; phonetic hints are left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  const text = new RichText();
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text.start();
      text.open(name);
    },
    text: (words) => text.add(words),
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.value);
    },
  });
  return strings;
}

/** Collects the `t` elements of a string item, outside phonetic runs. */
export class RichText {
  value = '';
  #inText = false;
  #inHint = false;

  start(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#inHint = true;
    if (name === 't') this.#inText = true;
  }

  add(words: string): void {
    if (this.#inText && !this.#inHint) this.value += unescaped(words);
  }

  close(name: string): void {
    if (name === 'rPh') this.#inHint = false;
    if (name === 't') this.#inText = false;
  }
}

/** Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
