import { SaxesParser } from 'saxes';

/** What a reader of one XML part listens to. Names come without their namespace prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The part is not the XML it should be, or is more than its reader accepts. */
export class XmlFault extends Error {}

const SLICE = 64 * 1024;

/**
 * Walks well-formed XML in UTF-8. Declares no entity and follows no reference, so nothing grows while it is read.
 * Throws `XmlFault` for anything else, a document type included.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (words: string): never => {
    throw new XmlFault(words);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('The part declares a document type.'));
  parser.on('opentag', (tag) => listener.open?.(local(tag.name), tag.attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += SLICE) {
    parser.write(decoded(decoder, bytes.subarray(at, at + SLICE)));
  }
  parser.close();
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new XmlFault('The part is not UTF-8.');
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
