/** How a key that takes a map or a list is written, where something shorter stands with one obvious meaning. Pure. */
import type { Json } from '#domain/rule.ts';
import { isLogin } from './people.ts';
import { asList, asMap } from './pointer.ts';
import { kebabOf, likelyName, namesIn, scalar } from './words.ts';

/** Names that the document declares, so that a form names what there is. */
interface Names {
  readonly severity: string;
  readonly roles: readonly string[];
}

/** The full form of a key: `what` is the text or the list that stands there, in YAML; null where it is neither, or is too long. */
type Form = (what: string | null, value: Json, names: Names) => string | null;

const WINDOW = '{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }';
const ROTATION = 'every: 1w, from: 2026-01-05T09:00';
const TYPES = ['string', 'number', 'boolean', 'time', 'list', 'text'];

/** What `do` takes, each with something to do. What stands in angle brackets is no valid name: nobody is called whom nobody wrote. */
const ACTIONS: Readonly<Record<string, string>> = {
  escalate: 'next',
  'raise-severity': '<severity>',
  assign: '[<role>]',
  mention: '[<role>]',
  label: 'needs-help',
  unlabel: 'needs-help',
  notify: '[<channel>]',
  comment: 'update-due',
  'ask-for': 'missing-details',
};

const isWord = (value: Json | undefined): value is string => typeof value === 'string';
const isEmptyOrMaps = (value: Json): boolean => (asList(value) ?? [value]).every((one) => typeof one === 'object');

/** The names in a text or a list of texts; null where something else stands there. */
function textsOf(value: Json): readonly string[] | null {
  const list = asList(value) ?? namesIn(isWord(value) ? value : '');
  return list.length > 0 && list.every(isWord) ? list : null;
}

/** The names as a list, each as `read` gives it; with a name to fill in where there are none or `read` gives null for one of them. */
function listOf(value: Json, read: (name: string) => string | null, blank: string): string {
  const names = textsOf(value)?.map(read) ?? [null];
  return `[${names.includes(null) ? blank : names.join(', ')}]`;
}

const login = (name: string): string | null => (isLogin(name) ? scalar(name) : null);
const people = (value: Json): string => listOf(value, login, '<login>');

/** A fact that gives people. */
const WHO = /^(?:oncall|holders|details)\.[a-z\d-]+$/;

/** Whoever holds a role: logins, and facts that give them. */
function holders(value: Json): string {
  const one = (name: string): string | null => (WHO.test(name) ? `{ var: ${name} }` : login(name));
  return (isWord(value) ? one(value) : null) ?? listOf(value, one, '<login>');
}

/** The `id` that a text gives, and the text itself as a `name` where it is another; null where none can be made of it. */
function identityOf(value: Json): { readonly id: string; readonly name: string } | null {
  const id = isWord(value) ? kebabOf(value) : '';
  return isWord(value) && id !== '' ? { id: scalar(id), name: id === value ? '' : `, name: ${scalar(value)}` } : null;
}

const rolesOf = (value: Json, { roles }: Names): string =>
  listOf(value, (name) => roles.find((role) => role === kebabOf(name)) ?? null, '<role>');

/** A level that is a text or a list: of the roles that stand there, or else of that name. */
function level(value: Json, names: Names): string {
  const roles = rolesOf(value, names);
  return `{ name: ${isWord(value) ? scalar(value) : 'The name of the level'}, roles: ${roles} }`;
}

