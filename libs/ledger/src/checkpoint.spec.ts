import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Checkpoint,
  CheckpointError,
  generateKey,
  parseCheckpoint,
  parseNote,
  parseSignerKey,
  parseVerifierKey,
  rootHash,
  signCheckpoint,
  signNote,
  verifyCheckpoint,
  verifyNote,
} from './index.ts';

interface Vectors {
  signed: { text: string; skey: string; vkey: string; note: string };
  notes: { desc: string; note: string; vkeys: string[]; verified: string[] | null; wantErr: boolean }[];
  keys: { desc: string; vkey: string; wantErr: boolean }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../vectors/signed-note.json', import.meta.url), 'utf8'),
) as Vectors;
const ORIGIN = 'ledger.example/freedonia';
const log = generateKey(ORIGIN, new Uint8Array(32).fill(1));
const later = generateKey(ORIGIN, new Uint8Array(32).fill(2));
const witness = generateKey('witness.example', new Uint8Array(32).fill(3));
const head: Checkpoint = { origin: ORIGIN, size: 3, rootHash: rootHash([]), extensions: [] };
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CheckpointError) return error.reason;
    throw error;
  }
  return 'none';
}

describe('a signed note', () => {
  test('signing gives the published bytes', () => {
    const { text, skey, note } = vectors.signed;
    expect(textOf(signNote(text, skey))).toBe(note);
  });

  test.each(vectors.notes.map((vector) => [vector.desc, vector] as const))(
    '%s',
    (_, { note, vkeys, verified, wantErr }) => {
      const open = () => verifyNote(Buffer.from(note, 'base64'), vkeys);
      if (wantErr) expect(open).toThrow(CheckpointError);
      else expect(open().verified.map(({ name }) => name)).toEqual(verified);
    },
  );

  test.each(vectors.keys.map((vector) => [vector.desc, vector] as const))(
    'verifier key: %s',
    (_, { vkey, wantErr }) => {
      const parse = () => parseVerifierKey(vkey);
      if (wantErr) expect(parse).toThrow(CheckpointError);
      else expect(parse).not.toThrow();
    },
  );

  test('no part of a key, and no key with one character changed, passes for a key', () => {
    const { vkey, skey } = vectors.signed;
    const mangled = (key: string) => [
      ...Array.from({ length: key.length }, (_, i) => key.slice(i + 1)),
      ...Array.from({ length: key.length }, (_, i) => key.slice(0, i)),
      ...Array.from(
        { length: key.length },
        (_, i) => key.slice(0, i) + String.fromCharCode(key.charCodeAt(i) + 1) + key.slice(i + 1),
      ),
    ];
    for (const key of mangled(vkey)) expect(reasonOf(() => parseVerifierKey(key))).toMatch(/^key\./);
    for (const key of mangled(skey)) expect(reasonOf(() => parseSignerKey(key))).toMatch(/^key\./);
  });

  test('no refusal of a signer key tells any of the secret', () => {
    const secret = log.skey.split('+').at(-1)!;
    for (const key of [
      log.skey.replace('freedonia', 'sylvania'),
      `${log.skey}AAAA`,
      log.skey.slice(0, -4),
      secret,
    ]) {
      const act = () => parseSignerKey(key);
      expect(act).toThrow(CheckpointError);
      expect(act).not.toThrow(secret.slice(4, 20));
    }
  });

  test('a text with empty lines is read whole', () => {
    const text = 'one\n\n\ntwo\n';
    expect(verifyNote(signNote(text, log.skey), log.vkey).text).toBe(text);
    expect(parseNote(signNote(text, log.skey)).text).toBe(text);
  });

  test('text that no note can hold is not signed', () => {
    for (const text of ['no newline', '', 'a\tb\n', 'a\ud800\n'])
      expect(reasonOf(() => signNote(text, log.skey))).toBe('note.malformed');
    expect(reasonOf(() => signNote('a\n', []))).toBe('key.ambiguous');
    expect(reasonOf(() => signNote('a\n', [log.skey, log.skey]))).toBe('key.ambiguous');
  });
});

