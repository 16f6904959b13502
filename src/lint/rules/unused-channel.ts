import { usedChannels } from '#engine/drill/index.ts';
import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const unusedChannel: LintRule = {
  meta: { id: 'unused-channel', level: 'warning', summary: 'A channel or a reach by which no message ever goes.' },
  check: ({ policy }) => {
    const { channels, reach, severities } = policy;
    // The channels of a reach that no severity names are the same mistake as the reach.
    const used = usedChannels(policy);
    return [
      ...[...reach.keys()]
        .filter((name) => severities.every((severity) => severity.reach !== name))
        .map((name) => ({
          path: toPointer(['reach']),
          key: name,
          message: `Nobody is reached by \`${name}\`: no severity names it.`,
          help: `Write \`reach: ${name}\` on a severity, or take it out.`,
        })),
      ...[...channels.keys()]
        .filter((name) => !used.has(name))
        .map((name) => ({
          path: toPointer(['channels']),
          key: name,
          message: `No message goes by the channel \`${name}\`: no \`reach\` and no \`notify\` names it.`,
          help: 'Name a channel to people in a step of a `reach`, a place in the `notify` of a level or a trigger, or take it out.',
        })),
    ];
  },
};
