/** The labels that an issue is to carry. Pure. */
import { hasName, sameName } from '#domain/names.ts';
import type { Decision } from '#domain/decision.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { Severity } from '#domain/policy.ts';
import { type IncidentContext, managedLabels } from '#engine/facts/context.ts';
import { isOwnChange, WRITING } from '#engine/incident/lost-comments.ts';
import type { WantedEffects } from './actions.ts';

/** The labels of the severity and the level, and what triggers set or remove besides. */
export function labelsOf(
  context: IncidentContext,
  severity: Severity,
  level: number,
  wanted: WantedEffects,
): Decision['labels'] {
  const { policy } = context;
  const levelLabel = policy.levels[Math.max(1, level) - 1]?.label ?? null;
  const managed = [severity.label, levelLabel].filter((label) => label !== null);
  const present = [...new Set([...managed, ...wanted.present])].filter((label) => !wanted.absent.includes(label));
  const names = new Set(present.map((label) => label.toLowerCase()));
  const absent = [
    ...managedLabels(policy).labels,
    ...leftBehind(context),
    ...formerLabels(context),
    ...wanted.absent,
  ].filter((label) => !names.has(label.toLowerCase()));
  return { present, absent: [...new Set(absent)], because: wanted.relabels };
}

/** What the engine set for another policy of the run, under which this incident was before. What people set stays. */
function leftBehind({ policy, issue }: IncidentContext): readonly string[] {
  return policy.labelsOfOthers.filter(
    (label) =>
      hasName(issue.labels, label) &&
      issue.timeline.findLast((item) => item.kind === 'labeled' && sameName(item.label, label))?.by?.kind === 'engine',
  );
}

/**
 * What an earlier version of the policy showed a level or a severity by, and this one has no more: the engine set it in the place of a label
 * that the policy still manages. What a version set for itself alone, as a trigger does, stays.
 */
function formerLabels({ policy, issue: { labels, timeline } }: IncidentContext): readonly string[] {
  const { keys, named } = managedLabels(policy);
  return labels.filter((label) => {
    if (named.has(label.toLowerCase())) return false;
    const index = timeline.findLastIndex((item) => item.kind === 'labeled' && sameName(item.label, label));
    const isExchanged = (item: TimelineItem): boolean =>
      item.kind === 'unlabeled' && keys.has(item.label.toLowerCase());
    return changesAround(timeline, index).some(isExchanged);
  });
}

/** What the engine changed at once, with this entry of the history; nothing where that is not its own. */
function changesAround(timeline: readonly TimelineItem[], index: number): readonly TimelineItem[] {
  const set = timeline[index];
  if (set === undefined || !isOwnChange(set)) return [];
  const isApart = (item: TimelineItem): boolean => !isOwnChange(item) || Math.abs(item.at - set.at) > WRITING;
  const end = timeline.findIndex((item, place) => place > index && isApart(item));
  return timeline.slice(timeline.slice(0, index).findLastIndex(isApart) + 1, end === -1 ? timeline.length : end);
}
