import { sameName } from '#domain/names.ts';
import type { Incident } from '#domain/incident.ts';
import type { HeadlineDetail, IncidentBrief } from '#domain/message.ts';
import type { Policy, Severity } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { issueRef, provenance, severityRef } from '#domain/refs.ts';
import { helpOf } from '#engine/escalation/help.ts';
import { levelRef } from '#engine/escalation/roster.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { abandonedAt } from '#engine/facts/due.ts';
import { livesOf } from '#engine/incident/lives.ts';

/** How an incident stands with this severity and level, for every message of a run. Pure. */
export function briefOf(context: IncidentContext, severity: Severity, level: number): IncidentBrief {
  const { incident, issue, policy, details } = context;
  return {
    issue: issueRef(issue),
    policy: provenance(policy),
    severity: severityRef(severity),
    level: levelRef(policy, Math.max(1, level)),
    status: incident.status,
    declaredAt: incident.declaredAt,
    reopenedAt: incident.reopenings > 0 ? incident.lifeStart : null,
    acknowledged: incident.acknowledged,
    owner: incident.owner,
    ...(incident.worker === incident.owner ? {} : { worker: incident.worker }),
    lastUpdate: lastUpdateOf(incident),
    reporter: issue.author?.login ?? null,
    ...declarerOf(context),
    headline: headlineOf(policy, details),
    abandonedAt: abandonedAt(context),
    ...helpOf(context),
  };
}

function declarerOf({ folded, issue }: IncidentContext): Pick<IncidentBrief, 'declarer'> {
  const by = livesOf(folded.state)[0]?.by ?? null;
  const reporter = issue.author?.login ?? null;
  return by === reporter || sameName(by, reporter) ? {} : { declarer: by };
}

/** Of a bare `/update` the words before it are quoted: those are what readers know. */
function lastUpdateOf({ lastUpdate, lastWords, updates }: Incident): IncidentBrief['lastUpdate'] {
  if (lastUpdate === null) return null;
  const words = updates.findLast((one) => one.words !== '')?.words ?? '';
  const isOlder = lastWords !== null && lastWords.at < lastUpdate.at;
  return { ...lastUpdate, words, ...(isOlder && { wordsOf: { by: lastWords.by, at: lastWords.at } }) };
}

const headlineOf = ({ incident }: Policy, details: Readonly<Record<string, Json>>): readonly HeadlineDetail[] =>
  incident.headline.flatMap((name) => {
    const type = incident.details.find((detail) => detail.name === name)?.type;
    const value = details[name] ?? null;
    return type === undefined || value === null ? [] : [{ name, type, value }];
  });
