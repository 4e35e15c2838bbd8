import { describe, expect, test } from '@jest/globals';
import { generateKey, inclusionProof, rootHash, signCheckpoint, toHex } from '#ledger';
import { checkProofText } from './ledger-check.ts';

const key = generateKey('test.example/ledger');
const TEXTS = ['one', 'two', 'three'].map((act) =>
  JSON.stringify({ entry: { act: `thing.${act}`, at: '2026-01-01T00:00:00.000Z' } }),
);
const leaves = TEXTS.map((text) => new TextEncoder().encode(text));
const note = new TextDecoder().decode(
  signCheckpoint(
    { origin: 'test.example/ledger', size: leaves.length, rootHash: rootHash(leaves) },
    key.skey,
  ),
);
const proof = {
  text: TEXTS[1] ?? '',
  leafIndex: 1,
  proof: inclusionProof(1, leaves).map(toHex),
  checkpoint: note,
  vkey: key.vkey,
};
const codeOf = (text: string, trusted?: string) => {
  const outcome = checkProofText(text, trusted);
  return outcome.ok ? outcome.value.act : outcome.refusal.code;
};

describe('a proof that was downloaded', () => {
  test('holds by the key that was given', () => {
    expect(codeOf(JSON.stringify(proof), key.vkey)).toBe('thing.two');
  });

  test('does not hold where the entry, its place, the head or the key is another', () => {
    expect(codeOf(JSON.stringify({ ...proof, text: TEXTS[0] }))).toBe('proof.altered');
    expect(codeOf(JSON.stringify({ ...proof, leafIndex: 2 }))).toBe('proof.altered');
    expect(codeOf(JSON.stringify({ ...proof, checkpoint: note.replace('\n3\n', '\n4\n') }))).toBe(
      'proof.head',
    );
    expect(codeOf(JSON.stringify(proof), generateKey('test.example/ledger').vkey)).toBe('proof.head');
  });

  test('is none where the file says something else', () => {
    for (const text of ['', 'null', '[]', '{}', JSON.stringify({ ...proof, proof: [1] })])
      expect(codeOf(text)).toBe('proof.malformed');
  });
});
