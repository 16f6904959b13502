/** What a policy says without a rule: durations, names, limits, what a trigger does. Only what differs. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import type { SettingDiff } from '#domain/results/policy-diff.ts';
import type { Do, Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, formatInstant, type Seconds } from '#domain/time.ts';
import { resolve } from './resolve.ts';
import { UNASSESSED } from './world.ts';

interface Setting {
  readonly shown: string;
  /** Equal exactly when the settings mean the same. */
  readonly meaning: string;
  readonly matter: SettingDiff['matter'];
}

type Settings = ReadonlyMap<string, Setting>;

/** `renames`: triggers that are the same under a new name, old name → new. What they say is compared, not listed twice. */
export function diffSettings(
  before: Policy | null,
  after: Policy,
  renames: ReadonlyMap<string, string>,
): readonly SettingDiff[] {
  const old = before === null ? new Map<string, Setting>() : settingsOf(before, renames);
  const now = settingsOf(after);
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path): readonly SettingDiff[] => {
    const [was, is] = [old.get(path), now.get(path)];
    const matter = (is ?? was)?.matter ?? 'decides';
    // What a new trigger is called is no change beside the trigger itself.
    if (matter === 'wording' && !isIn(was === undefined ? old : now, path)) return [];
    return was?.meaning === is?.meaning ? [] : [{ path, before: was?.shown ?? null, after: is?.shown ?? null, matter }];
  });
}

/** Does a policy have the severity, role or trigger that this setting is about? */
function isIn(settings: Settings, path: string): boolean {
  const owner = path.slice(0, path.lastIndexOf('.') + 1);
  return owner === 'templates.' || [...settings.keys()].some((other) => other.startsWith(owner));
}

function settingsOf(policy: Policy, renames: ReadonlyMap<string, string> = new Map()): Settings {
  const settings = new Map<string, Setting>();
  const put = (matter: SettingDiff['matter']) => (path: string, value: Json | undefined) => {
    if (value === null || value === undefined) return;
    const shown = typeof value === 'string' ? value : listed(value);
    settings.set(path, { shown, meaning: canonicalJson(value), matter });
  };
  const decides = put('decides');
  const wording = put('wording');
  const rule = (path: string, source: Json | undefined): void => {
    if (source === undefined) return;
    const meaning = canonicalJson(resolve(source, policy, UNASSESSED.after));
    settings.set(path, { shown: written(source), meaning, matter: 'decides' });
  };

  wording('name', policy.name);
  decides('mode', policy.evaluateOnly ? 'evaluate' : 'act');
  decides('effective-from', policy.effectiveFrom === null ? null : formatInstant(policy.effectiveFrom));
  decides('incident.label', policy.incident.labels);
  decides('incident.max-age', time(policy.incident.maxAge));
  for (const { name, heading, type, required } of policy.incident.details) {
    decides(`incident.details.${name}`, `${type}${required ? ', required' : ''}, under "${heading}"`);
  }
  decides(
    'severities',
    policy.severities.map(({ id }) => id),
  );
  for (const severity of policy.severities) {
    const at = `severities.${severity.id}`;
    wording(`${at}.name`, severity.name);
    decides(`${at}.label`, severity.label);
    decides(`${at}.acknowledge-within`, time(severity.acknowledgeWithin));
    decides(`${at}.update-every`, time(severity.updateEvery));
    decides(`${at}.max-snooze`, time(severity.maxSnooze));
    decides(`${at}.clock`, severity.clock.name);
  }
  for (const { id, name, does, who, otherwise } of policy.roles.values()) {
    wording(`roles.${id}.name`, name);
    wording(`roles.${id}.does`, does);
    rule(`roles.${id}.who`, who.source);
    rule(`roles.${id}.otherwise`, otherwise?.source);
  }
  for (const { number, name, roles, label } of policy.levels) {
    decides(`levels.${name}`, `${number}, calls ${roles.join(', ')}${label === null ? '' : `, label "${label}"`}`);
  }
  for (const trigger of policy.triggers) {
    const at = `triggers.${renames.get(trigger.id) ?? trigger.id}`;
    wording(`${at}.reason`, trigger.reason);
    decides(`${at}.phase`, trigger.phase);
    rule(`${at}.repeat`, trigger.repeat?.source);
    decides(`${at}.limit`, trigger.limit);
    decides(`${at}.mode`, trigger.evaluateOnly ? 'evaluate' : 'act');
    decides(`${at}.do`, describeActions(trigger.do));
  }
  if (policy.review) {
    decides('review.severities', policy.review.severities);
    decides('review.as', policy.review.as);
    decides('review.label', policy.review.label);
    decides('review.due', time(policy.review.due));
  }
  for (const [id, text] of policy.templates) wording(`templates.${id}`, text);
  decides('limits.comments-per-run', policy.limits.commentsPerRun);
  return settings;
}

const time = (seconds: Seconds | null): string | null => (seconds === null ? null : formatDuration(seconds));

const listed = (value: Json): string => (Array.isArray(value) ? value.join(', ') : JSON.stringify(value));

/** A rule as one would write it on a line: a plain value as itself. */
function written(source: Json): string {
  return typeof source === 'object' && source !== null ? JSON.stringify(source).replaceAll('"', '') : String(source);
}

function describeActions(todo: Do): string {
  const parts = [
    todo.escalate === null ? null : `escalate: ${todo.escalate}`,
    todo.raiseSeverity === null ? null : `raise-severity: ${todo.raiseSeverity}`,
    several('assign', todo.assign),
    several('mention', todo.mention),
    several('label', todo.label),
    several('unlabel', todo.unlabel),
    todo.comment === null ? null : `comment: ${todo.comment}`,
    todo.askFor === null ? null : `ask-for: ${todo.askFor}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const several = (name: string, items: readonly string[]): string | null =>
  items.length === 0 ? null : `${name}: ${items.join(' and ')}`;
