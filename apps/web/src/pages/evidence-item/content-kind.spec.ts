import { describe, expect, test } from '@jest/globals';
import { contentKind } from './content-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what an item is shown as', () => {
  test.each([
    ['\x89PNG\r\n\x1A\n....', 'image', 'image/png'],
    ['\xFF\xD8\xFF\xE0', 'image', 'image/jpeg'],
    ['RIFF\x00\x00\x00\x00WEBP', 'image', 'image/webp'],
    ['%PDF-1.7', 'pdf', 'application/pdf'],
    ['\x00\x00\x00\x20ftypisom', 'video', 'video/mp4'],
  ])('comes from its bytes: %j', (start, kind, mediaType) => {
    expect(contentKind(bytes(start), 'text/plain')).toEqual({ kind, mediaType });
  });

  test.each(['text/html', 'image/svg+xml', 'application/xml', 'application/x-sh'])(
    'is text where a browser would run it: %s',
    (mediaType) => {
      expect(contentKind(bytes('<svg onload=x>'), mediaType)).toEqual({
        kind: 'text',
        mediaType: 'text/plain',
      });
    },
  );

  test('is nothing where the bytes are not known, whatever was claimed', () => {
    expect(contentKind(bytes('MZ..'), 'application/x-msdownload').kind).toBe('other');
    expect(contentKind(bytes('II*\x00'), 'image/tiff').kind).toBe('other');
    expect(contentKind(bytes('\x00\x00\x00\x20ftypheic'), 'image/heic').kind).toBe('other');
  });
});