describe('a key pair', () => {
  test('what one half signs the other verifies, and no other key does', () => {
    const [one, two] = [generateKey('a.example'), generateKey('a.example')];
    const note = signNote('text\n', one.skey);
    expect(verifyNote(note, one.vkey).verified).toHaveLength(1);
    expect(reasonOf(() => verifyNote(note, two.vkey))).toBe('note.unsigned');
    expect(one.skey).not.toBe(two.skey);
  });

  test('a name that cannot stand in a signature line is refused', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\nb', '\ud800'])
      expect(reasonOf(() => generateKey(name))).toBe('key.malformed');
    expect(() => generateKey('a', new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('a checkpoint', () => {
  test('it comes back as it was signed', () => {
    const signed = { ...head, size: 20_852_163, extensions: ['time 1', 'x y'] };
    const note = signCheckpoint(signed, [log.skey, witness.skey]);
    expect(verifyCheckpoint(note, log.vkey)).toMatchObject(signed);
    expect(verifyCheckpoint(textOf(note), [log.vkey], ORIGIN)).toMatchObject(signed);
    expect(parseCheckpoint(note).signatures.map(({ name }) => name)).toEqual([ORIGIN, 'witness.example']);
    expect(textOf(note).split('\n').slice(0, 5)).toEqual([
      ORIGIN,
      '20852163',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      'time 1',
      'x y',
    ]);
  });

  test('the example of the specification is read', () => {
    const note = `example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`;
    expect(parseCheckpoint(note)).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
      extensions: [],
    });
  });

  test('an unknown signature is ignored, and a known one must hold', () => {
    const note = textOf(signCheckpoint(head, [log.skey, later.skey, witness.skey]));
    expect(verifyCheckpoint(note, log.vkey).signatures).toHaveLength(1);
    expect(verifyCheckpoint(note, [log.vkey, later.vkey]).signatures).toHaveLength(2);
    const lines = note.split('\n');
    const broken = note.replace(lines[5]!, lines[5]!.slice(0, -8) + 'AAAAAAA=');
    expect(verifyCheckpoint(broken, log.vkey).size).toBe(3);
    expect(reasonOf(() => verifyCheckpoint(broken, [log.vkey, later.vkey]))).toBe('signature.invalid');
  });

  test('the origin must be the one expected: given, or the name of the key that signed', () => {
    const foreign = signCheckpoint({ ...head, origin: 'other.example' }, log.skey);
    expect(reasonOf(() => verifyCheckpoint(foreign, log.vkey))).toBe('origin.unexpected');
    expect(reasonOf(() => verifyCheckpoint(foreign, log.vkey, ORIGIN))).toBe('origin.unexpected');
    expect(verifyCheckpoint(foreign, log.vkey, 'other.example').origin).toBe('other.example');
  });

  test('no byte can be changed', () => {
    const note = signCheckpoint(head, log.skey);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = note.slice();
        changed[at] = changed[at]! ^ mask;
        expect(() => verifyCheckpoint(changed, log.vkey)).toThrow(CheckpointError);
      }),
    );
  });

  test.each([
    ['a leading zero', ['o', '03', 'R']],
    ['a sign', ['o', '+3', 'R']],
    ['a negative size', ['o', '-3', 'R']],
    ['a size beyond 2^53 - 1', ['o', '9007199254740992', 'R']],
    ['a size in another script', ['o', '٣', 'R']],
    ['no size', ['o', '', 'R']],
    ['no origin', ['', '3', 'R']],
    ['no root', ['o', '3']],
    ['a short root', ['o', '3', 'YmFuYW5hcw==']],
    ['a root that is not base 64', ['o', '3', "ThisIsn'tBase64"]],
    ['an empty extension line', ['o', '3', 'R', '', 'x']],
  ])('%s is refused, signed or not', (_, lines) => {
    const root = Buffer.from(head.rootHash).toString('base64');
    const note = signNote(`${lines.join('\n').replace('R', root)}\n`, log.skey);
    expect(reasonOf(() => verifyCheckpoint(note, log.vkey, 'o'))).toBe('checkpoint.malformed');
    expect(reasonOf(() => parseCheckpoint(note))).toBe('checkpoint.malformed');
  });

  test('a head that cannot be written is not signed', () => {
    const bad: Partial<Checkpoint>[] = [
      { size: -1 },
      { size: 1.5 },
      { rootHash: new Uint8Array(31) },
      { origin: '' },
      { origin: 'a\nb' },
      { extensions: [''] },
      { extensions: ['a\nb'] },
    ];
    for (const field of bad)
      expect(reasonOf(() => signCheckpoint({ ...head, ...field }, log.skey))).toBe('checkpoint.malformed');
  });

  test('the same trusted key given twice counts once', () => {
    expect(verifyCheckpoint(signCheckpoint(head, log.skey), [log.vkey, log.vkey]).signatures).toHaveLength(1);
  });
});
