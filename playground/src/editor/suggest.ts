/** What may be written at a place of a policy: what the schema allows, and the names that the policy itself declares. Pure. */
import { ABOUT_SINCE_DETAIL, FACT_TABLE, SINCE_DETAIL } from '#domain/facts.ts';
import { OWNER } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { OPERATORS } from '#logic/operators.ts';
import { parseYaml } from '#policy/index.ts';
import { declaredNames, type Names } from '#policy/names.ts';
import { keysAt, type Suggestion, valuesAt } from './schema.ts';
import type { Cursor } from './yaml-path.ts';

export type { Suggestion } from './schema.ts';

/** Everything that fits there, the most likely first. */
export function suggest(text: string, { path, writes, siblings, from }: Cursor): readonly Suggestion[] {
  const names = namesIn(text, from);
  if (writes === 'value') return [...valuesOf(path, names)];
  const keys = keysAt(path).filter(({ label }) => !siblings.includes(label));
  return keys.map((key) => ({ ...key, about: key.about === '' ? operator(key.label) : key.about }));
}

/** Every fact that a template of this policy may print. */
export const factsIn = (text: string, offset: number): readonly Suggestion[] => factsOf(namesIn(text, offset));

/** What a fact of this policy means; null for what is none. */
export const aboutFact = (text: string, path: string, offset: number): string | null =>
  factsIn(text, offset).find(({ label }) => label === path)?.about ?? null;

const namesIn = (text: string, offset: number): Names =>
  declaredNames(parsePolicy(text) ?? parsePolicy(withoutLine(text, offset)) ?? null);

const parsePolicy = (text: string): Json | undefined => parseYaml(text, 'policy.yml').value;

/** The text without the line that is being written: an open brace in it makes the rest unreadable. */
const withoutLine = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset);
  return text.slice(0, text.lastIndexOf('\n', offset - 1) + 1) + (end < 0 ? '' : text.slice(end));
};

const operator = (name: string): string => OPERATORS.find((one) => one.name === name)?.does ?? '';

function valuesOf(path: readonly (string | null)[], names: Names): readonly Suggestion[] {
  const key = path.findLast((step) => step !== null) ?? '';
  if (key === 'var') return factsOf(names);
  const own = namesFor(key, path, names);
  const listed = valuesAt(path);
  return own === null ? listed : [...suggestNames(own), ...listed.filter(({ label }) => !own.includes(label))];
}

const suggestNames = (labels: readonly string[]): readonly Suggestion[] =>
  labels.map((label) => ({ label, kind: 'name', about: 'Declared in this policy.' }));

/** Names that a key takes; null for one that takes none. */
function namesFor(key: string, path: readonly (string | null)[], names: Names): readonly string[] | null {
  const inDo = path.includes('do');
  switch (key) {
    case 'roles':
      return path.length > 1 ? names.roles : null;
    case 'assign':
    case 'mention':
      return [...names.roles, OWNER];
    case 'escalate':
      return ['next', ...Array.from({ length: names.levels }, (_, index) => String(index + 1))];
    case 'raise-severity':
    case 'severities':
      return path.length > 1 ? names.severities : null;
    case 'comment':
      return inDo ? names.templates : null;
    case 'notify':
      return names.channels;
    case 'reach':
      return path.length > 1 ? names.reach : null;
    case 'clock':
      return names.calendars;
    default:
      return null;
  }
}

/** Facts of every policy, and those named after what this one declares. */
function factsOf(names: Names): readonly Suggestion[] {
  const families: readonly (readonly [string, Iterable<string>, string])[] = [
    ['details', names.details.keys(), 'An answer of the reporter.'],
    [
      SINCE_DETAIL,
      [...names.details].flatMap(([name, detail]) => (detail?.type === 'time' ? [name] : [])),
      ABOUT_SINCE_DETAIL,
    ],
    ['is', names.conditions, 'A named condition of this policy.'],
    ['holders', [...names.roles, OWNER], 'Who holds the role.'],
    ['answered', names.roles, 'Somebody of this role has answered.'],
    ['oncall', names.schedules, 'Who is on call.'],
    ['calendar', names.calendars, 'Whether it is open.'],
  ];
  return [
    ...families.flatMap(([family, own, about]) =>
      [...own].map((name): Suggestion => ({ label: `${family}.${name}`, kind: 'fact', about })),
    ),
    ...Object.entries(FACT_TABLE).map(([label, { about }]): Suggestion => ({ label, kind: 'fact', about })),
  ];
}
