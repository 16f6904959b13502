/** Names that differ in case alone, such as `bug` and `Bug`, are one label or login: how they are spelt is no change. Pure. */
import type { Policy } from '#domain/policy.ts';
import { NAME_KINDS, type NameKind, nameKindOf, spell, type Spelling } from '#domain/spelling.ts';
import { withRules, withTexts } from './rewrite.ts';

/** The policy as it would be, did its rules spell names as the other's do. Keys of tables stay as they are. */
export function withSpelling(policy: Policy, { spelling: other }: Pick<Policy, 'spelling'>): Policy {
  const own = policy.spelling;
  const others = (kind: NameKind): ReadonlyMap<string, string> =>
    new Map([...own[kind]].map(([key, name]) => [key, spell(name, kind, other)]));
  const spelling: Spelling = {
    label: others('label'),
    login: others('login'),
    type: others('type'),
    repository: others('repository'),
  };
  const isSame = NAME_KINDS.every((kind) => [...own[kind]].every(([key, name]) => spelling[kind].get(key) === name));
  if (isSame) return policy;
  const respelt = withRules(policy, (source) =>
    withTexts(source, ({ fact, text }) => {
      const kind = nameKindOf(fact);
      return kind === null ? text : spell(text, kind, spelling);
    }),
  );
  return { ...respelt, spelling };
}
