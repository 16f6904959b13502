import { HORIZON, localTime } from '#calendar/index.ts';
import { nameKey } from '#domain/names.ts';
import { type Policy, rolesById, rulesOfRole } from '#domain/policy.ts';
import { type Facts, flattenPeople, type Json } from '#domain/rule.ts';
import { enumerate } from '#domain/sentence.ts';
import { changesBetween, type Instant, type Span } from '#domain/time.ts';
import { BLANK, declareIncident, factsOnClock, factsWith, foldIssue, reportsThatDecide } from '#engine/index.ts';
import type { LintRule } from '#lint/rule.ts';
import { toPointer } from '#policy/pointer.ts';

export const nobodyNew: LintRule = {
  meta: {
    id: 'nobody-new',
    level: 'warning',
    summary: 'A level that at some time calls only the person whom the level before it calls alone.',
    dependsOn: 'present',
  },
  check: ({ policy, now }) => {
    const kinds = kindsOf(policy, now);
    const stretches = stretchesOf(policy, now);
    const found = new Map<number, { readonly spans: Repeat[]; readonly kind: Kind }>();
    for (const kind of kinds)
      for (const { from, to, facts } of stretches)
        for (const { level, person } of repeatedIn(policy, factsIn(policy, kind.facts, facts))) {
          const known = found.get(level);
          // One kind of incident is enough to show it.
          if (known && known.kind !== kind) continue;
          const spans: Repeat[] = known?.spans ?? [];
          const last = spans.at(-1);
          if (last?.person === person && last.to === from) spans[spans.length - 1] = { ...last, to };
          else spans.push({ person, from, to });
          found.set(level, { spans, kind });
        }
    return [...found].map(([number, { spans, kind }]) => ({
      path: toPointer(['levels', number - 1, 'roles']),
      message: `In the next 90 days level ${number} (${policy.levels[number - 1]?.name ?? ''}) calls nobody but the one person of the level before it${kind === kinds[0] ? '' : ` for ${kind.name}`}: ${describeSpans(spans, policy, now)}.`,
      help: 'Whoever does not answer is called again, where somebody else was meant to be. Move a turn, swap it by an override, or let the level call one more.',
    }));
  },
};

/** Incidents for which the roles may name others. */
interface Kind {
  readonly name: string;
  /** Of one just declared. */
  readonly facts: Facts;
}

/** The first is one whose report says nothing that decides. */
function kindsOf(policy: Policy, now: Instant): readonly Kind[] {
  const roles = rolesById(policy, [...new Set(policy.levels.flatMap((level) => level.roles))]);
  const reads = roles.flatMap(rulesOfRole).flatMap((rule) => rule.reads);
  const some = reads.every((path) => path.startsWith('oncall.')) ? policy.severities.slice(-1) : policy.severities;
  return some.flatMap((severity) =>
    reportsThatDecide([{ policy, severity }], now, BLANK).reports.flatMap((report): readonly Kind[] => {
      const facts = factsOnClock(foldIssue(policy, declareIncident(policy, severity, now, { report })), now, null);
      const says = [
        ...Object.entries(report.details).map(([detail, answer]) => `\`${detail}=${plain(answer)}\``),
        ...report.labels.map((label) => `label \`${label}\``),
      ];
      const name = `\`${severity.id}\`${says.length === 0 ? '' : ` with ${enumerate(says)}`}`;
      return facts === null ? [] : [{ name, facts }];
    }),
  );
}

const plain = (answer: Json): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** Shifts that change more often are looked at for less than the 90 days. */
const MOST_STRETCHES = 500;

/** From one change of the schedules and calendars that rules read to the next. */
interface Stretch extends Span {
  readonly facts: { readonly oncall: Facts; readonly calendar: Facts };
}

function stretchesOf({ schedules, calendars, reads }: Policy, now: Instant): readonly Stretch[] {
  const rotas = [...schedules.values()].filter(({ name }) => reads.has(`oncall.${name}`));
  const hours = [...calendars.values()].filter(({ name }) => reads.has(`calendar.${name}`));
  const end = now + HORIZON;
  const changes = [...rotas, ...hours].flatMap((one) => changesBetween(one, now, end, MOST_STRETCHES));
  const instants = [...new Set([now, ...changes])].toSorted((one, other) => one - other);
  return instants.slice(0, MOST_STRETCHES).map((from, index) => ({
    from,
    to: instants[index + 1] ?? end,
    facts: {
      oncall: Object.fromEntries(rotas.map((one) => [one.name, one.onCall(from)])),
      calendar: Object.fromEntries(hours.map((one) => [one.name, one.open(from)])),
    },
  }));
}

/** The same incident, declared at another time. */
const factsIn = (policy: Policy, facts: Facts, { oncall, calendar }: Stretch['facts']): Facts =>
  factsWith(policy, factsWith(policy, facts, 'calendar', calendar), 'oncall', oncall);

/** The levels, in order, that call one person alone whom the level with somebody before them calls alone. */
function repeatedIn(policy: Policy, facts: Facts): readonly { readonly level: number; readonly person: string }[] {
  const called = policy.levels
    .map(({ number, roles }) => ({
      level: number,
      people: [
        ...new Set(
          rolesById(policy, roles)
            .flatMap((role) => holdersOf(rulesOfRole(role), facts))
            .map(nameKey),
        ),
      ],
    }))
    .filter(({ people }) => people.length > 0);
  return called.flatMap(({ level, people: [person = '', ...others] }, index) => {
    const before = called[index - 1]?.people ?? [];
    // A team is any number of people.
    return others.length === 0 && before.length === 1 && before[0] === person && !person.includes('/')
      ? [{ level, person }]
      : [];
  });
}

/** Of the first rule that gives anybody. */
const holdersOf = (rules: ReturnType<typeof rulesOfRole>, facts: Facts): readonly string[] =>
  rules.map((rule) => flattenPeople(rule.evaluate(facts))).find((people) => people.length > 0) ?? [];

interface Repeat extends Span {
  readonly person: string;
}

const MOST_SPANS = 2;

function describeSpans(spans: readonly Repeat[], { schedules }: Policy, now: Instant): string {
  const [zone = 'UTC'] = [...schedules.values()].map(({ timezone }) => timezone);
  const texts = spans.slice(0, MOST_SPANS).map(({ person, from, to }) => {
    if (from === now && to === now + HORIZON) return `\`${person}\`, all the time`;
    const end = to === now + HORIZON ? 'on' : `to ${localTime(to, zone)}`;
    return `\`${person}\` from ${localTime(from, zone)} ${end}`;
  });
  const more = spans.length > MOST_SPANS ? ` and ${spans.length - MOST_SPANS} times more` : '';
  return `${texts.join(', ')}${more} (${zone})`;
}
