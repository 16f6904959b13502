/** Who said of an incident that its impact, or all of it, is over. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';

/** Who declared it with a command or closed the issue; null when nobody did, as for a deleted user. */
export function declarerOf(
  { commands, mitigatedAt, resolvedAt }: Incident,
  { timeline }: Issue,
  what: 'mitigated' | 'resolved',
): string | null {
  const at = what === 'mitigated' ? mitigatedAt : resolvedAt;
  if (at === null) return null;
  const command = commands.find((one) => one.name === what && one.at === at && one.verdict.kind === 'accepted');
  const closed = timeline.find((item) => item.kind === 'closed' && item.at === at && item.by?.kind === 'person');
  return command?.by ?? closed?.by?.login ?? null;
}
