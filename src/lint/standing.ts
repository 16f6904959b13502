/** The rules of a policy, with what is known whenever each is evaluated. Pure. */
import type { Policy, Trigger } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import type { Standing } from './rule.ts';

const OPEN = ['open', 'acknowledged', 'mitigated'] as const;

/** A trigger is evaluated only in its phase, and fires only while nobody has snoozed the incident. */
export const premisesOf = ({ phase }: Pick<Trigger, 'phase'>): readonly Json[] => [
  { in: [{ var: 'incident.status' }, phase === 'open' ? OPEN : ['resolved']] },
  { '!': { var: 'incident.snoozed' } },
];

export const triggersOf = ({ triggers }: Policy): readonly (Standing & { readonly trigger: Trigger })[] =>
  triggers.map((trigger, index) => ({
    trigger,
    path: toPointer(['triggers', index, 'when']),
    name: `trigger \`${trigger.id}\``,
    source: trigger.when.source,
    premises: premisesOf(trigger),
  }));

/** Severities with a `when`, most severe first. */
export const severitiesOf = ({ severities }: Policy): readonly Standing[] =>
  severities.flatMap(({ id, when }, index) =>
    when === null
      ? []
      : [
          {
            path: toPointer(['severities', index, 'when']),
            name: `severity \`${id}\``,
            source: when.source,
            premises: [],
          },
        ],
  );

export const conditionsOf = ({ conditions }: Policy): readonly Standing[] =>
  conditions.map(({ name, rule }) => ({
    path: toPointer(['conditions', name]),
    name: `condition \`${name}\``,
    source: rule.source,
    premises: [],
  }));

/** What makes an issue an incident. */
export const incidentOf = ({ incident: { when } }: Policy): readonly Standing[] =>
  when === null ? [] : [{ path: '/incident/when', name: '`incident.when`', source: when.source, premises: [] }];

/** Each that decides, or that another may name. */
export const allRulesOf = (policy: Policy): readonly Standing[] => [
  ...incidentOf(policy),
  ...conditionsOf(policy),
  ...severitiesOf(policy),
  ...triggersOf(policy),
];

/** `true` and `false` alone say what they are. */
export const isLiteral = (source: Json): boolean => typeof source !== 'object' || source === null;
