import type { Finding, LintRule, Standing } from '#lint/rule.ts';
import { conditionsOf, incidentOf, isLiteral, severitiesOf, triggersOf } from '#lint/standing.ts';
import { anyIssue } from '#lint/target.ts';
import { isNeverTrue } from './never-true.ts';

export const alwaysTrue: LintRule = {
  meta: { id: 'always-true', level: 'warning', summary: 'A rule that is true whatever happens.' },
  check: (target) => {
    const anything = anyIssue(target);
    const certain = ({ source, premises }: Standing, domain = target.domain): boolean =>
      !isLiteral(source) && target.ask({ holds: premises, fails: [source] }, domain).kind === 'proved';
    const { policy } = target;
    return [
      ...[...incidentOf(policy), ...conditionsOf(policy)].filter((one) => certain(one, anything)),
      // Where nothing is possible everything is certain: `never-true` tells that.
      ...[...severitiesOf(policy), ...triggersOf(policy)].filter((one) => certain(one) && !isNeverTrue(target, one)),
    ].map(findingOf);
  },
};

const findingOf = ({ path, name }: Standing): Finding => ({
  path,
  message: `The rule of ${name} is always true.`,
  help: 'Write `true` if it is meant, or look for a threshold every value passes.',
});
