import {
  type CalendarSpec,
  checkCalendar,
  checkSchedule,
  createCalendar,
  createSchedule,
  type Finding,
  type HoursSpec,
  type ScheduleSpec,
} from '#calendar/index.ts';
import type { CalendarDocument, PolicyDraft, ScheduleDocument } from './document.ts';
import { bareLogin } from './people.ts';
import { isWithin, toPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import type { Timetables } from './untimed.ts';

/** Checks and builds schedules and calendars. One with a problem of shape is reported already and is left out. Pure. */
export function buildTimetables(policy: PolicyDraft, shape: readonly Problem[]): Timetables {
  const problems: Problem[] = [];
  const build = <Spec extends { readonly name: string }, Built>(
    section: Section,
    specs: readonly Spec[],
    check: (spec: Spec) => readonly Finding[],
    create: (spec: Spec) => Built,
  ): ReadonlyMap<string, Built> => {
    const built = new Map<string, Built>();
    for (const spec of specs) {
      const found = check(spec);
      const path = toPointer([section, spec.name]);
      problems.push(...found.map((finding) => ({ ...finding, path: path + toPointer(finding.path), key: null })));
      if (!found.some(({ level }) => level === 'error')) built.set(spec.name, create(spec));
    }
    return built;
  };
  const schedules = whole('schedules', policy, shape).map(([name, one]) => scheduleSpec(name, one));
  const calendars = whole('calendars', policy, shape).flatMap(([name, one]) => {
    const wrong = checkForm(name, one);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : [calendarSpec(name, one)];
  });
  return {
    schedules: build('schedules', schedules, checkSchedule, createSchedule),
    calendars: build('calendars', calendars, checkCalendar, createCalendar),
    problems,
  };
}

type Section = 'schedules' | 'calendars';
type Written = { readonly schedules: ScheduleDocument; readonly calendars: CalendarDocument };

/** The elements of a section that have no problem of shape. INVARIANT: such an element is what the schema says it is. */
function whole<S extends Section>(
  section: S,
  policy: PolicyDraft,
  shape: readonly Problem[],
): readonly (readonly [string, Written[S]])[] {
  const elements = Object.entries(policy[section] ?? {}) as unknown as readonly (readonly [string, Written[S]])[];
  return elements.filter(([name]) => !shape.some(({ path }) => isWithin(path, toPointer([section, name]))));
}

function scheduleSpec(name: string, { timezone, layers, overrides = [] }: ScheduleDocument): ScheduleSpec {
  return {
    name,
    timezone,
    layers: layers.map(({ rotate, every, from, hours = null, timezone: own }) => ({
      rotate: rotate.map((turn) => (typeof turn === 'string' ? bareLogin(turn) : turn.map(bareLogin))),
      every,
      from,
      hours,
      ...(own === undefined ? {} : { timezone: own }),
    })),
    overrides: overrides.map(({ from, to, who }) => ({ from, to, who: who.map(bareLogin) })),
  };
}

const SHORT = ['days', 'from', 'to'] as const;

/** A calendar has one window, in its short form, or a list of them, and never both. */
function checkForm(name: string, calendar: CalendarDocument): readonly Problem[] {
  const path = toPointer(['calendars', name]);
  if (calendar.hours === undefined)
    return SHORT.filter((key) => calendar[key] === undefined).map((key) =>
      problem('missing-key', path, { found: key, expected: 'A calendar has `days`, `from` and `to`, or `hours`.' }),
    );
  return SHORT.filter((key) => calendar[key] !== undefined)
    .slice(0, 1)
    .map((key) => problem('hours-twice', path, { found: key }, { key: 'hours' }));
}

/** INVARIANT: it has one of the two forms. */
function calendarSpec(name: string, { timezone, hours, holidays = [], ...short }: CalendarDocument): CalendarSpec {
  const [first, ...further] = hours ?? [short as HoursSpec];
  return { name, timezone, ...(first as HoursSpec), ...(hours === undefined ? {} : { further }), holidays };
}
