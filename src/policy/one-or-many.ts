export type OneOrMany = string | readonly string[];

/** One value or a list of them, as a list; nulls left out. */
export function many(value: string | readonly (string | null)[] | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value.filter((item) => item !== null);
}
