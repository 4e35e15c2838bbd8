import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreesWithClaim, sniffMediaType } from './sniff-media-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the media type of bytes', () => {
  test.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1A\n', 'image/png'],
    ['\xFF\xD8\xFF\xE0', 'image/jpeg'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'audio/wav'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\0\0\0\x14ftypqt  ', 'video/quicktime'],
    ['\0\0\0\x18ftypheic', 'image/heic'],
    ['PK\x03\x04\x14\0', 'application/zip'],
    ['MZ\x90\0', 'application/x-msdownload'],
    ['#!/bin/sh\nrm -rf /', 'application/x-sh'],
    ['<!DOCTYPE html><p>x', 'text/html'],
    ['  \n<HTML>', 'text/html'],
    ['A harmless note.\n<script>alert(1)</script>', 'text/html'],
    ['<svg onload=alert(1)>', 'image/svg+xml'],
    ['<?xml version="1.0"?><svg xmlns="x">', 'image/svg+xml'],
    ['<?xml version="1.0"?><report/>', 'application/xml'],
    ['name,rank\nx,y\n', 'text/plain'],
    ['{"a":1}', 'text/plain'],
    ['\0\x01\x02\x03', 'application/octet-stream'],
    ['caf\xE9 au lait', 'text/plain'],
    ['<html>caf\xE9 au lait', 'text/html'],
    ['MZ,Mozambique', 'text/plain'],
    ['\x80\0\xFF', 'application/octet-stream'],
  ])('%j is %s', (head, mediaType) => {
    expect(sniffMediaType(bytes(head))).toBe(mediaType);
  });

  test('markup in UTF-16 is seen', () => {
    const page = '\uFEFF<html><script>alert(1)</script>';
    const utf16 = new Uint8Array(Uint16Array.from(page, (letter) => letter.charCodeAt(0)).buffer);
    expect(sniffMediaType(utf16)).toBe('text/html');
  });

  test('text whose last letter is cut in two is text', () => {
    expect(sniffMediaType(new TextEncoder().encode('déjà').subarray(0, -1))).toBe('text/plain');
  });

  test('any bytes have a type', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (head) => /^\w+\/[\w.+-]+$/.test(sniffMediaType(head))),
    );
  });
});

describe('a claimed media type', () => {
  test.each([
    ['application/pdf', 'application/pdf', true],
    ['application/pdf', 'Application/PDF; charset=x', true],
    ['application/pdf', 'application/octet-stream', true],
    ['application/zip', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
    ['text/plain', 'text/csv', true],
    ['text/plain', 'text/html', false],
    ['text/html', 'text/plain', false],
    ['text/html', 'image/jpeg', false],
    ['application/x-msdownload', 'image/png', false],
    ['image/png', 'image/jpeg', false],
  ])('bytes that are %s, claimed as %s: %s', (found, claim, agrees) => {
    expect(agreesWithClaim(found, claim)).toBe(agrees);
  });
});
