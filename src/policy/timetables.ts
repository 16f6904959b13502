import {
  type CalendarSpec,
  checkCalendar,
  checkSchedule,
  createCalendar,
  createSchedule,
  type Finding,
  type ScheduleSpec,
} from '#calendar/index.ts';
import type { Draft } from '#domain/diagnostic.ts';
import type { CalendarDocument, PolicyDraft, ScheduleDocument } from './document.ts';
import { bareLogin } from './people.ts';
import { isWithin, type OneOrMany, toPointer } from './pointer.ts';
import { isMisspelt, type Problem, problem } from './problem.ts';
import type { Timetables } from './untimed.ts';

/** Checks and builds schedules and calendars. One with a problem of shape is not built; what is left of it is checked. Pure. */
export function buildTimetables(policy: PolicyDraft, shape: readonly Problem[]): Timetables {
  const problems: Problem[] = [];
  const isRefused = (path: string): boolean => shape.some((found) => isWithin(found.path, path));
  const build = <Written, Spec, Built>(
    section: 'schedules' | 'calendars',
    specOf: (name: string, written: Draft<Written>, hides: Hides) => Draft<Spec>,
    check: (spec: Draft<Spec>) => readonly Finding[],
    create: (spec: Spec) => Built,
  ): ReadonlyMap<string, Built> => {
    const built = new Map<string, Built>();
    for (const [name, written] of Object.entries(policy[section] ?? {})) {
      const path = toPointer([section, name]);
      // What is refused is written all the same, and so is what was misspelt.
      const hides: Hides = (key) =>
        isMisspelt(path, key, shape) || shape.some((one) => isWithin(one.path, path + toPointer([key])));
      const spec = specOf(name, (written ?? {}) as Draft<Written>, hides);
      const found = check(spec).map((one): Problem => ({ ...one, path: path + toPointer(one.path), key: null }));
      if (section === 'calendars') found.push(...checkForm(path, written ?? {}, hides));
      problems.push(...found);
      // INVARIANT: what has no problem of shape is what the schema says it is.
      if (!isRefused(path) && !found.some(({ level }) => level === 'error')) built.set(name, create(spec as Spec));
    }
    return built;
  };
  return {
    schedules: build('schedules', scheduleSpec, checkSchedule, createSchedule),
    calendars: build('calendars', calendarSpec, checkCalendar, createCalendar),
    problems,
  };
}

/** May something be written at this key that is not in the draft? */
type Hides = (key: string) => boolean;

function scheduleSpec(
  name: string,
  { timezone, layers, overrides }: Draft<ScheduleDocument>,
  hides: Hides,
): Draft<ScheduleSpec> {
  return {
    name,
    ...(timezone === undefined ? {} : { timezone }),
    ...(layers && {
      layers: layers.map(
        (layer) =>
          layer && {
            ...layer,
            hours: layer.hours ?? null,
            ...(layer.rotate && { rotate: layer.rotate.map(bareTurn) }),
          },
      ),
    }),
    overrides:
      hides('overrides') && !overrides
        ? null
        : (overrides ?? []).map(
            (override) => override && { ...override, ...(override.who && { who: override.who.map(bare) }) },
          ),
  };
}

const bare = (login: string | null): string | null => (login === null ? null : bareLogin(login));

const bareTurn = (turn: Draft<OneOrMany> | null): Draft<OneOrMany> | null =>
  turn === null || typeof turn === 'string' ? bare(turn) : turn.map(bare);

const SHORT = ['days', 'from', 'to'] as const;

/** A calendar has one window, in its short form, or a list of them, and never both. */
function checkForm(path: string, calendar: Draft<CalendarDocument>, hides: Hides): readonly Problem[] {
  if (calendar.hours !== undefined)
    return SHORT.filter((key) => calendar[key] !== undefined)
      .slice(0, 1)
      .map((key) => problem('hours-twice', path, { found: key }, { key: 'hours' }));
  if (hides('hours')) return [];
  return SHORT.filter((key) => calendar[key] === undefined && !hides(key)).map((key) =>
    problem('missing-key', path, { found: key, expected: 'A calendar has `days`, `from` and `to`, or `hours`.' }),
  );
}

function calendarSpec(
  name: string,
  { timezone, hours, holidays, ...short }: Draft<CalendarDocument>,
): Draft<CalendarSpec> {
  const [first, ...further] = hours ?? [short];
  return {
    name,
    ...(timezone === undefined ? {} : { timezone }),
    ...first,
    ...(hours ? { further } : {}),
    holidays: holidays ?? [],
  };
}
