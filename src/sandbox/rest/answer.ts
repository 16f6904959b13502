/** What a route of REST gets, and its answer. */
import type { Acts } from '#sandbox/act.ts';
import type { Actions } from '#sandbox/actions/actions.ts';
import { parseInstant, type Instant } from '#domain/time.ts';
import { Refusal } from '#sandbox/refusal.ts';
import type { Store } from '#sandbox/store.ts';
import type { TokenPermissions, Tokens } from '#sandbox/token.ts';

interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a shape needs to know: what there is, and the address of the API. */
export interface Place {
  readonly store: Store;
  readonly base: string;
}

export interface Context extends Place {
  /** `owner/name` of the request. */
  readonly repository: string;
  readonly acts: Acts;
  readonly actions: Actions;
  readonly tokens: Tokens;
  /** The permissions of the request's token. */
  readonly permissions: Readonly<TokenPermissions>;
  readonly now: () => Instant;
  /** When the sandbox began. */
  readonly startedAt: Instant;
  readonly request: RestRequest;
}

/** `parameters`: what the path has after the repository. */
export type Handler = (context: Context, parameters: readonly string[]) => RestAnswer;

export const ok = (body: unknown): RestAnswer => ({ status: 200, body });
export const createdAnswer = (body: unknown): RestAnswer => ({ status: 201, body });
export const notFound = (): RestAnswer => ({
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
});

/** A page of a list, with links to its neighbours; `wrap` is for lists that come in an object. */
export function page<T>(
  { request, base }: Context,
  all: readonly T[],
  wrap: (entries: readonly T[]) => unknown = (entries) => entries,
): RestAnswer {
  const size = Math.min(100, Math.max(1, Number(request.query.get('per_page') ?? 30)));
  const current = Math.max(1, Number(request.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(request.query);
    query.set('per_page', String(size));
    query.set('page', String(to));
    return `<${base}${request.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first'), link(current - 1, 'prev')] : []),
  ];
  return {
    status: 200,
    body: wrap(all.slice((current - 1) * size, current * size)),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}

export const texts = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? one : String((one as { name?: string }).name)))
    : [];
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Answers 501 to a parameter that GitHub would act on and the sandbox does not model: a wrong answer would mislead. */
export function only(names: Iterable<string>, known: readonly string[]): void {
  const other = [...names].find((name) => !known.includes(name));
  if (other !== undefined) throw new Refusal(501, `sandbox: "${other}" is not modelled here`);
}

export const PAGING = ['per_page', 'page'] as const;

export function since({ request }: Context): Instant {
  const value = request.query.get('since');
  const at = value === null ? Number.NEGATIVE_INFINITY : parseInstant(value);
  if (at === null) throw new Refusal(422, 'Validation Failed: since is no ISO 8601 time');
  return at;
}
