import {
  type CalendarSpec,
  checkCalendar,
  checkSchedule,
  createCalendar,
  createSchedule,
  type Finding,
  type ScheduleSpec,
} from '../calendar/index.ts';
import type { Calendar, Schedule } from '../domain/policy.ts';
import type { CalendarDocument, PolicyDraft, ScheduleDocument } from './document.ts';
import { bareLogin } from './people.ts';
import { isWithin, toPointer } from './pointer.ts';
import type { Problem } from './problem.ts';

/** The schedules and calendars of a policy, those without a problem. */
export interface Timetables {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly problems: readonly Problem[];
}

/** Checks and builds schedules and calendars. One with a problem of shape has been told about already and is left out. Pure. */
export function buildTimetables(policy: PolicyDraft, shape: readonly Problem[]): Timetables {
  const problems: Problem[] = [];
  const isWhole = (path: string): boolean => !shape.some((found) => isWithin(found.path, path));
  const build = <Written, Spec, Built>(
    section: 'schedules' | 'calendars',
    read: (name: string, written: Written) => Spec,
    check: (spec: Spec) => readonly Finding[],
    create: (spec: Spec) => Built,
  ): ReadonlyMap<string, Built> => {
    const built = new Map<string, Built>();
    // INVARIANT: what is whole has the shape the schema gives it.
    const written = Object.entries((policy[section] ?? {}) as unknown as { readonly [name: string]: Written });
    for (const [name, one] of written) {
      const path = toPointer([section, name]);
      if (!isWhole(path)) continue;
      const spec = read(name, one);
      const found = check(spec);
      problems.push(...found.map((finding) => ({ ...finding, path: path + toPointer(finding.path), key: null })));
      if (!found.some(({ level }) => level === 'error')) built.set(name, create(spec));
    }
    return built;
  };
  return {
    schedules: build('schedules', scheduleSpec, checkSchedule, createSchedule),
    calendars: build('calendars', calendarSpec, checkCalendar, createCalendar),
    problems,
  };
}

function scheduleSpec(name: string, { timezone, layers, overrides = [] }: ScheduleDocument): ScheduleSpec {
  return {
    name,
    timezone,
    layers: layers.map(({ rotate, every, from, hours = null }) => ({
      rotate: rotate.map((turn) => (typeof turn === 'string' ? bareLogin(turn) : turn.map(bareLogin))),
      every,
      from,
      hours,
    })),
    overrides: overrides.map(({ from, to, who }) => ({ from, to, who: who.map(bareLogin) })),
  };
}

function calendarSpec(name: string, { timezone, days, from, to, holidays = [] }: CalendarDocument): CalendarSpec {
  return { name, timezone, days, from, to, holidays };
}
