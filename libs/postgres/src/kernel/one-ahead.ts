/**
 * The same items in the same order, each asked for while the one before is still worked on: the database reads the next
 * page while this process is busy with the last. Holds one item more. An error comes where its item would have come.
 */
export async function* oneAhead<Item>(source: AsyncGenerator<Item, void, undefined>): AsyncGenerator<Item> {
  try {
    for (let next = ask(source); ;) {
      const { done, value } = await next;
      if (done === true) return;
      next = ask(source);
      yield value as Item;
    }
  } finally {
    await source.return();
  }
}

/** Whoever awaits it meets its error; until then, or where nobody ever does, it is not an unhandled one. */
function ask<Item>(source: AsyncGenerator<Item, void, undefined>): Promise<IteratorResult<Item, void>> {
  const asked = source.next();
  asked.catch(() => undefined);
  return asked;
}
