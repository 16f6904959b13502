/** `--detail name=value`: what a report says that a command makes up. */
import { nearest } from '#domain/nearest.ts';
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';

/** Gathers an option that may be texts more than once. */
export const collect = (value: string, others: readonly string[] | undefined): readonly string[] => [
  ...(others ?? []),
  value,
];

/** The answers by the names of details; what is wrong with one otherwise. */
export function readDetails(policy: Policy, texts: readonly string[]): { readonly [name: string]: Json } | string {
  const { details } = policy.incident;
  const answers: Record<string, Json> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    const detail = details.find((one) => one.name === name);
    if (detail === undefined) {
      const names = details.map((one) => one.name);
      const near = nearest(name, names);
      const help =
        names.length === 0
          ? 'This policy has none.'
          : near === null
            ? `There are: ${names.join(', ')}.`
            : `Did you mean "${near}"?`;
      return `There is no detail "${name}". ${help}`;
    }
    if (at < 0) return `--detail is written as name=value, such as --detail ${name}=…`;
    const answer = readAnswer(detail, text.slice(at + 1));
    if (answer === null) return `--detail ${text}: \`${name}\` is a ${detail.type}.`;
    answers[name] = answer;
  }
  return answers;
}

function readAnswer({ type }: Detail, text: string): Json {
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
  if (type === 'boolean') return /^(?:yes|true)$/i.test(text) ? true : /^(?:no|false)$/i.test(text) ? false : null;
  return type === 'list' ? text.split(',').map((item) => item.trim()) : text;
}
