import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passwordProblem } from './password-problem.ts';

const owner = { email: 'ada.minn@plumbline.example', name: 'Ada Minn' };

describe('a password', () => {
  test.each([
    ['eleven characters', 'kestrel ro8'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa'],
    ['one piece again and again', 'xk3xk3xk3xk3xk'],
    ['a word twice', 'telescopetelescope'],
    ['figures that count', '123456789012'],
    ['figures that count down', '0987654321098'],
    ['the alphabet', 'abcdefghijklm'],
    ['a row of the keyboard', 'qwertyuiopas'],
    ['columns of the keyboard', '1qaz2wsx3edc'],
    ['a common word with figures', 'Password1234!'],
    ['a common word in disguise', 'P@ssw0rd!2024'],
    ['a month and a year', 'September2026'],
    ['the name of the program', 'Plumbline2026!'],
    ['the well-known example', 'correct horse battery staple'],
    ['the e-mail address', 'ada.minn@plumbline.example'],
    ['the first part of it with a year', 'Ada.Minn2026'],
  ])('that is %s is refused, and is not repeated in the sentence', (_what, password) => {
    const problem = passwordProblem(password, owner);
    expect(problem).toEqual(expect.any(String));
    expect(problem).not.toContain(password);
  });

  test.each([
    ['a few words', 'a long enough password'],
    ['twelve characters that say nothing', 'zr4kWm0pqXe9'],
    ['words of another script', 'окно дерево вода'],
    [
      'sixty-four characters and more',
      'lamp tree river window bread cloud pencil stone garden ladder mirror',
    ],
    ['a name that is a small part of it', 'ada minn likes marmalade'],
  ])('of %s is taken', (_what, password) => {
    expect(passwordProblem(password, owner)).toBeUndefined();
  });

  test('is counted in characters, not in the units that hold them', () => {
    expect(passwordProblem('🦆🦢🦉🦚🦜🐧', owner)).toMatch('has 6 characters');
  });

  test('of random characters is nearly always taken, however they are composed', () => {
    fc.assert(
      fc.property(fc.uuid(), (password) => passwordProblem(password, owner) === undefined),
      { seed: 7, numRuns: 300 },
    );
  });
});
