/** How a key that takes a map or a list is written, where something shorter stands with one obvious meaning. Pure. */
import type { Json } from '#domain/rule.ts';
import { isLogin } from './people.ts';
import { asList, asMap } from './pointer.ts';
import { kebabOf, likelyName, scalar } from './words.ts';

/** Names that the document declares, so that a form names what there is. */
interface Names {
  readonly severity: string;
  readonly roles: readonly [string, ...string[]];
  readonly channel: string;
}

/** The full form of a key: `what` is the text or the list that stands there, in YAML; null where it is neither, or is too long. */
type Form = (what: string | null, value: Json, names: Names) => string | null;

const WINDOW = '{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }';
const ROTATION = 'every: 1w, from: 2026-01-05T09:00';
const TYPES = ['string', 'number', 'boolean', 'time', 'list', 'text'];

/** What `do` takes, each with something to do. */
const doOf = ({ severity, roles: [role], channel }: Names): Readonly<Record<string, string>> => ({
  escalate: 'next',
  'raise-severity': severity,
  assign: `[${role}]`,
  mention: `[${role}]`,
  label: 'needs-help',
  unlabel: 'needs-help',
  notify: `[${channel}]`,
  comment: 'update-due',
  'ask-for': 'missing-details',
});

const listOf = (values: readonly string[]): string => `[${values.map(scalar).join(', ')}]`;
const isWord = (value: Json): value is string => typeof value === 'string';
const wordsOf = (value: Json): readonly string[] => (asList(value) ?? [value]).filter(isWord);
const isEmptyOrMaps = (value: Json): boolean => (asList(value) ?? [value]).every((one) => typeof one === 'object');

/** The people who stand there; others where nobody does. */
function people(value: Json): string {
  const logins = wordsOf(value).filter(isLogin);
  return logins.length > 0 ? listOf(logins) : '[alice, bob]';
}

/** The `id` that a text gives, and the text itself as a `name` where it is another; null where none can be made of it. */
function identityOf(value: Json): { readonly id: string; readonly name: string } | null {
  const id = isWord(value) ? kebabOf(value) : '';
  return isWord(value) && id !== '' ? { id: scalar(id), name: id === value ? '' : `, name: ${scalar(value)}` } : null;
}

/** The roles of a level that is a text or a list: those that there are, and else the first. */
function level(value: Json, { roles }: Names): string {
  const written = wordsOf(value).map(kebabOf);
  const known = roles.filter((role) => written.includes(role));
  const title = known.length === 0 && isWord(value) ? scalar(value) : 'Responders';
  return `{ name: ${title}, roles: ${listOf(known.length > 0 ? known : [roles[0]])} }`;
}

/** By the place of the key, `*` for a name or a position. */
const FORMS: Readonly<Record<string, Form>> = {
  '/triggers/*/do': (_, value, names) => {
    const actions = doOf(names);
    const [first] = asList(value) ?? [value];
    const key = typeof first === 'string' ? likelyName(first, Object.keys(actions)) : null;
    if (key !== null) return `{ ${key}: ${actions[key]} }`;
    return isEmptyOrMaps(value) ? null : '{ escalate: next }';
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
  '/roles': (_, value) => (Array.isArray(value) ? 'responder: { who: [alice, bob] }' : null),
  '/roles/*': (what, value) => what && `{ who: ${isWord(value) && isLogin(value) ? what : people(value)} }`,
  '/severities': (_, value) => formByKey(value, 'id'),
  '/severities/*': (what, value) => {
    const severity = what === null ? null : identityOf(value);
    return severity && `{ id: ${severity.id}${severity.name} }`;
  },
  '/triggers': (_, value) => formByKey(value, 'id'),
  '/levels': (_, value) => formByKey(value, 'roles'),
  '/levels/*': (what, value, names) => what && level(value, names),
  '/schedules': (_, value) =>
    Array.isArray(value) ? `main: { timezone: UTC, layers: [{ rotate: [alice, bob], ${ROTATION} }] }` : null,
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
  '/people': (_, value) => (Array.isArray(value) ? 'alice: write' : null),
  '/cases/*/incident': (what, value) => (isWord(value) ? what && `{ title: ${what} }` : null),
  '/commands': (_, value) => (isEmptyOrMaps(value) ? null : 'resolved: [maintain]'),
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

/** Those of the document, and for want of them others. */
function namesIn(document: Json): Names {
  const root = asMap(document) ?? {};
  const keys = (section: string): readonly string[] => Object.keys(asMap(root[section]) ?? {}).filter(isName);
  const ids = (asList(root['severities']) ?? []).map((severity) => asMap(severity)?.['id']);
  const [role = 'responder', ...roles] = keys('roles');
  return {
    severity: ids.filter((id) => typeof id === 'string').find(isName) ?? 'sev1',
    roles: [role, ...roles],
    channel: keys('channels')[0] ?? 'war-room',
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
  return form?.[1](inYaml(value), value, namesIn(document)) ?? null;
}
