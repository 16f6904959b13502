/** The escalations of an export as policies: who is called in which step, and by which name. Pure. */
import { RESERVED_WORDS, slugOf } from '#policy/words.ts';
import type { Logins } from './logins.ts';
import { calledIds, type Chain, count, type Export, nearly, not, type Note, same } from './model.ts';
import type { ImportedLevel, ImportedPolicy, ImportedRole } from './policy-text.ts';
import { importRota, type ImportedRota } from './rota.ts';

/** A schedule under the name that it has in a policy. */
interface NamedRota {
  readonly name: string;
  readonly title: string;
  readonly imported: ImportedRota;
}

/** By the id that each has in the export. */
type Schedules = ReadonlyMap<string, NamedRota>;

/** Adds to `notes` what became of each. */
export function policiesOf(source: Export, logins: Logins, title: string, notes: Note[]): readonly ImportedPolicy[] {
  const schedules = schedulesOf(source, logins, notes);
  const names = namer();
  const rotas = new Set(source.rotas.map(({ id }) => id));
  const many = source.chains.length > 1;
  const isOneOfSome = ({ name }: Chain): boolean => source.chains.filter((one) => one.name === name).length > 1;
  return source.chains.flatMap((chain): readonly ImportedPolicy[] => {
    const levels = levelsOf(chain, schedules, logins, notes);
    const absent = new Set(
      chain.steps
        .flatMap(({ targets }) => targets)
        .filter(({ kind, id }) => kind === 'rota' && !rotas.has(id))
        .map(({ id }) => id),
    );
    for (const id of absent)
      notes.push(not(`a schedule that “${chain.name}” calls`, `it is not in the export (\`${id}\`)`));
    if (levels.length === 0) {
      notes.push(not(`the escalation “${chain.name}”`, 'no step of it calls anybody'));
      return [];
    }
    const name = names(chain.name);
    const label = many ? `incident: ${name}` : 'incident';
    const passes = chain.pass > 0 ? chain.passes : 1;
    notes.push(
      same(
        `the escalation “${chain.name}”${isOneOfSome(chain) ? `, here \`${name}\`` : ''}: ${count(levels.length, 'step')}${passes > 1 ? `, ${passes} times` : ''}`,
      ),
    );
    if (many)
      notes.push(
        nearly(
          `what chooses “${chain.name}”`,
          `issues with the label \`${label}\` are its incidents; services and routes are not in a policy`,
        ),
      );
    const scheduleNames = levels.flatMap(({ roles }) =>
      roles.flatMap(({ who }) => ('schedules' in who ? who.schedules : [])),
    );
    const own = [...schedules.values()].filter((one) => scheduleNames.includes(one.name));
    return [
      {
        name,
        title: `Imported from ${title}: ${chain.name}.`,
        label,
        levels,
        passes,
        pass: chain.pass,
        schedules: new Map(own.map((one) => [one.name, one.imported])),
      },
    ];
  });
}

/** The schedules that some escalation calls. */
function schedulesOf({ chains, rotas }: Export, logins: Logins, notes: Note[]): Schedules {
  const names = namer();
  const called = calledIds(chains);
  const schedules = new Map<string, NamedRota>();
  for (const rota of rotas) {
    if (!called.has(rota.id)) {
      notes.push(not(`the schedule “${rota.name}”`, 'no escalation calls it'));
      continue;
    }
    const name = names(rota.name);
    const title = `“${rota.name}”${rotas.filter((one) => one.name === rota.name).length > 1 ? ` (here \`${name}\`)` : ''}`;
    const imported = importRota(rota, { name, title, nameNext: () => names(rota.name) }, logins);
    if (imported === null) notes.push(not(`the schedule ${title}`, whyEmpty(rota)));
    else {
      notes.push(...imported.notes);
      schedules.set(rota.id, { name, title: rota.name, imported });
    }
  }
  return schedules;
}

function whyEmpty({ layers, overrides, computed }: Export['rotas'][number]): string {
  const people = [
    ...layers.flatMap(({ turns }) => turns.flat()),
    ...[...overrides, ...computed].flatMap((one) => one.users),
  ];
  if (people.length > 0) return 'nobody who has a login is in it';
  return layers.length > 0 ? 'nobody is in it' : 'no layer of it was imported, and it has no dates';
}

/** Steps of one time are one level. The first level is called as soon as an incident is declared. */
function levelsOf(chain: Chain, schedules: Schedules, logins: Logins, notes: Note[]): readonly ImportedLevel[] {
  const levels: ImportedLevel[] = [];
  for (const after of [...new Set(chain.steps.map((step) => step.after))].toSorted((one, other) => one - other)) {
    const steps = chain.steps.filter((step) => step.after === after);
    const roles = rolesOf(steps, levels.length + 1, schedules, logins);
    if (roles.length === 0) {
      const what = `the step of “${chain.name}” after ${after / 60} minutes`;
      notes.push(not(what, 'nobody is left whom it would call'));
      continue;
    }
    if (levels.length === 0 && after > 0)
      notes.push(nearly(`“${chain.name}”`, `its first step waits ${after / 60} minutes; here it is taken at once`));
    const unless = steps.every((step) => step.unless === 'resolved') ? 'resolved' : 'acknowledged';
    const title = cut(roles.map((role) => role.name).join(', '));
    // Its number stands beside it wherever it is read; what calls the same people once more is another level.
    const name = levels.some((level) => level.name === title) ? `${title}, step ${levels.length + 1}` : title;
    levels.push({ name, after: levels.length === 0 ? 0 : after, unless, roles });
  }
  return levels;
}

/** Each schedule is a role; all people that a step names are one. */
function rolesOf(steps: Chain['steps'], step: number, schedules: Schedules, logins: Logins): readonly ImportedRole[] {
  const targets = steps.flatMap((one) => one.targets);
  const roles = new Map<string, ImportedRole>();
  for (const { kind, id } of targets) {
    const schedule = kind === 'rota' ? schedules.get(id) : undefined;
    if (schedule === undefined) continue;
    const { name, title, imported } = schedule;
    roles.set(name, { id: name, name: cut(title), who: { schedules: imported.specs.map((spec) => spec.name) } });
  }
  const people = [...new Set(targets.flatMap(({ kind, id }) => (kind === 'user' ? (logins.get(id) ?? []) : [])))];
  if (people.length > 0) roles.set('', { id: `step-${step}-people`, name: `People of step ${step}`, who: { people } });
  return [...roles.values()];
}

const MOST_LETTERS = 50;
const cut = (name: string): string => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name);

const MOST_OF_AN_ID = 30;

/** Names as a policy has them, each once. */
function namer(): (text: string) => string {
  const taken = new Set(RESERVED_WORDS.map(({ name }) => name));
  return (text) => {
    const slug = slugOf(slugOf(text).replace(/^[^a-z]+/, ''), MOST_OF_AN_ID);
    const base = slug === '' ? 'imported' : slug;
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
    taken.add(name);
    return name;
  };
}
