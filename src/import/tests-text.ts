/** The tests of an imported policy as text. Pure. */
import { formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { scalar } from '#policy/words.ts';
import { onCallBy } from './rota.ts';
import { loginList, type ImportedPolicy, type ImportedRole, quote } from './policy-text.ts';

const MOST_SPANS = 20;
const REPORTER = 'the-reporter';

/** Tests that hold the steps, and each schedule against who was on call by the export. `at`: an incident that nobody answers. */
export function testsText(policy: ImportedPolicy, schema: string, at: Instant): string {
  const { levels, label, schedules } = policy;
  const logins = new Set<string>();
  for (const { who } of levels.flatMap(({ roles }) => roles))
    if ('people' in who) for (const one of who.people) logins.add(one);
  for (const spec of [...schedules.values()].flatMap(({ specs }) => specs)) {
    for (const one of spec.layers.flatMap(({ rotate }) => rotate.flat())) logins.add(one);
    for (const one of spec.overrides.flatMap(({ who }) => who)) logins.add(one);
  }
  const incident = `    incident: { title: Something is down, author: ${REPORTER}, labels: [${quote(label)}] }`;
  const silent = [
    '  - name: nobody answers',
    `    declared: ${formatInstant(at)}`,
    incident,
    '    story:',
    ...momentsOf(policy).map((moment) => expectation(policy, at, moment)),
  ];
  const spans = [...schedules].flatMap(([name, { computed }]) => {
    const index = levels.findIndex(({ roles }) =>
      roles.some(({ who }) => 'schedules' in who && who.schedules[0] === name),
    );
    const level = levels[index];
    const role = level?.roles.find(({ who }) => 'schedules' in who && who.schedules[0] === name);
    if (level === undefined || role === undefined) return [];
    const after = index === 0 ? 0 : level.after;
    return computed
      .filter(({ who }) => who.length > 0)
      .slice(0, MOST_SPANS)
      .flatMap(({ start, who }) => [
        `  - name: ${quote(`${name}: on call from ${formatInstant(start)}, as exported`)}`,
        `    declared: ${formatInstant(start - after)}`,
        incident,
        '    story:',
        `      - { at: ${after === 0 ? '0m' : formatDuration(after)}, expect: { holders: { ${role.id}: ${loginList(who)} } } }`,
      ]);
  });
  const people = [...logins]
    .toSorted()
    .map((login) => `${scalar(login)}: write`)
    .join(', ');
  return [
    `# yaml-language-server: $schema=${schema}`,
    'version: 1',
    `people: { ${people} }`,
    'cases:',
    ...silent,
    ...spans,
    '',
  ].join('\n');
}

interface Moment {
  readonly after: number;
  readonly roles: readonly ImportedRole[];
  readonly level: number;
}

/** When somebody is called, up to the end of the second pass. The last step of one pass may be taken with the first of the next. */
function momentsOf({ levels, passes, pass }: ImportedPolicy): readonly Moment[] {
  const until = (levels.at(-1)?.after ?? 0) + (passes < 2 ? 0 : pass);
  const all = levels.flatMap(({ after, roles }) =>
    Array.from({ length: passes }, (_, index) => ({ after: after + index * pass, roles })),
  );
  const instants = [...new Set(all.map(({ after }) => after))].filter((after) => after <= until);
  return instants
    .toSorted((one, other) => one - other)
    .map((after) => ({
      after,
      roles: all.filter((one) => one.after === after).flatMap(({ roles }) => roles),
      level: levels.filter((level) => level.after <= after).length,
    }));
}

/** Who is mentioned at a step, and no one else since the step before. */
function expectation(policy: ImportedPolicy, declared: Instant, { after, roles, level }: Moment): string {
  const people = [...new Set(roles.flatMap((role) => peopleAt(policy, role, declared + after)))].toSorted();
  const at = after === 0 ? '0m' : formatDuration(after);
  return `      - { at: ${at}, expect: { level: ${level}, mentioned: ${loginList(people)} } }`;
}

function peopleAt({ schedules }: ImportedPolicy, { who }: ImportedRole, at: Instant): readonly string[] {
  if ('people' in who) return who.people;
  const rota = schedules.get(who.schedules[0] ?? '');
  return rota === undefined ? [] : onCallBy(rota.specs)(at);
}
