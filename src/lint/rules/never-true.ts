import type { Finding, LintRule, Standing, Target } from '#lint/rule.ts';
import { conditionsOf, incidentOf, isLiteral, severitiesOf, triggersOf } from '#lint/standing.ts';
import { anyIssue } from '#lint/target.ts';

export const neverTrue: LintRule = {
  meta: { id: 'never-true', level: 'error', summary: 'A rule that no incident can make true.' },
  check: (target) => {
    const { policy } = target;
    const anything = anyIssue(target);
    const impossible = (standing: Standing, domain = target.domain): boolean =>
      !isLiteral(standing.source) && isNeverTrue(target, standing, domain);
    const none = incidentOf(policy).filter((one) => impossible(one, anything));
    // Nothing that follows is worth telling: there are no incidents.
    if (none.length > 0) return none.map(findingOf);
    return [
      ...conditionsOf(policy).filter((one) => impossible(one, anything)),
      ...[...severitiesOf(policy), ...triggersOf(policy)].filter((one) => impossible(one)),
    ].map(findingOf);
  },
};

const findingOf = ({ path, name }: Standing): Finding => ({
  path,
  message: `The rule of ${name} can never be true.`,
  help: 'Look for parts that exclude each other, or that its place excludes: the phase of a trigger, for one.',
});

/** Is it for `never-true` to tell of this rule? */
export const isNeverTrue = ({ ask }: Target, { source, premises }: Standing, domain?: Target['domain']): boolean =>
  ask({ holds: [source, ...premises], fails: [] }, domain).kind === 'proved';
