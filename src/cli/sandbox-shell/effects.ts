/** What a run of the Action did, in words, read off its output `plan`. Pure. */
import type { Sandbox } from '#sandbox/index.ts';

interface Plan {
  readonly incidents: readonly {
    readonly number: number;
    readonly severity: string | null;
    readonly level: number | null;
    readonly status: string | null;
    readonly fired: readonly { readonly trigger: string }[];
    readonly effects: readonly {
      readonly type: string;
      readonly comment?: boolean;
      readonly mentions?: readonly string[];
    }[];
  }[];
}

/** A line for each incident that a run acted on. */
export function describeEffects(plan: string): readonly string[] {
  const { incidents } = (plan === '' ? { incidents: [] } : JSON.parse(plan)) as Plan;
  return incidents
    .filter(({ effects }) => effects.length > 0)
    .map(({ number, severity, level, status, fired, effects }) => {
      // The status is written before messages are sent and after it, which is one thing to a reader.
      const lines = [...new Set(effects.flatMap(effectLines))];
      const because = fired.length > 0 ? ` (${fired.map(({ trigger }) => trigger).join(', ')})` : '';
      return `#${number} ${severity}, level ${level}, ${status}: ${lines.join(', ')}${because}`;
    });
}

function effectLines({
  type,
  comment,
  mentions = [],
}: Plan['incidents'][number]['effects'][number]): readonly string[] {
  if (type !== 'say') return [];
  if (comment !== true) return ['brings the status up to date'];
  return [mentions.length > 0 ? `writes to ${mentions.join(' and ')}` : 'writes a comment that calls nobody'];
}

/** What arrived outside GitHub from the message of this index on. */
export const describeArrivals = ({ messages, names }: Sandbox['inbox'], from: number): readonly string[] =>
  messages.slice(from).map(({ channel, type, to, title }) => {
    const who = to === null ? channel : (names.get(to) ?? to);
    return `${type === 'email' ? 'mail' : type} to ${who}: ${title}`;
  });
