import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KeeperMessage, messageReader } from './keeper-messages.ts';

const messages: readonly KeeperMessage[] = [
  { kind: 'progress', sentence: 'Starting PostgreSQL.' },
  { kind: 'ready', port: 5432 },
  { kind: 'closing' },
];

test('messages arrive whole wherever the stream is cut', () => {
  const text = messages.map((message) => `${JSON.stringify(message)}\n`).join('');
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const heard: KeeperMessage[] = [];
      const read = messageReader((message) => heard.push(message));
      const edges = [0, ...cuts.sort((a, b) => a - b), text.length];
      edges.slice(1).forEach((edge, index) => read(text.slice(edges[index], edge)));
      expect(heard).toEqual(messages);
    }),
  );
});
