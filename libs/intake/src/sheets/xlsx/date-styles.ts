import { readXml } from './read-xml.ts';

/** What a number format shows a serial number as. */
export type DateStyle = 'date' | 'time';

/** Built-in formats that are dates or times (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
const BUILT_IN: ReadonlyMap<number, DateStyle> = new Map([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
]);

/** For each cell style (by its index) whether it shows a date or a time. */
export function readDateStyles(bytes: Uint8Array | undefined): readonly (DateStyle | null)[] {
  const formats = new Map(BUILT_IN);
  const styles: (DateStyle | null)[] = [];
  if (bytes === undefined) return styles;
  let inCellStyles = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') addFormat(formats, attributes);
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles)
        styles.push(formats.get(Number(attributes['numFmtId'] ?? 0)) ?? null);
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

function addFormat(formats: Map<number, DateStyle>, attributes: Readonly<Record<string, string>>): void {
  const style = styleOfFormat(attributes['formatCode'] ?? '');
  const id = Number(attributes['numFmtId'] ?? -1);
  if (style === null) formats.delete(id);
  else formats.set(id, style);
}

/** Tells a date format by its letters, outside quoted words, escapes and `[colour]` or `[$currency]` brackets. */
export function styleOfFormat(code: string): DateStyle | null {
  const [first = ''] = code.split(';');
  const elapsed = /\[(h+|m+|s+)\]/iu.test(first);
  const letters = first
    .replace(/"[^"]*"?|\\.|_.|\*./gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/general/giu, '')
    .replace(/am\/pm|a\/p/giu, 'h');
  if (/[yd]/iu.test(letters)) return 'date';
  if (elapsed || /[hs]/iu.test(letters)) return 'time';
  return /m/iu.test(letters) ? 'date' : null;
}
