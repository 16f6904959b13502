/** Every mutant of a policy document. Pure. */
import type { Json, JsonMap, Path } from '#domain/rule.ts';
import { actionOf, fromPointer, type PolicyDocument, rulePositions } from '#policy/index.ts';
import { type Edit, editsOfMinutes, editsOfRule, names, nudgedDuration, withoutFirst } from './edits.ts';

export interface Mutant {
  /** Such as `trigger unacknowledged`. */
  readonly part: string;
  readonly edit: Edit;
  /** Pointer of the rule it is in; null for an edit of something else. */
  readonly rule: string | null;
}

/** Rules first, in the order of the document; then what the policy promises, whom it calls, and what its triggers do. */
export function mutantsOf(document: PolicyDocument): readonly Mutant[] {
  const rules = rulePositions(document).flatMap(({ rule, path, expected }) =>
    [
      ...editsOfRule(rule, fromPointer(path)),
      ...(expected === 'minutes' ? editsOfMinutes(rule, fromPointer(path)) : []),
    ].map((edit): Mutant => ({ part: partOf(document, path), edit, rule: path })),
  );
  return [...rules, ...fieldsOf(document)];
}

function fieldsOf(document: PolicyDocument): readonly Mutant[] {
  const of = (part: string, edits: readonly Edit[]): readonly Mutant[] =>
    edits.map((edit) => ({ part, edit, rule: null }));
  const durations = (holder: object | undefined, path: Path, keys: readonly string[]): readonly Edit[] =>
    keys.flatMap((key) => {
      const text = (holder as JsonMap | undefined)?.[key];
      return typeof text === 'string' ? withKey(key, nudgedDuration(text, [...path, key])) : [];
    });
  return [
    ...of('incident', durations(document.incident, ['incident'], ['max-age'])),
    ...document.severities.flatMap((severity, index) =>
      of(
        `severity ${severity.id}`,
        durations(severity, ['severities', index], ['acknowledge-within', 'update-every', 'max-snooze']),
      ),
    ),
    ...document.severities.flatMap((severity, index) =>
      of(`severity ${severity.id}`, without(severity, 'reach', ['severities', index])),
    ),
    ...Object.entries(document.reach ?? {}).flatMap(([name, steps]) =>
      steps.flatMap((step, index) => {
        const path = ['reach', name, index];
        return of(`reach ${name}`, [
          ...durations(step, path, ['after']),
          ...withKey('by', withoutFirst(step.by, [...path, 'by'])),
          ...(steps.length > 1 ? [{ path, value: undefined, was: `by: ${names(step.by)}`, became: 'nothing' }] : []),
        ]);
      }),
    ),
    ...Object.entries(document.tables ?? {}).flatMap(([name, rows]) =>
      of(`table ${name}`, withoutRow(rows as JsonMap, name)),
    ),
    ...Object.entries(document.roles).flatMap(([id, { who }]) =>
      of(`role ${id}`, withoutFirst(who as Json, ['roles', id, 'who'])),
    ),
    ...document.levels.flatMap((level, index) =>
      of(`level ${level.name}`, [
        ...withoutFirst(level.roles as readonly Json[], ['levels', index, 'roles']),
        ...without(level, 'notify', ['levels', index]),
        ...withKey('notify', withoutFirst(level.notify as Json | undefined, ['levels', index, 'notify'])),
      ]),
    ),
    ...(document.triggers ?? []).flatMap((trigger, index) => {
      const path = ['triggers', index];
      return of(`trigger ${trigger.id}`, [
        { path, value: undefined, was: 'the trigger', became: 'nothing' },
        ...durations(trigger, path, ['repeat']),
        ...(trigger.limit === undefined ? [] : withKey('limit', editsOfCount(trigger.limit, [...path, 'limit']))),
        ...editsOfDo(trigger.do, [...path, 'do'], document),
      ]);
    }),
    ...of('review', durations(document.review, ['review'], ['due'])),
    ...of('review', withoutFirst(document.review?.severities, ['review', 'severities'])),
  ];
}

/** One of its keys left out. */
function without(holder: object, key: string, path: Path): readonly Edit[] {
  const value = (holder as JsonMap)[key];
  if (value === undefined) return [];
  return [{ path: [...path, key], value: undefined, was: `${key}: ${names(value)}`, became: 'nothing' }];
}

/** Each row left out once. */
function withoutRow(rows: JsonMap, name: string): readonly Edit[] {
  const keys = Object.keys(rows);
  if (keys.length < 2) return [];
  return keys.map((key) => ({
    path: ['tables', name, key],
    value: undefined,
    was: `${key}: ${names(rows[key] ?? null)}`,
    became: 'nothing',
  }));
}

const withKey = (key: string, edits: readonly Edit[]): readonly Edit[] =>
  edits.map((edit) => ({ ...edit, was: `${key}: ${edit.was}`, became: `${key}: ${edit.became}` }));

const editsOfCount = (value: number, path: Path): readonly Edit[] =>
  [value - 1, value + 1].filter((n) => n > 0).map((n) => ({ path, value: n, was: String(value), became: String(n) }));

/** The target of an escalation moved, people left out, the last thing it does undone. */
function editsOfDo(todo: JsonMap, path: Path, { levels, severities }: PolicyDocument): readonly Edit[] {
  return Object.entries(todo).flatMap(([key, value]): readonly Edit[] => {
    const at = [...path, key];
    // No test can see the wording of a comment; with two levels, the next one is the last.
    if (key === 'comment' || (value === 'next' && levels.length <= 2)) return [];
    const less: readonly Edit[] =
      Object.keys(todo).length > 1
        ? [{ path: at, value: undefined, was: `${key}: ${names(value)}`, became: 'nothing' }]
        : [];
    const kind = actionOf(key)?.names;
    if (kind === 'level') {
      const others = value === 'next' ? [levels.length] : [Number(value) - 1, Number(value) + 1];
      const fit = others.filter((level) => level > 0 && level <= levels.length);
      return [
        ...less,
        ...fit.map((level) => ({
          path: at,
          value: level,
          was: `${key}: ${names(value)}`,
          became: `${key}: ${level}`,
        })),
      ];
    }
    if (kind === 'severity') {
      const others = severities.map(({ id }) => id).filter((id) => id !== value);
      return [...less, ...others.slice(0, 1).map((id) => ({ path: at, value: id, was: names(value), became: id }))];
    }
    return [...less, ...(kind === 'role' || kind === 'recipient' || kind === 'channel' ? withoutFirst(value, at) : [])];
  });
}

/** The rule's own section and name: `trigger unacknowledged`, `role lead`, `incident`. */
function partOf(document: PolicyDocument, pointer: string): string {
  const [section = '', key = ''] = fromPointer(pointer);
  switch (section) {
    case 'triggers':
      return `trigger ${document.triggers?.[Number(key)]?.id ?? key}`;
    case 'severities':
      return `severity ${document.severities[Number(key)]?.id ?? key}`;
    case 'roles':
      return `role ${key}`;
    case 'conditions':
      return `condition ${key}`;
    default:
      return section;
  }
}
