/**
 * The letters of Russian and Ukrainian short forms: "омсбр" is о (separate), мс (motorised infantry), бр (brigade).
 * Listed by what they stand for in English; every row of the three lists makes one short form.
 */
interface ShortParts {
  readonly before: Readonly<Record<string, string>>;
  readonly arms: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<string, string>>;
}

/** Every short form that the parts make, by the English words it stands for. */
export function shortForms({ before, arms, bodies }: ShortParts): Readonly<Record<string, string>> {
  const rows = Object.entries(before).flatMap(([first, status]) =>
    Object.entries(arms).flatMap(([middle, arm]) =>
      Object.entries(bodies).map(
        ([last, body]) => [`${status} ${arm} ${body}`.trim(), first + middle + last] as const,
      ),
    ),
  );
  const byMeaning = Map.groupBy(rows, ([meaning]) => meaning);
  return Object.fromEntries(
    [...byMeaning].map(([meaning, forms]) => [meaning, forms.map(([, form]) => form).join(', ')]),
  );
}
