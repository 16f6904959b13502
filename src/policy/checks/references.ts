import type { Permission } from '#domain/issue.ts';
import { OWNER } from '#domain/policy.ts';
import type { PolicyDraft } from '#policy/document.ts';
import { actionOf } from '#policy/do.ts';
import type { Names, Section } from '#policy/names.ts';
import { didYouMean, listNames, RESERVED_WORDS } from '#policy/words.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';

type Kind = 'role' | 'recipient' | 'authority' | 'severity' | 'calendar' | 'template' | 'channel' | 'reach' | 'detail';
type WrittenName = string | number | readonly (string | null)[] | null | undefined;

const DECLARED_IN: Readonly<Record<Kind, Section>> = {
  role: 'roles',
  recipient: 'roles',
  authority: 'roles',
  severity: 'severities',
  calendar: 'calendars',
  template: 'templates',
  channel: 'channels',
  reach: 'reach',
  detail: 'details',
};

/** Permissions that a policy may name: everybody has the lesser ones. */
const GRANTED: readonly Permission[] = ['triage', 'write', 'maintain', 'admin'];

/** Names that stand for something the policy does not define: roles, severities, levels, calendars, templates. Pure. */
export function checkReferences(policy: PolicyDraft, names: Names): readonly Problem[] {
  const known = knownNames(names);
  const problems: Problem[] = [];
  const refer = (kind: Kind, value: string | readonly (string | null)[] | null | undefined, path: string): void => {
    if (names.unreadable.has(DECLARED_IN[kind]) || (kind === 'severity' && names.hasUnnamedSeverity)) return;
    const list =
      typeof value === 'string'
        ? [{ name: value, at: path }]
        : (value ?? []).map((name, index) => ({ name, at: `${path}/${index}` }));
    for (const { name, at } of list) {
      if (name === null || known[kind].includes(name)) continue;
      const candidates = kind === 'calendar' ? ['always', ...known[kind]] : known[kind];
      problems.push(
        problem(kind === 'recipient' || kind === 'authority' ? 'unknown-role' : `unknown-${kind}`, at, {
          found: name,
          expected: listNames(known[kind]),
          nearest: didYouMean(name, candidates),
        }),
      );
    }
  };

  const referToLevel = (level: WrittenName, path: string): void => {
    if (typeof level !== 'number' || level <= names.levels || names.unreadable.has('levels')) return;
    problems.push(problem('unknown-level', path, { found: String(level), expected: String(names.levels) }));
  };

  refer('detail', policy.incident?.headline, '/incident/headline');
  const referToClock = (clock: string | null | undefined, path: string): void => {
    if (clock !== 'always') refer('calendar', clock, path);
  };
  policy.severities?.forEach((severity, index) => referToClock(severity?.clock, `/severities/${index}/clock`));
  policy.triggers?.forEach((trigger, index) => referToClock(trigger?.clock, `/triggers/${index}/clock`));
  referToClock(policy.review?.clock, '/review/clock');
  policy.severities?.forEach((severity, index) => refer('reach', severity?.reach, `/severities/${index}/reach`));
  policy.levels?.forEach((level, index) => {
    refer('role', level?.roles, `/levels/${index}/roles`);
    refer('channel', level?.notify, `/levels/${index}/notify`);
  });
  for (const [name, steps] of Object.entries(policy.reach ?? {}))
    steps?.forEach((step, index) => refer('channel', step?.by, `${toPointer(['reach', name, index])}/by`));
  refer('severity', policy.review?.severities, '/review/severities');
  for (const [command, who] of Object.entries(policy.commands ?? {}))
    refer('authority', who, toPointer(['commands', command]));
  policy.triggers?.forEach((trigger, index) => {
    const path = `/triggers/${index}/do`;
    const todo = trigger?.do ?? {};
    for (const [key, written] of Object.entries<WrittenName>(todo)) {
      const kind = actionOf(key)?.names ?? 'label';
      if (kind === 'level') referToLevel(written, `${path}/${key}`);
      // Whoever sets a label makes it.
      else if (kind !== 'label' && typeof written !== 'number') refer(kind, written, `${path}/${key}`);
    }
  });
  return [...problems, ...reservedNames(policy)];
}

const knownNames = (names: Names): Readonly<Record<Kind, readonly string[]>> => ({
  role: names.roles,
  recipient: [...names.roles, OWNER],
  authority: [...names.roles, OWNER, ...GRANTED],
  severity: names.severities,
  calendar: names.calendars,
  template: names.templates,
  channel: names.channels,
  reach: names.reach,
  detail: [...names.details.keys()],
});

/** Names that mean something in every policy, and that none can give a meaning of its own. */
function reservedNames({ roles, calendars }: PolicyDraft): readonly Problem[] {
  const sections = { '/roles': roles, '/calendars': calendars };
  return Object.entries(sections).flatMap(([path, section]) =>
    RESERVED_WORDS.filter(({ within, name }) => within === path && section && Object.hasOwn(section, name)).map(
      ({ name, why }) => problem('reserved-name', path, { found: name, why }, { key: name }),
    ),
  );
}

/** Labels that the policy keeps right by itself, and what each stands for. */
export function managedLabels(
  policy: PolicyDraft,
): readonly { readonly label: string; readonly path: string; readonly standsFor: string }[] {
  const severities = (policy.severities ?? []).map((severity, index) => ({
    label: severity?.label,
    path: toPointer(['severities', index, 'label']),
    standsFor: `the severity \`${severity?.id ?? index + 1}\``,
  }));
  const levels = (policy.levels ?? []).map((level, index) => ({
    label: level?.label,
    path: toPointer(['levels', index, 'label']),
    standsFor: `level ${index + 1}`,
  }));
  return [...severities, ...levels].flatMap(({ label, ...rest }) => (label ? [{ label, ...rest }] : []));
}
