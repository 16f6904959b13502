/** A group with more people than a call is for: shifts of it take turns, each for a week. Pure. */
import type { Answers } from './seat.ts';
import { scalar } from '#policy/words.ts';
import type { Group, Starter } from './starters.ts';

/** The shifts of a group, as even as can be; one where nobody takes turns. */
function shiftsOf({ atOnce, shifts }: Group, logins: readonly string[]): readonly (readonly string[])[] {
  if (atOnce === undefined || shifts === undefined || logins.length <= atOnce) return [logins];
  const count = Math.ceil(logins.length / atOnce);
  return Array.from({ length: count }, (_, index) =>
    logins.slice(Math.ceil((index * logins.length) / count), Math.ceil(((index + 1) * logins.length) / count)),
  );
}

/** Who is called on the day of the tests, by group. */
export const onDuty = ({ groups }: Starter, people: Answers['people']): Answers['people'] =>
  groups.map((group, index) => {
    const shifts = shiftsOf(group, people[index] ?? group.example);
    return shifts[(group.shifts?.turns ?? 0) % shifts.length] ?? [];
  });

/** The groups that take turns by a schedule of their own, with their shifts. */
export const shiftGroups = (
  { groups }: Starter,
  people: Answers['people'],
): readonly { readonly group: Group; readonly schedule: string; readonly shifts: readonly (readonly string[])[] }[] =>
  groups.flatMap((group, index) => {
    const shifts = shiftsOf(group, people[index] ?? group.example);
    return group.shifts === undefined || shifts.length === 1
      ? []
      : [{ group, schedule: group.shifts.schedule, shifts }];
  });

/** The text of the ready policy, which calls who is on call of such a group instead of all of it. */
export function calledInShifts(text: string, starter: Starter, people: Answers['people']): string {
  const groups = shiftGroups(starter, people);
  const owners = groups.flatMap(({ group, schedule }) => {
    const service = group.shifts?.service;
    return service === undefined ? [] : [{ group, schedule, service }];
  });
  const inTurns = groups.reduce(
    (before, { group, schedule }) =>
      before.replace(`who: [${group.example.join(', ')}]`, `who: { var: oncall.${schedule} }`),
    text,
  );
  if (owners.length === 0) return inTurns;
  const rows = owners.reduce(
    (before, { group, service }) => before.replace(`${service}: [${group.example.join(', ')}], `, ''),
    inTurns,
  );
  return rows.replace(`who: ${BY_TABLE}`, () =>
    [
      'who:',
      '  if:',
      ...owners.flatMap(({ schedule, service }) => [
        `    - "==": [{ var: details.service }, ${service}]`,
        `    - { var: oncall.${schedule} }`,
      ]),
      `    - ${BY_TABLE}`,
    ].join('\n    '),
  );
}

/** Whom a table names for a service. A table has people, no schedules. */
const BY_TABLE = '{ lookup: [responders, { var: details.service }] }';

/** The schedules of such groups, which end the policy; empty where there is none. */
export function schedulesOf(starter: Starter, { people, zones }: Answers): string {
  const groups = shiftGroups(starter, people);
  if (groups.length === 0) return '';
  const schedules = groups.map(
    ({ schedule, shifts }) => `  ${schedule}:                  # each shift has a week; swaps are \`overrides\`
    timezone: ${zones[0] ?? 'UTC'}
    layers:
      - every: 1w
        from: 2026-01-05T09:00
        rotate:
${shifts.map((logins) => `          - [${logins.map(scalar).join(', ')}]\n`).join('')}`,
  );
  return `\nschedules:\n${schedules.join('')}`;
}
