/** What a run of the Action did, in words, and when one has something to do again, read off its outputs. Pure. */
import { type Instant, MINUTE, parseInstant } from '#domain/time.ts';
import type { Sandbox } from '#sandbox/index.ts';

interface Plan {
  readonly incidents: readonly {
    readonly number: number;
    readonly severity: string | null;
    readonly level: number | null;
    readonly status: string | null;
    readonly outcome: string;
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
  return incidentsOf(plan)
    .filter(({ effects }) => effects.length > 0)
    .map(({ number, severity, level, status, fired, effects }) => {
      // The status is written before messages are sent and after it, which is one thing to a reader.
      const lines = [...new Set(effects.flatMap(effectLines))];
      const because = fired.length > 0 ? ` (${fired.map(({ trigger }) => trigger).join(', ')})` : '';
      return `#${number} ${severity}, level ${level}, ${status}: ${lines.join(', ')}${because}`;
    });
}

/** When the next run has something to do, if nobody does anything until then: a minute after `now` where this one left something undone. */
export function wakesAt(plan: string, nextAt: string, now: Instant): Instant {
  const isAtRest = plan !== '' && incidentsOf(plan).every(({ outcome }) => OUTCOMES_AT_REST.has(outcome));
  const due = isAtRest ? (parseInstant(nextAt) ?? Number.POSITIVE_INFINITY) : now;
  return due > now ? due : now + MINUTE;
}

const OUTCOMES_AT_REST: ReadonlySet<string> = new Set(['acted', 'nothing-due']);

const incidentsOf = (plan: string): Plan['incidents'] => (plan === '' ? [] : (JSON.parse(plan) as Plan).incidents);

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
