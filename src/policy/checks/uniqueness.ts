import { sameName } from '#domain/names.ts';
import { headingKey } from '#domain/heading.ts';
import type { PolicyDraft } from '#policy/document.ts';
import { many } from '#policy/pointer.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';
import { managedLabels } from './references.ts';

/** Ids, labels and headings that would stand for two things at once. Pure. */
export function checkUniqueness(policy: PolicyDraft): readonly Problem[] {
  return [
    ...duplicateIds(policy.severities ?? [], 'severities'),
    ...duplicateIds(policy.triggers ?? [], 'triggers'),
    ...duplicateLabels(policy),
    ...duplicateHeadings(policy),
    ...convergingLabels(policy),
    ...labelsTakenOff(policy),
  ];
}

function duplicateIds(list: readonly ({ readonly id?: string | null } | null)[], section: string): readonly Problem[] {
  return list.flatMap((element, index) => {
    const first = list.findIndex((other) => typeof other?.id === 'string' && other.id === element?.id);
    if (!element?.id || first === index) return [];
    const other = `\`${section}\` number ${first + 1}`;
    return [problem('duplicate-id', toPointer([section, index, 'id']), { kind: 'id', found: element.id, other })];
  });
}

function duplicateLabels(policy: PolicyDraft): readonly Problem[] {
  const taken = new Map<string, string>(
    many(policy.incident?.label).map((label) => [label.toLowerCase(), 'an incident']),
  );
  const review = policy.review?.label;
  const labels = [
    ...managedLabels(policy),
    // A review issue that carried an incident's label would be an incident itself.
    ...(review ? [{ label: review, path: '/review/label', standsFor: 'a review' }] : []),
  ];
  return labels.flatMap(({ label, path, standsFor }) => {
    const other = taken.get(label.toLowerCase());
    if (other !== undefined) return [problem('duplicate-label', path, { found: label, other })];
    taken.set(label.toLowerCase(), standsFor);
    return [];
  });
}

function duplicateHeadings(policy: PolicyDraft): readonly Problem[] {
  const taken = new Map<string, string>();
  return Object.entries(policy.incident?.details ?? {}).flatMap(([name, detail]) => {
    const heading = detail?.heading;
    if (!heading) return [];
    const key = headingKey(heading);
    const other = taken.get(key);
    if (other !== undefined)
      return [
        problem('duplicate-heading', toPointer(['incident', 'details', name, 'heading']), { found: heading, other }),
      ];
    taken.set(key, name);
    return [];
  });
}

/** Every label that a trigger's `do` sets or takes off, by its place. */
function labelsDone(policy: PolicyDraft, key: 'label' | 'unlabel'): readonly LabelUse[] {
  return (policy.triggers ?? []).flatMap((trigger, index) => {
    const value = trigger?.do?.[key];
    const list = typeof value === 'string' ? [value] : (value ?? []);
    return list.flatMap((label, position) => {
      if (label === null) return [];
      const path = toPointer(['triggers', index, 'do', key, ...(typeof value === 'string' ? [] : [position])]);
      return [{ trigger: index, label, path }];
    });
  });
}

interface LabelUse {
  readonly trigger: number;
  readonly label: string;
  readonly path: string;
}

/** A trigger that sets a severity's or level's label would be undone by the run that follows. */
function convergingLabels(policy: PolicyDraft): readonly Problem[] {
  const managed = managedLabels(policy);
  return [...labelsDone(policy, 'label'), ...labelsDone(policy, 'unlabel')].flatMap(({ label, path }) => {
    const other = managed.find((one) => sameName(one.label, label))?.standsFor;
    return other === undefined ? [] : [problem('managed-label', path, { found: label, other })];
  });
}

/** A trigger that takes off what makes the issue an incident, or what it has just set. */
function labelsTakenOff(policy: PolicyDraft): readonly Problem[] {
  const own = many(policy.incident?.label);
  const set = labelsDone(policy, 'label');
  return labelsDone(policy, 'unlabel').flatMap(({ trigger, label, path }) => {
    if (own.some((one) => sameName(one, label))) return [problem('incident-label', path, { found: label })];
    const undone = set.some((one) => one.trigger === trigger && sameName(one.label, label));
    return undone ? [problem('label-undone', path, { found: label })] : [];
  });
}
