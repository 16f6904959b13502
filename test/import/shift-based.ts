/** Schedules of PagerDuty that are based on shifts, as its API gives them, and who is on call by them: counted day by day. */
import { fromLocal } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import { formatInstant, type Instant, parseInstant } from '#domain/time.ts';

export interface EventSpec {
  readonly zone: string;
  /** Local times. */
  readonly start: string;
  readonly end: string;
  readonly rule: string;
  /** '' is a place that is empty on purpose. */
  readonly members: readonly string[];
  /** Shifts of a turn; 0 where everybody is on call. */
  readonly each: number;
  readonly since?: string;
  readonly until?: string;
  readonly name?: string;
}

const DAY = 86_400;
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export const memberJson = (id: string): Json =>
  id === '' ? { type: 'empty_member' } : { type: 'user_member', user_id: id };

const timeJson = (local: string, zone: string): Json => ({
  date_time: formatInstant(fromLocal(local, zone) ?? 0),
  time_zone: zone,
});

function eventJson({ zone, start, end, rule, members, each, since, until, name = 'Event' }: EventSpec): Json {
  const strategy =
    each === 0
      ? { type: 'every_member_assignment_strategy' }
      : { type: 'rotating_member_assignment_strategy', shifts_per_member: each };
  return {
    id: 'EVENT',
    type: 'schedule_event',
    name,
    start_time: timeJson(start, zone),
    end_time: timeJson(end, zone),
    effective_since: since ?? formatInstant(fromLocal(start, zone) ?? 0),
    effective_until: until ?? null,
    recurrence: [`RRULE:${rule}`],
    assignment_strategy: { ...strategy, members: members.map(memberJson) },
  };
}

interface Export {
  /** The events of each rotation. */
  readonly rotations: readonly (readonly EventSpec[])[];
  readonly computed?: readonly Assignment[];
  readonly zone?: string;
  readonly more?: Readonly<Record<string, Json>>;
}

/** An export of one step that calls the schedule `S`, whose rotations are `R0`, `R1` and so on. */
export function exportOf({ rotations, computed, zone = 'UTC', more = {} }: Export): Readonly<Record<string, Json>> {
  const target = { id: 'S', type: 'schedule_v3_reference', summary: 'Rota' };
  return {
    'users.json': { users: ['ann', 'bob', 'cid', 'dan', 'eve'].map((id) => ({ id, name: id })) },
    'policies.json': {
      escalation_policies: [
        { id: 'E', name: 'E', escalation_rules: [{ escalation_delay_in_minutes: 0, targets: [target] }] },
      ],
    },
    'shifts-S.json': {
      schedule: {
        id: 'S',
        type: 'schedule_v3',
        name: 'Rota',
        time_zone: zone,
        rotations: rotations.map((events, index) => ({
          id: `R${index}`,
          type: 'schedule_rotation',
          events: events.map(eventJson),
        })),
        ...(computed === undefined ? {} : { final_schedule: finalJson(computed) }),
      },
    },
    ...more,
  };
}

const finalJson = (computed: readonly Assignment[]): Json => ({
  type: 'final_schedule',
  rendered_coverage_percentage: 50,
  computed_shift_assignments: computed.map(({ start, end, member }) => ({
    type: 'computed_shift_assignment',
    start_time: formatInstant(start),
    end_time: formatInstant(end),
    member: memberJson(member),
    source: { type: 'schedule_rotation', rotation_id: 'R0' },
  })),
});

export interface Assignment {
  readonly start: Instant;
  readonly end: Instant;
  readonly member: string;
}

/** Every shift that begins before `until`, one after the other, each of the member whose turn it is: no layers, no weeks. */
export function assignmentsOf(spec: EventSpec, until: Instant): readonly Assignment[] {
  const { zone, start, end, members, each } = spec;
  const [since, ending] = [parseInstant(spec.since ?? '') ?? 0, parseInstant(spec.until ?? '') ?? Infinity];
  const length = local(end) - local(start);
  const at = (time: number): Instant => fromLocal(formatInstant(time).slice(0, 16), zone) ?? 0;
  return startsOf(spec, until).flatMap((time, number) => {
    const whose = each === 0 ? members : [members[Math.floor(number / each) % members.length] ?? ''];
    const span = { start: Math.max(at(time), since), end: Math.min(at(time + length), ending) };
    return span.start < span.end ? whose.map((member) => ({ ...span, member })) : [];
  });
}

const local = (text: string): number => parseInstant(`${text}:00Z`) ?? 0;

/** Local times of the beginnings. */
function startsOf({ start, rule }: EventSpec, until: Instant): readonly number[] {
  const part = (name: string): string | undefined => new RegExp(`\\b${name}=([^;]+)`).exec(rule)?.[1];
  const days = part('BYDAY')?.split(',');
  const interval = Number(part('INTERVAL') ?? 1);
  const step = part('FREQ') === 'HOURLY' ? interval * 3600 : DAY;
  const first = local(start);
  const weekdayAt = (time: number): number => (((Math.floor(time / DAY) + 3) % 7) + 7) % 7;
  const weekAt = (time: number): number =>
    Math.floor((Math.floor(time / DAY) + 3 - CODES.indexOf(part('WKST') ?? 'MO')) / 7);
  const starts: number[] = [];
  for (let time = first, number = 0; time < until + DAY; time += step, number += 1) {
    const isDay = days === undefined || days.includes(CODES[weekdayAt(time)] ?? '');
    const isDue = {
      HOURLY: isDay,
      DAILY: isDay && number % interval === 0,
      WEEKLY: (weekAt(time) - weekAt(first)) % interval === 0 && (days === undefined ? number % 7 === 0 : isDay),
    }[part('FREQ') ?? ''];
    if (isDue === true) starts.push(time);
  }
  return starts;
}
