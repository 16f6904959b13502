/** `--detail name=value`: what a report says that a command makes up. */
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json, JsonMap } from '#domain/rule.ts';
import { Refusal } from './io.ts';
import { noSuch } from './no-such.ts';

/** Gathers an option that may be texts more than once. */
export const collect = (value: string, others: readonly string[] | undefined): readonly string[] => [
  ...(others ?? []),
  value,
];

/**
 * The answers by the names of details, as the policy reads what people write; throws a `Refusal`. `read` is the
 * engine's, which a command loads for itself.
 */
export function detailsFrom(
  policy: Policy,
  texts: readonly string[],
  read: (policy: Policy, body: string) => JsonMap,
): JsonMap {
  const { details } = policy.incident;
  const answers: Record<string, Json> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    const detail = details.find((one) => one.name === name);
    if (detail === undefined) {
      const names = details.map((one) => one.name);
      throw noSuch('detail', name, names, names.length === 0 ? 'This policy has none.' : undefined);
    }
    if (at < 0) throw new Refusal(`--detail is written as name=value, such as --detail ${name}=…`);
    const answer = read(policy, `### ${detail.heading}\n\n${text.slice(at + 1)}`)[name] ?? null;
    if (answer === null) throw new Refusal(`--detail ${text}: ${describeDetail(detail)}`);
    answers[name] = answer;
  }
  return answers;
}

function describeDetail({ name, type, values }: Detail): string {
  if (values === null && (type === 'text' || type === 'string'))
    return 'this is no answer: what is empty, a placeholder, an HTML comment or a heading counts as none.';
  if (values === null) return `\`${name}\` is a ${type}.`;
  return `\`${name}\` is one of ${values.map((value) => `"${value}"`).join(', ')}.`;
}
