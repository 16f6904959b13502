/** What the rules could not find out, because rules of the policy are too much work to look through. Pure. */
import type { Json } from '#domain/rule.ts';
import type { LintFinding, Target } from './rule.ts';
import { allRulesOf } from './standing.ts';

/** One finding for all questions, at the first rule that a question was about. */
export function unansweredFinding({ policy, yaml, unanswered }: Target): readonly LintFinding[] {
  if (unanswered.length === 0) return [];
  const sources = new Set(unanswered.flatMap(({ holds, fails }): readonly Json[] => [...holds, ...fails]));
  const first = allRulesOf(policy).find(({ source }) => sources.has(source));
  const path = first?.path ?? '';
  return [
    {
      code: 'not-looked-through',
      level: 'warning',
      message: `${unanswered.length === 1 ? 'One question' : `${unanswered.length} questions`} about the rules took too long, so lint says less than it could${first === undefined ? '' : `; the first is about ${first.name}`}.`,
      help: 'Conditions that build on each other in a long chain have very many combinations. Make the chain shorter.',
      path,
      place: yaml.place(path),
      witness: null,
    },
  ];
}
