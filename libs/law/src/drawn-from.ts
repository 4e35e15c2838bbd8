import type { DrawnFrom, RequiredContent } from './authority.ts';

/**
 * Required contents with what on record a draft of each can be drawn from. A part that is left out has nothing on record
 * to draw it from: a person writes it. Throws where a named part is not among the contents.
 */
export function drawnFrom(
  contents: readonly RequiredContent[],
  sources: Readonly<Record<string, DrawnFrom>>,
): readonly RequiredContent[] {
  const strange = Object.keys(sources).filter((id) => contents.every((one) => one.id !== id));
  if (strange.length > 0) throw new Error(`No such required part: ${strange.join(', ')}.`);
  return contents.map((one) => {
    const source = sources[one.id];
    return source === undefined ? one : { ...one, drawnFrom: source };
  });
}
