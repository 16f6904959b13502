import { SINCE_DETAIL } from '#domain/facts.ts';
import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const unusedDetail: LintRule = {
  meta: { id: 'unused-detail', level: 'advice', summary: 'A detail of the form that nothing reads.' },
  check: ({ policy }) => {
    const { incident, triggers, reads } = policy;
    const asksForMissing = reads.has('count.missing-details') || triggers.some((one) => one.do.askFor !== null);
    const printed = [...policy.templates.values()].flatMap(pathsIn);
    return incident.details
      .filter(({ name, required }) => !(required && asksForMissing) && !reads.has(`details.${name}`))
      .filter(({ name }) => !reads.has(`${SINCE_DETAIL}.${name}`))
      .filter(({ name }) => !incident.headline.includes(name))
      .filter(({ name }) => {
        const paths = [`details.${name}`, `${SINCE_DETAIL}.${name}`];
        return !printed.some((path) => paths.some((fact) => path === fact || path.startsWith(`${fact}.`)));
      })
      .map(({ name }) => ({
        path: toPointer(['incident', 'details']),
        key: name,
        message: `Nothing reads the detail \`${name}\`: no rule, no template, and nobody is asked for it.`,
        help: 'Use it in a rule, make it required and ask for it, or take it out of the policy (the form may keep its section).',
      }));
  },
};

/** Such as `details.tried`, which may also be written `details["tried"]`. */
const pathsIn = (template: string): readonly string[] =>
  (template.replaceAll(/\[ *["']([\w-]+)["'] *\]/g, '.$1').match(/\w[\w.-]*/g) ?? []).map((path) =>
    path.replace(/-$/, ''),
  );
