/** What to write instead of a fact that is not there. */
import { nearest } from '#domain/nearest.ts';

/** How many facts of a group are listed. */
const MOST = 16;

/**
 * The fact of `facts` (paths such as `elapsed.since-level`) that was probably meant by `name`, or null. Where the group is right the name after
 * it has to be near, or to be one of another group: `incident.acked` is as far from `incident.type` as two words can be. Pure.
 */
export function nearFact(name: string, facts: readonly string[]): string | null {
  const [group, own] = parts(name);
  const beside = facts.filter((fact) => parts(fact)[0] === group);
  if (beside.length === 0) return nearest(name, facts);
  const near = nearest(
    own,
    beside.map((fact) => parts(fact)[1]),
  );
  return near !== null ? `${group}.${near}` : (facts.find((fact) => parts(fact)[1] === own) ?? null);
}

/** The remedy in a sentence: the fact that was meant, or what there is in its group. Pure. */
export function remedyForFact(name: string, facts: readonly string[]): string {
  const near = nearFact(name, facts);
  if (near !== null) return `Did you mean \`${near}\`?`;
  const [group] = parts(name);
  const beside = facts.filter((fact) => parts(fact)[0] === group);
  if (beside.length === 0)
    return 'The facts are those of the language, and the details, conditions, roles, schedules and calendars this policy declares.';
  const listed = beside.slice(0, MOST).map((fact) => `\`${fact}\``);
  return `The facts of \`${group}\` are ${listed.join(', ')}${beside.length > MOST ? ', …' : ''}.`;
}

/** The group, and what comes after its dot; all of it is the group where there is none. */
function parts(path: string): readonly [string, string] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
}
