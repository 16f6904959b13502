/** Names that differ in case alone, such as `bug` and `Bug`, are one label or login: how they are spelt is no change. Pure. */
import type { Policy, PromisedTime } from '#domain/policy.ts';
import type { Json, JsonMap, Path, Rule } from '#domain/rule.ts';
import { NAME_KINDS, type NameKind, nameKindOf, spell, type Spelling } from '#domain/spelling.ts';
import { comparedTexts, compileRule } from '#logic/index.ts';

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
  return isSame ? policy : { ...withRules(policy, (rule) => respell(rule, spelling)), spelling };
}

function respell(rule: Rule, spelling: Spelling): Rule {
  const source = comparedTexts(rule.source).reduce((now, { fact, text, path, row }) => {
    const kind = row === undefined ? nameKindOf(fact) : null;
    const name = kind === null ? text : spell(text, kind, spelling);
    return name === text ? now : withTextAt(now, path, name);
  }, rule.source);
  return source === rule.source ? rule : { ...compileRule(source, null), place: () => rule.place() };
}

function withTextAt(rule: Json, path: Path, text: string): Json {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(rule)) return rule.map((one: Json, index) => (index === step ? withTextAt(one, rest, text) : one));
  const map = rule as JsonMap;
  return { ...map, [step]: withTextAt(map[step] ?? null, rest, text) };
}

/** The same policy with each of its rules changed. */
function withRules(policy: Policy, change: (rule: Rule) => Rule): Policy {
  const some = <Some extends Rule | null>(rule: Some): Some | Rule => (rule === null ? rule : change(rule));
  const promise = (time: PromisedTime | null): PromisedTime | null => (typeof time === 'number' ? time : some(time));
  const [first, ...rest] = policy.severities;
  const severity = (one: typeof first): typeof first => ({
    ...one,
    when: some(one.when),
    acknowledgeWithin: promise(one.acknowledgeWithin),
    updateEvery: promise(one.updateEvery),
  });
  return {
    ...policy,
    incident: { ...policy.incident, when: some(policy.incident.when) },
    conditions: policy.conditions.map((one) => ({ ...one, rule: change(one.rule) })),
    severities: [severity(first), ...rest.map(severity)],
    roles: new Map(
      [...policy.roles].map(([id, one]) => [id, { ...one, who: change(one.who), otherwise: some(one.otherwise) }]),
    ),
    triggers: policy.triggers.map((one) => ({ ...one, when: change(one.when), repeat: some(one.repeat) })),
  };
}
