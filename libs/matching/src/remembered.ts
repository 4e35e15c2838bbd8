/** Longer texts are rare and cost memory: they are worked out each time. */
const LONGEST_KEPT = 200;

/**
 * The same function of a text, remembering up to `most` answers. It forgets all of them when it has that many, so its
 * memory is bounded; answers are never changed by it. The function must depend on its text alone, and nobody may alter
 * what it returns.
 */
export function remembered<Value>(most: number, answer: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = answer(text);
    if (text.length > LONGEST_KEPT) return value;
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
