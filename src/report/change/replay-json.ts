/** A replay as data, by `schemas/replay.v1.schema.json`. Pure. */
import type { ChangedIncident, InstantSides, Replay, ReplayChange, ReplayedCall } from '#domain/results/replay.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import type { Provenance } from '#domain/refs.ts';

/** `unread`: lines of the history that could not be read. */
export function replayJson(replay: Replay, unread: number): object {
  const { span, incidentsUnder } = replay;
  return {
    version: 1,
    before: replay.before && policy(replay.before),
    after: policy(replay.after),
    span: span && { from: formatInstant(span.from), to: formatInstant(span.to) },
    issues: replay.issues,
    incidents: replay.incidents,
    'incidents-under': incidentsUnder,
    'unread-lines': unread,
    noise: replay.noise,
    changed: replay.changed.map(incident),
    people: replay.people.map(({ login, calls, weeks, messages }) => ({
      login,
      calls,
      weeks: weeks.map(week),
      messages: messages.map((one) => ({ ...one, weeks: one.weeks.map(week) })),
    })),
  };
}

const week = ({ start, before, after }: Replay['people'][number]['weeks'][number]): object => ({
  start: formatInstant(start).slice(0, 10),
  before,
  after,
});

const policy = ({ name, digest, file, commit }: Provenance): object => ({ name, digest, file, commit });
const instant = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
const sidesJson = ({ before, after }: InstantSides): object => ({ before: instant(before), after: instant(after) });
const call = ({ at, level, people }: ReplayedCall): object => ({ at: formatInstant(at), level, people });

function incident({ issue, declaredAt, changes, calls, noise, cutAt }: ChangedIncident): object {
  return {
    issue,
    declared: formatInstant(declaredAt),
    changes: changes.map(change),
    calls: { before: calls.before.map(call), after: calls.after.map(call) },
    noise,
    'cut-at': instant(cutAt),
  };
}

function change(one: ReplayChange): object {
  const { kind } = one;
  switch (one.kind) {
    case 'incident':
      return { kind, when: formatInstant(one.when), is: one.is };
    case 'severity': {
      const { before, after } = one.severity;
      const severity = { before: before?.id ?? null, after: after?.id ?? null };
      return { kind, when: formatInstant(one.when), until: instant(one.until), severity };
    }
    case 'level':
      return { kind, level: one.level, at: sidesJson(one.at) };
    case 'firing':
      return { kind, trigger: one.trigger, at: sidesJson(one.at) };
    case 'call':
    case 'mention':
      return { kind, login: one.login, at: sidesJson(one.at) };
    case 'message':
      return { kind, channel: one.channel, to: one.to, at: sidesJson(one.at) };
    case 'label':
      return { kind, label: one.label, set: one.set, at: sidesJson(one.at) };
    case 'comment':
      return { kind, at: sidesJson(one.at) };
    default:
      return one satisfies never;
  }
}
