import { describe, expect, test } from '@jest/globals';
import { canonicalUrl } from './canonical-url.ts';

describe('canonical address', () => {
  test.each([
    ['http://www.Example.org:80/a/', 'https://example.org/a'],
    ['https://example.org/a#part', 'https://example.org/a'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&b=2&a=1&fbclid=y', 'https://example.org/a?a=1&b=2'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org/../../a', 'https://example.org/a'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://example.org', 'https://example.org'],
  ])('%s is %s', (sent, expected) => {
    expect(canonicalUrl(sent)).toBe(expected);
  });

  test('the path keeps its case, and a page of its own keeps its parameters', () => {
    expect(canonicalUrl('https://example.org/Video?v=AbC')).toBe('https://example.org/Video?v=AbC');
    expect(canonicalUrl('https://example.org/a?page=1')).not.toBe(
      canonicalUrl('https://example.org/a?page=2'),
    );
  });

  test('it is its own canonical form', () => {
    const once = canonicalUrl('http://www.example.org/a/?b=%20c&a=d+e') ?? '';
    expect(canonicalUrl(once)).toBe(once);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.org/a',
    'example.org/a',
    '//example.org/a',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'https://',
    '',
    `https://example.org/${'a'.repeat(5_000)}`,
  ])('refuses %s', (sent) => {
    expect(canonicalUrl(sent)).toBeUndefined();
  });
});