/** By the place of the key, `*` for a name or a position. */
const FORMS: Readonly<Record<string, Form>> = {
  '/triggers/*/do': (_, value) => {
    const [first] = asList(value) ?? [value];
    if (first === 'next') return '{ escalate: next }';
    const key = isWord(first) ? likelyName(first, Object.keys(ACTIONS)) : null;
    return key && `{ ${key}: ${ACTIONS[key]} }`;
  },
  '/triggers/*': (what, value) => {
    const id = what && identityOf(value)?.id;
    return id
      ? `{ id: ${id}, reason: Why it fires., when: { "!": { var: incident.acknowledged } }, do: { escalate: next } }`
      : null;
  },
  '/incident': (what, value) => what && `{ label: ${(asList(value) ?? [value]).every(isWord) ? what : 'incident'} }`,
  '/incident/acknowledge': (what, value) =>
    what && (Array.isArray(value) ? `{ how: ${what} }` : value === 'called' ? '{ by: called }' : null),
  '/incident/details': (_, value) =>
    Array.isArray(value) ? 'service: { heading: Affected service, type: string }' : null,
  '/incident/details/*': (what, value) => {
    if (what === null || !isWord(value)) return null;
    return TYPES.includes(value)
      ? `{ heading: The heading in the form, type: ${what} }`
      : `{ heading: ${what}, type: string }`;
  },
  '/limits': (_, value) => (typeof value === 'number' ? `{ comments-per-run: ${value} }` : null),
  '/review': (what, value, { severity }) =>
    Array.isArray(value)
      ? what && `{ severities: ${what}, due: 5d }`
      : `{ severities: [${severity}], due: ${isWord(value) && /^\d+[dwhm]$/.test(value) ? value : '5d'} }`,
  '/roles': (_, value) => (Array.isArray(value) ? 'responder: { who: [<login>] }' : null),
  '/roles/*': (what, value) => what && `{ who: ${holders(value)} }`,
  '/severities': (_, value) => formByKey(value, 'id'),
  '/severities/*': (what, value) => {
    const severity = what === null ? null : identityOf(value);
    return severity && `{ id: ${severity.id}${severity.name} }`;
  },
  '/triggers': (_, value) => formByKey(value, 'id'),
  '/levels': (_, value) => formByKey(value, 'roles'),
  '/levels/*': (what, value, names) => what && level(value, names),
  '/schedules': (_, value) =>
    Array.isArray(value) ? `main: { timezone: UTC, layers: [{ rotate: [<login>], ${ROTATION} }] }` : null,
  '/schedules/*': (what, value) => what && `{ timezone: UTC, layers: [{ rotate: ${people(value)}, ${ROTATION} }] }`,
  '/schedules/*/layers/*': (what, value) => what && `{ rotate: ${people(value)}, ${ROTATION} }`,
  '/schedules/*/layers/*/hours': (_, value) => (isEmptyOrMaps(value) ? null : WINDOW),
  '/calendars': (_, value) =>
    Array.isArray(value) ? `office: { timezone: UTC, days: [mon], from: "09:00", to: "17:00" }` : null,
  '/calendars/*': (_, value) => (isEmptyOrMaps(value) ? null : `{ timezone: UTC, ${WINDOW.slice(2)}`),
  '/calendars/*/hours': (what) => what && `[${WINDOW}]`,
  '/calendars/*/hours/*': (_, value) => (isEmptyOrMaps(value) ? null : WINDOW),
  '/channels': (_, value) => (Array.isArray(value) ? 'war-room: { type: slack, url: env:TOCSIN_SLACK }' : null),
  '/channels/*': (what, value) => (isWord(value) && /^[a-z-]{1,20}$/.test(value) ? `{ type: ${what} }` : null),
  '/reach': (_, value) => (Array.isArray(value) ? 'urgent: [{ by: mail }]' : null),
  '/reach/*': (what, value) => (isWord(value) ? what && `[{ by: ${what} }]` : null),
  '/reach/*/*': (what, value) => (isWord(value) ? what && `{ by: ${what} }` : null),
  '/people': (_, value) => (Array.isArray(value) ? '<login>: write' : null),
  '/cases/*/incident': (what, value) => (isWord(value) ? what && `{ title: ${what} }` : null),
  '/commands': (_, value, names) => (isEmptyOrMaps(value) ? null : `resolved: ${rolesOf(value, names)}`),
};

/** The first of the elements whose `key`, which each needs, was written as the key of a map. */
function formByKey(value: Json, key: string): string | null {
  const map = asMap(value);
  const [name] = Object.keys(map ?? {});
  if (map === null || name === undefined || Object.hasOwn(map, key) || !/^[\w .-]{1,40}$/.test(name)) return null;
  if (Object.values(map).some((one) => asMap(one) === null)) return null;
  return key === 'id'
    ? `- id: ${name}\` with what stands below it, and the next as \`- id: …`
    : `- name: ${name}\` with what stands below it, and the next as \`- name: …`;
}

const LONGEST = 60;

/** The text, number or list of them in YAML; null where it is something else, of several lines, or long. */
function inYaml(value: Json): string | null {
  const list = asList(value);
  if (asMap(value) !== null) return null;
  if (list !== null && (list.length === 0 || list.some((one) => typeof one === 'object'))) return null;
  const items = (list ?? [value]).map((one) => (typeof one === 'string' ? scalar(one) : JSON.stringify(one)));
  const text = list === null ? (items[0] ?? '') : `[${items.join(', ')}]`;
  return text.length > LONGEST || text.includes('\\n') || text.includes('`') ? null : text;
}

/** Those of the document, and for want of a severity another. */
function namesOf(document: Json): Names {
  const root = asMap(document) ?? {};
  const ids = (asList(root['severities']) ?? []).map((severity) => asMap(severity)?.['id']);
  return {
    severity: ids.filter(isWord).find(isName) ?? 'sev1',
    roles: Object.keys(asMap(root['roles']) ?? {}).filter(isName),
  };
}

const isName = (name: string): boolean => kebabOf(name) === name;

/**
 * What to write at this JSON pointer in the place of a value of another shape, as YAML; null where no one meaning is obvious.
 * `properties` are the keys that the map has there.
 */
export function fullForm(path: string, value: Json, properties: readonly string[], document: Json): string | null {
  if (isWord(value) && value.trim() === '') return null;
  // `escalate:next`, which is text to YAML.
  const [, key = '', rest = ''] = (isWord(value) && /^([a-z-]+):\s*([a-z\d-]+)$/.exec(value)) || [];
  if (properties.includes(key)) return `{ ${key}: ${rest} }`;
  const parts = path.split('/');
  const form = Object.entries(FORMS).find(([place]) => {
    const names = place.split('/');
    return names.length === parts.length && names.every((name, index) => name === '*' || name === parts[index]);
  });
  return form?.[1](inYaml(value), value, namesOf(document)) ?? null;
}
