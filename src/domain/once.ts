/** A value that is made when it is first asked for, and then kept. Pure where `make` is. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
