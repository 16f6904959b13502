/** Requests to a sandbox, as a client sends them. */
import type { Sandbox } from '#sandbox/index.ts';

export interface RestReply<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface GraphqlReply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly type?: string;
    readonly path?: readonly (string | number)[];
  }[];
}

export const REPOSITORY = '/repos/acme/shop';

/** `headers` come on top of the token's. */
export async function rest<T = unknown>(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RestReply<T>> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: 'token t', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text === '' ? null : JSON.parse(text)) as T,
    headers: response.headers,
  };
}

export async function graphql(sandbox: Sandbox, query: string, variables: object = {}): Promise<GraphqlReply> {
  const { body } = await rest<GraphqlReply>(sandbox, 'POST', '/graphql', { query, variables });
  return body;
}

export const inRepository = (inner: string): string => `{ repository(owner: "acme", name: "shop") { ${inner} } }`;
