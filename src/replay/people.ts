/** How often people would have been called and sent messages, summed over incidents in any order. Pure. */
import { compareTexts } from '#domain/canonical.ts';
import type { Policy } from '#domain/policy.ts';
import type { ChannelReplayed, PersonReplayed, Sides } from '#domain/results/replay.ts';
import type { Span } from '#domain/time.ts';
import { isNight, weekOf, zonesOf } from '#statistics/index.ts';
import type { Course } from './course.ts';

type Side = keyof Sides<number>;
const NONE: Sides<number> = { before: 0, after: 0 };

/** Those of one incident. Whether it is night is judged by the schedule that has somebody on call in the span. */
export function peopleOfCourses(
  courses: Sides<Course | null>,
  policies: Sides<Policy | null>,
  span: Span,
): readonly PersonReplayed[] {
  const all = [policies.after, policies.before].filter((policy) => policy !== null);
  const sends = [courses.before, courses.after].some((course) => (course?.messages.length ?? 0) > 0);
  const zones = sends ? zonesOf(all, span) : new Map<string, string>();
  const typeOf = (channel: string): string =>
    all.map(({ channels }) => channels.get(channel)?.config.type).find((type) => type !== undefined) ?? '';
  return mergePeople(
    (['before', 'after'] as const).flatMap((side) => {
      const course = courses[side];
      return course === null ? [] : [...callsOf(course, side), ...messagesOf(course, side, zones, typeOf)];
    }),
  );
}

/** One call each: merged like everything else. */
const callsOf = ({ calls }: Course, side: Side): readonly PersonReplayed[] =>
  calls.flatMap(({ at, people }) =>
    people.map((login) => ({
      login,
      calls: one(side),
      weeks: [{ start: weekOf(at), ...one(side) }],
      messages: [],
    })),
  );

/** One message each. */
function messagesOf(
  { messages }: Course,
  side: Side,
  zones: ReadonlyMap<string, string>,
  typeOf: (channel: string) => string,
): readonly PersonReplayed[] {
  return messages.flatMap(({ at, channel, to }) => {
    if (to === null) return [];
    const night = isNight(at, zones.get(to.toLowerCase()) ?? 'UTC') ? one(side) : NONE;
    const weeks = [{ start: weekOf(at), ...one(side) }];
    const message: ChannelReplayed = { channel, type: typeOf(channel), sent: one(side), night, weeks };
    return [{ login: to, calls: NONE, weeks: [], messages: [message] }];
  });
}

const one = (side: Side): Sides<number> => ({ ...NONE, [side]: 1 });

/** A login may be written in several ways: one of them stands for all, whichever comes first in any order of the parts. */
export function mergePeople(all: readonly PersonReplayed[]): readonly PersonReplayed[] {
  const groups = groupBy(all, ({ login }) => login.toLowerCase());
  return [...groups].map(([, own]) => ({
    login: own.map(({ login }) => login).toSorted(compareTexts)[0] ?? '',
    calls: own.map(({ calls }) => calls).reduce(plus, NONE),
    weeks: mergeWeeks(own.flatMap(({ weeks }) => weeks)),
    messages: [
      ...groupBy(
        own.flatMap(({ messages }) => messages),
        ({ channel }) => channel,
      ),
    ].map(([channel, sent]) => ({
      channel,
      type: sent[0]?.type ?? '',
      sent: sent.map((message) => message.sent).reduce(plus, NONE),
      night: sent.map(({ night }) => night).reduce(plus, NONE),
      weeks: mergeWeeks(sent.flatMap(({ weeks }) => weeks)),
    })),
  }));
}

type Weeks = PersonReplayed['weeks'];

const mergeWeeks = (weeks: Weeks): Weeks =>
  [...groupBy(weeks, ({ start }) => String(start))]
    .map(([start, own]) => ({ start: Number(start), ...own.reduce<Sides<number>>(plus, NONE) }))
    .toSorted((a, b) => a.start - b.start);

/** In the order of the keys. */
function groupBy<T>(all: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of all) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].toSorted(([a], [b]) => compareTexts(a, b));
}

const plus = (a: Sides<number>, b: Sides<number>): Sides<number> => ({
  before: a.before + b.before,
  after: a.after + b.after,
});
