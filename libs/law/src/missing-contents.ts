import type { RequiredContent } from './authority.ts';

/** What a notice or report holds so far: content id → its text (or the id of its document). */
export type Contents = Readonly<Record<string, string | null | undefined>>;

/**
 * The required contents that are absent or blank, in the order of the specification. An empty answer means
 * the document holds every part the rule asks for; whether a part is true or sufficient is for its signer.
 */
export function missingContents(
  spec: { readonly contents: readonly RequiredContent[] },
  contents: Contents,
): readonly RequiredContent[] {
  return spec.contents.filter(({ id }) => !Object.hasOwn(contents, id) || (contents[id] ?? '').trim() === '');
}
