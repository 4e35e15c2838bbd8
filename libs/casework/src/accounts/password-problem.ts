/** Least and most characters. There is no rule about which characters, and none about changing it after a while (NIST SP 800-63B). */
const SHORTEST = 12;
const LONGEST = 1_000;
const FEWEST_DIFFERENT = 5;

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Why a password cannot be used, in a sentence that never repeats it; undefined when it can. Refuses one that is too short,
 * repeats or counts, is a common password with figures or marks around it, or is little more than the owner's name.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | undefined {
  const { length } = [...password];
  if (length < SHORTEST)
    return `The password has ${length} characters; it needs at least ${SHORTEST}. A few words in a row are easy to remember.`;
  if (length > LONGEST) return `The password has ${length} characters; it may have at most ${LONGEST}.`;
  const plain = password.normalize('NFKC').toLowerCase();
  if (repeats(plain) || runs(plain))
    return 'The password repeats or counts, which is guessed first. Use another.';
  if (isCommon(plain)) return 'The password is a common one, which is guessed first. Use another.';
  if (names(plain, owner))
    return 'The password is little more than the name or the e-mail address. Use another.';
  return undefined;
}

/** Few different characters, or one piece again and again. */
function repeats(plain: string): boolean {
  if (new Set(plain).size < FEWEST_DIFFERENT) return true;
  const periods = Array.from({ length: Math.floor(plain.length / 2) }, (_, index) => index + 1);
  return periods.some((period) => plain.slice(period) === plain.slice(0, -period));
}

const ROWS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qwertzuiop',
  'abcdefghijklmnopqrstuvwxyz',
];
const COLUMNS = '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p';
const NEIGHBOURS = new Set([...ROWS, ROWS.join(''), COLUMNS, '01'].flatMap(neighbours));

function neighbours(row: string): string[] {
  const pairs = [...row].slice(1).map((next, index) => `${row[index]}${next}`);
  return [...pairs, ...pairs.map((pair) => `${pair[1]}${pair[0]}`)];
}

const MOSTLY = 0.8;

/** Steps along the alphabet, the figures or the keyboard, in either direction, with few breaks. */
function runs(plain: string): boolean {
  const steps = [...plain].slice(1).filter((next, index) => {
    const before = plain[index] ?? '';
    return next === before || NEIGHBOURS.has(before + next);
  });
  return steps.length >= (plain.length - 1) * MOSTLY;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Out of the words that head every published list of leaked passwords; figures and marks around them add nothing. */
const COMMON = new Set(
  `password passw passwd pass passphrase mypassword newpassword yourpassword thisispassword passwordpassword secret topsecret supersecret
letmein letmeinnow letmeinplease welcome welcomehome changeme changemenow changeit changepassword default guest temp temporary
temppassword testpassword test testing testtest admin administrator adminadmin adminpassword root rootroot superuser superman batman
spiderman starwars pokemon minecraft football baseball basketball liverpool chelsea arsenal manchester barcelona juventus iloveyou
iloveyouso ilovemyself ilovemyfamily iloveyouforever princess sunshine monkey dragon shadow master michael jennifer jessica ashley
jordan computer internet samsung google facebook microsoft windows qwerty qwertyqwerty qwertyui qwertyuiop asdfghjkl zxcvbnm trustno
whatever freedom america american unitedstates usa washington statedepartment pentagon embassy security letmeout hello helloworld
hellohello abc abcabc abcdef love lovelove mylove summer winter spring autumn january february march april may june july august
september october november december monday friday correcthorsebatterystaple plumbline plumblineplumbline plumblinepassword`.split(
    /\s+/,
  ),
);

function isCommon(plain: string): boolean {
  const bare = plain.replaceAll(/^[\d\W_]+|[\d\W_]+$/g, '');
  const unmasked = [...plain].map((character) => LOOKALIKES[character] ?? character).join('');
  return [bare, unmasked, unmasked.replaceAll(/^[\d\W_]+|[\d\W_]+$/g, ''), lookThrough(bare)]
    .map((word) => word.replaceAll(/[\W_]/g, ''))
    .some((word) => COMMON.has(word));
}

const lookThrough = (word: string): string =>
  [...word].map((character) => LOOKALIKES[character] ?? character).join('');

const LITTLE_MORE = 6;
const SHORTEST_NAME = 4;

/** The name or the address, with fewer than six other characters. */
function names(plain: string, { email, name }: PasswordOwner): boolean {
  const known = [email, email.split('@')[0] ?? '', name, name.replaceAll(/\s/g, '')].map((word) =>
    word.toLowerCase(),
  );
  return known.some(
    (word) =>
      word.length >= SHORTEST_NAME && plain.includes(word) && plain.length - word.length < LITTLE_MORE,
  );
}
