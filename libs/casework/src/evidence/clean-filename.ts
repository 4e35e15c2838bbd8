const LONGEST = 200;

/** Controls, and what turns the direction of writing or hides itself (so that "gpj.exe" cannot pass for "exe.jpg"). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** What a path, a shell, or Windows reads otherwise than as a letter. */
const RESERVED = /[/\\:*?"<>|]/g;

/**
 * A file's name as a person may read it and a disk may bear it: the last part of a path, in NFC, in letters that show, at most 200
 * characters with the ending kept; `unnamed` where nothing is left. It names nothing on our disk.
 */
export function cleanFilename(claimed: string): string {
  const last =
    claimed
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const readable = last.normalize('NFC').replace(INVISIBLE, '').replace(RESERVED, '_');
  const trimmed = readable.replace(/^[\s.]+|[\s.]+$/g, '');
  return trimmed === '' ? 'unnamed' : shorten(trimmed);
}

function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.[\p{L}\p{N}]{1,16}$/u.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST - ending.length).join('') + ending;
}
