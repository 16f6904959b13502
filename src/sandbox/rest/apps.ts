/** GitHub Apps, as far as their tokens go: one is installed here, whatever its id and its key. */
import { HOUR } from '#domain/time.ts';
import { iso } from '#sandbox/clock.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { type Context, createdAnswer, ok, type RestAnswer } from './answer.ts';

const INSTALLATION = 41;
const TOKEN_LIFE = HOUR;

export function installation({ base, store }: Context): RestAnswer {
  return ok({
    id: INSTALLATION,
    account: { login: store.owner },
    repository_selection: 'selected',
    access_tokens_url: `${base}/app/installations/${INSTALLATION}/access_tokens`,
  });
}

/** A new token, which lives for an hour. */
export function createToken({ tokens, now }: Context, [id]: readonly string[]): RestAnswer {
  if (Number(id) !== INSTALLATION) throw new Refusal(404, 'Not Found');
  const expiresAt = now() + TOKEN_LIFE;
  const token = `ghs_app_${now()}`;
  tokens.grant(token, { permissions: { issues: 'write', actions: 'write' }, expiresAt });
  return createdAnswer({
    token,
    expires_at: iso(expiresAt),
    permissions: { issues: 'write', contents: 'read', metadata: 'read' },
    repository_selection: 'selected',
  });
}
