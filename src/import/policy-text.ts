/** The policy of an imported escalation as text. Pure. */
import { type LayerSpec, repeatedTurns, type ScheduleSpec } from '#calendar/index.ts';
import { formatDuration, type Seconds } from '#domain/time.ts';
import { scalar } from '#policy/words.ts';
import type { ImportedRota } from './rota.ts';

export interface ImportedRole {
  readonly id: string;
  readonly name: string;
  /** The schedules, of which the first is what the rota is called by, or the people themselves. */
  readonly who: { readonly schedules: readonly string[] } | { readonly people: readonly string[] };
}

export interface ImportedLevel {
  readonly name: string;
  readonly after: Seconds;
  readonly unless: 'acknowledged' | 'resolved';
  readonly roles: readonly ImportedRole[];
}

export interface ImportedPolicy {
  readonly name: string;
  /** What it was called, and where. */
  readonly title: string;
  readonly label: string;
  readonly levels: readonly ImportedLevel[];
  readonly passes: number;
  readonly pass: Seconds;
  readonly schedules: ReadonlyMap<string, ImportedRota>;
}

export const quote = (text: string): string => JSON.stringify(text);
const flow = (parts: readonly string[]): string => `[${parts.join(', ')}]`;
/** A list of logins, some of which YAML would read as numbers or the like. */
export const loginList = (logins: readonly string[]): string => flow(logins.map(scalar));

export function policyText(policy: ImportedPolicy, schema: string): string {
  const { name, title, label, levels, schedules } = policy;
  const roles = new Map(levels.flatMap((level) => level.roles.map((role) => [role.id, role])));
  return [
    `# yaml-language-server: $schema=${schema}`,
    `# ${title.replaceAll(/\s+/g, ' ')}`,
    'version: 1',
    `name: ${name}`,
    '',
    'incident:',
    `  label: ${quote(label)}`,
    '  # As where it comes from: a comment or an assignment stops no call. Without this line those of any responder do.',
    '  acknowledge: { how: [ack] }',
    '',
    'severities:',
    '  - { id: incident, name: Incident }',
    '',
    'roles:',
    ...[...roles.values()].flatMap((role) => [
      `  ${role.id}:`,
      `    name: ${quote(role.name)}`,
      `    does: Takes the incident with \`/ack\`, or asks for help with \`/escalate\`.`,
      `    who: ${'schedules' in role.who ? onCallText(role.who.schedules) : loginList(role.who.people)}`,
    ]),
    '',
    'levels:',
    ...levels.map((level) => `  - { name: ${quote(level.name)}, roles: ${flow(level.roles.map(({ id }) => id))} }`),
    ...triggersText(policy),
    ...(schedules.size === 0
      ? []
      : ['', 'schedules:', ...[...schedules.values()].flatMap(({ specs }) => specs.flatMap(scheduleText))]),
    '',
  ].join('\n');
}

function onCallText(schedules: readonly string[]): string {
  const all = schedules.map((name) => `{ var: oncall.${name} }`);
  return all.length === 1 ? all.join('') : flow(all);
}

function triggersText({ levels, passes, pass }: ImportedPolicy): readonly string[] {
  const first = levels.slice(1).map((level, index) => ({
    id: `step-${index + 2}`,
    level,
    after: level.after,
    rest: [`    do: { escalate: ${index + 2} }`],
  }));
  const again =
    passes < 2
      ? []
      : levels.map((level, index) => ({
          id: `step-${index + 1}-again`,
          level,
          after: level.after + pass,
          rest: [
            `    repeat: ${formatDuration(pass)}`,
            `    limit: ${passes - 1}`,
            `    do: { assign: ${flow(level.roles.map(({ id }) => id))} }`,
          ],
        }));
  const all = [...first, ...again];
  return [
    '',
    'triggers:',
    ...HELP,
    ...all.flatMap(({ id, level, after, rest }) => [
      `  - id: ${id}`,
      `    reason: ${level.unless === 'acknowledged' ? `Nobody has acknowledged this incident in ${formatDuration(after)}.` : `This incident is not resolved after ${formatDuration(after)}.`}`,
      ...whenText(level.unless, after),
      ...rest,
    ]),
  ];
}

/** No export has it: who works on an incident may call the next step. */
const HELP = [
  '  - id: help-requested',
  '    reason: Somebody asked for help.',
  '    when: { ">": [{ var: count.help-requests }, 0] }',
  '    repeat: 0m',
  '    limit: 6 # the reporter may ask as well: not without end',
  '    do: { escalate: next }',
];

/** A trigger of an open incident fires only until it is resolved. */
function whenText(unless: ImportedLevel['unless'], after: Seconds): readonly string[] {
  const time = `{ ">=": [{ var: elapsed.since-opened }, { duration: ${formatDuration(after)} }] }`;
  if (unless === 'resolved') return [`    when: ${time}`];
  return ['    when:', '      and:', '        - "!": { var: incident.acknowledged }', `        - ${time.slice(2, -2)}`];
}

function scheduleText({ name, timezone, layers, overrides }: ScheduleSpec): readonly string[] {
  return [
    `  ${name}:`,
    `    timezone: ${timezone}`,
    layers.length === 0 ? '    layers: []' : '    layers:',
    ...layers.flatMap((layer) => [
      ...(repeatedTurns(layer.rotate).length === 0
        ? []
        : ['      # tocsin-disable-next-line twice-in-a-row: the rotation is as it was imported']),
      `      - ${layerText(layer)}`,
    ]),
    ...(overrides.length === 0 ? [] : ['    overrides:']),
    ...overrides.map(({ from, to, who }) => `      - { from: ${from}, to: ${to}, who: ${loginList(who)} }`),
  ];
}

function layerText({ rotate, every, from, hours, timezone }: LayerSpec): string {
  const turns = rotate.map((turn) => (typeof turn === 'string' ? scalar(turn) : loginList(turn)));
  const within =
    hours === null ? '' : `, hours: { days: ${flow(hours.days)}, from: ${quote(hours.from)}, to: ${quote(hours.to)} }`;
  const zone = timezone === undefined ? '' : `, timezone: ${timezone}`;
  return `{ rotate: ${flow(turns)}, every: ${every}, from: ${from}${zone}${within} }`;
}
