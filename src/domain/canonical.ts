/** JSON without white space and with the keys of every map sorted: the same for the same data, however it was written. Pure. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) parts.push(canonicalJson(item));
    return `[${parts.join(',')}]`;
  }
  // In the order of `compareTexts`.
  for (const key of Object.keys(value).toSorted())
    parts.push(`${JSON.stringify(key)}:${canonicalJson((value as Readonly<Record<string, unknown>>)[key])}`);
  return `{${parts.join(',')}}`;
}

/** The order of texts by their code units, which no machine's language changes. Pure. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
