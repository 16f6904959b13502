/** The same policy with other rules. Pure. */
import type { Policy, PromisedTime } from '#domain/policy.ts';
import type { Json, JsonMap, Path, Rule } from '#domain/rule.ts';
import { type ComparedText, comparedTexts, compileRule } from '#logic/index.ts';

/** Each of its rules changed. */
export function withRules(policy: Policy, change: (source: Json) => Json): Policy {
  const changeRule = (rule: Rule): Rule => {
    const source = change(rule.source);
    return source === rule.source ? rule : { ...compileRule(source, null), place: () => rule.place() };
  };
  const some = <Some extends Rule | null>(rule: Some): Some | Rule => (rule === null ? rule : changeRule(rule));
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
    conditions: policy.conditions.map((one) => ({ ...one, rule: changeRule(one.rule) })),
    severities: [severity(first), ...rest.map(severity)],
    roles: new Map(
      [...policy.roles].map(([id, one]) => [id, { ...one, who: changeRule(one.who), otherwise: some(one.otherwise) }]),
    ),
    triggers: policy.triggers.map((one) => ({ ...one, when: changeRule(one.when), repeat: some(one.repeat) })),
  };
}

/** A rule with others of the texts that facts are compared with; keys of tables stay as they are. */
export const withTexts = (source: Json, change: (compared: ComparedText) => string): Json =>
  comparedTexts(source).reduce((now, compared) => {
    const text = compared.row === undefined ? change(compared) : compared.text;
    return text === compared.text ? now : withTextAt(now, compared.path, text);
  }, source);

function withTextAt(rule: Json, path: Path, text: string): Json {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(rule)) return rule.map((one: Json, index) => (index === step ? withTextAt(one, rest, text) : one));
  const map = rule as JsonMap;
  return { ...map, [step]: withTextAt(map[step] ?? null, rest, text) };
}
