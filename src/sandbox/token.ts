/** Tokens: what each may do and until when. Any unknown token counts as the sandbox's own. */
import type { Instant, Seconds } from '#domain/time.ts';

/** The permissions of a token that matter here, by GitHub's names. */
export interface TokenPermissions {
  issues: 'read' | 'write';
  actions: 'none' | 'read' | 'write';
}

interface Grant {
  readonly permissions: Readonly<TokenPermissions>;
  /** Null: never. */
  readonly expiresAt: Instant | null;
}

export interface Tokens {
  /** What any other token may do; it can be changed at any time. */
  readonly permissions: TokenPermissions;
  grant(token: string, grant: Grant): void;
  /** What the token of an `authorization` header may do now; null for an expired token, and for a header without one. */
  of(header: string | undefined): Readonly<TokenPermissions> | null;
}

/** `lifetime` is how long a token that nobody granted lives from its first request on; null: for ever. */
export function createTokens(now: () => Instant, lifetime: Seconds | null): Tokens {
  const grants = new Map<string, Grant>();
  const permissions: TokenPermissions = { issues: 'write', actions: 'write' };
  return {
    permissions,
    grant: (token, grant) => void grants.set(token, grant),
    of: (header = '') => {
      const token = /^(?:bearer|token|basic) (.+)$/i.exec(header)?.[1];
      if (token === undefined) return null;
      const known = grants.get(token) ?? { permissions, expiresAt: lifetime === null ? null : now() + lifetime };
      grants.set(token, known);
      return known.expiresAt !== null && now() >= known.expiresAt ? null : known.permissions;
    },
  };
}
