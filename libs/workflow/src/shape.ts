/** Says what is wrong with a value, with its path, or null. */
export type Shape<T> = {
  readonly problem: (value: unknown, path: string) => string | null;
  readonly type?: T;
};

const shape = <T>(problem: Shape<T>['problem']): Shape<T> => ({ problem });

/** A string. */
export const text = shape<string>((value, path) =>
  typeof value === 'string' ? null : `${path} is not a string`,
);

/** True or false. */
export const flag = shape<boolean>((value, path) =>
  typeof value === 'boolean' ? null : `${path} is not true or false`,
);

/** A whole number of at least 0. */
export const count = shape<number>((value, path) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? null : `${path} is not a whole number`,
);

/** A whole number, below 0 or above. */
export const wholeNumber = shape<number>((value, path) =>
  Number.isSafeInteger(value) ? null : `${path} is not a whole number`,
);

/** One of a closed list. */
export const oneOf = <T extends string>(choices: readonly T[]): Shape<T> =>
  shape((value, path) =>
    choices.some((one) => one === value) ? null : `${path} is not one of ${choices.join(', ')}`,
  );

/** The same, or null. */
export const orNull = <T>({ problem }: Shape<T>): Shape<T | null> =>
  shape((value, path) => (value === null ? null : problem(value, path)));

/** The same, or absent: for a field that need not be there. */
export const optional = <T>({ problem }: Shape<T>): Shape<T | undefined> =>
  shape((value, path) => (value === undefined ? null : problem(value, path)));

/** What any of the shapes allows. */
export const anyOf = <T>(...shapes: readonly Shape<T>[]): Shape<T> =>
  shape((value, path) =>
    shapes.some(({ problem }) => problem(value, path) === null)
      ? null
      : (shapes.at(-1)?.problem(value, path) ?? `${path} is nothing that is allowed`),
  );

/** A list whose items all have the shape. */
export const listOf = <T>({ problem }: Shape<T>): Shape<readonly T[]> =>
  shape((value, path) => {
    if (!Array.isArray(value)) return `${path} is not a list`;
    return firstProblem(value.map((item, index) => () => problem(item, `${path}[${index}]`)));
  });

/** A record by free keys. */
export const recordOf = <T>({ problem }: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  shape((value, path) => {
    if (!isObject(value)) return `${path} is not an object`;
    return firstProblem(
      Object.entries(value).map(
        ([key, item]) =>
          () =>
            problem(item, `${path}.${key}`),
      ),
    );
  });

/** Exactly these fields: none missing, none unknown. The compiler demands one entry for each field of `T`. */
export const objectOf = <T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> => {
  const known = Object.entries<Shape<unknown>>(fields);
  return shape((value, path) => {
    if (!isObject(value)) return `${path} is not an object`;
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (unknown !== undefined) return `${path}.${unknown} is not a field of it`;
    return firstProblem(
      known.map(
        ([key, { problem }]) =>
          () =>
            problem(value[key], `${path}.${key}`),
      ),
    );
  });
};

/** The value as a record, or undefined where it is none. */
export const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isObject(value) ? value : undefined;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstProblem(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}
