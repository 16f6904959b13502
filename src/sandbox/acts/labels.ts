/** Acts on labels. */
import { hasName, sameName } from '#domain/names.ts';
import { checkLabel, type NewLabel } from '#sandbox/checks.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { createLabel as addLabel, labelOf, type StoredIssue, type StoredLabel } from '#sandbox/store.ts';
import { type ActContext, issueOf, need, record } from './context.ts';

const MOST_LABELS = 100;

export interface LabelActs {
  createLabel(label: NewLabel): StoredLabel;
  /** Takes it off all issues, too. */
  deleteLabel(name: string): void;
  /** Issues keep it, and what their timelines say of it has its new name. */
  renameLabel(name: string, to: string): void;
  /** Unknown labels are created, as REST does. */
  label(number: number, names: readonly string[]): void;
  unlabel(number: number, names: readonly string[]): void;
}

export function labelActs(context: ActContext): LabelActs {
  const { store } = context;
  return {
    createLabel: (label) => {
      need(context, 'write', 'create labels');
      checkLabel(label);
      if (labelOf(store, label.name))
        throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
      return addLabel(store, label.name, label.color, label.description);
    },
    deleteLabel: (name) => {
      need(context, 'write', 'delete labels');
      if (!store.labels.delete(name.toLowerCase())) throw new Refusal(404, 'Not Found');
      for (const issue of store.issues.values()) takeOff(context, issue, name);
    },
    renameLabel: (name, to) => {
      need(context, 'write', 'rename labels');
      renameLabel(context, name, to);
    },
    label: (number, names) => {
      need(context, 'triage', 'label issues');
      setLabels(context, issueOf(context, number), names);
    },
    unlabel: (number, names) => {
      need(context, 'triage', 'label issues');
      const issue = issueOf(context, number);
      for (const name of names) if (!takeOff(context, issue, name)) throw new Refusal(404, 'Label does not exist');
    },
  };
}

function renameLabel({ store }: ActContext, name: string, to: string): void {
  const label = labelOf(store, name);
  if (label === null) throw new Refusal(404, 'Not Found');
  checkLabel({ name: to });
  if (!sameName(name, to) && labelOf(store, to))
    throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
  store.labels.delete(name.toLowerCase());
  store.labels.set(to.toLowerCase(), { ...label, name: to });
  for (const issue of store.issues.values()) {
    issue.labels = issue.labels.map((one) => (sameName(one, name) ? to : one));
    for (const [index, entry] of issue.timeline.entries())
      if ('label' in entry && sameName(entry.label, name)) issue.timeline[index] = { ...entry, label: to };
  }
}

/** Adds labels without asking for a permission: the form of a new issue does so for anybody. */
export function setLabels(context: ActContext, issue: StoredIssue, names: readonly string[]): void {
  // GitHub does not document whether labels that the issue already has count twice. Here they do: the less convenient answer.
  if (issue.labels.length + names.length > MOST_LABELS)
    throw new Refusal(422, `Validation Failed: Issues cannot have more than ${MOST_LABELS} labels`);
  for (const name of names) checkLabel({ name });
  for (const name of names) {
    if (hasName(issue.labels, name)) continue;
    const { name: known } = labelOf(context.store, name) ?? addLabel(context.store, name);
    issue.labels.push(known);
    record(context, issue, { kind: 'labeled', label: known });
  }
}

/** False when the issue does not have the label. */
function takeOff(context: ActContext, issue: StoredIssue, name: string): boolean {
  const known = issue.labels.find((label) => sameName(label, name));
  if (known === undefined) return false;
  issue.labels = issue.labels.filter((label) => label !== known);
  record(context, issue, { kind: 'unlabeled', label: known });
  return true;
}
