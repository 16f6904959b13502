import type { DeclaredDetail } from '#domain/facts.ts';
import type { DetailType } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { isMessageId } from '#domain/template.ts';
import { SHIPPED_TEMPLATES } from './actions/comment.ts';
import { likelyKey } from './everyday-words.ts';
import { isCutOff } from './unknown-keys.ts';
import { kebabOf } from './words.ts';
import { asList, asMap } from './pointer.ts';

/** Parts of a policy that declare names; `details` stands in `incident`. */
const SECTIONS = [
  'conditions',
  'tables',
  'severities',
  'roles',
  'levels',
  'schedules',
  'calendars',
  'templates',
  'channels',
  'reach',
] as const;
export type Section = (typeof SECTIONS)[number] | 'details';

/** Without these a policy has a problem of shape already. */
const REQUIRED: readonly Section[] = ['severities', 'roles', 'levels'];
/** Keys beside the sections, each of which is no misspelling of another. */
const KEYS: readonly string[] = [
  ...SECTIONS,
  'version',
  'name',
  'effective-from',
  'mode',
  'incident',
  'details',
  'triggers',
  'review',
  'limits',
  'contacts',
  'commands',
  'formerly',
  'trusted-authors',
  'label',
  'when',
  'headline',
  'max-age',
];
const LISTS: readonly Section[] = ['severities', 'levels'];

/**
 * What a policy declares, by name. Read from the document as written, so that a mistake inside a role does not make every
 * mention of the role a mistake as well.
 */
export interface Names {
  /** Null where it could not be read: rules over that detail cannot be checked. */
  readonly details: ReadonlyMap<string, DeclaredDetail | null>;
  readonly conditions: readonly string[];
  readonly severities: readonly string[];
  readonly roles: readonly string[];
  readonly levels: number;
  readonly schedules: readonly string[];
  readonly calendars: readonly string[];
  /** Those that a trigger may name: messages in parts are sent for what happens. */
  readonly templates: readonly string[];
  readonly channels: readonly string[];
  readonly reach: readonly string[];
  readonly hasReview: boolean;
  /** True when the id of some severity could not be read: it may be any that is named. */
  readonly hasUnnamedSeverity: boolean;
  /** Sections that are not there as they should be: what they declare is not known, so no names in them are checked. */
  readonly unreadable: ReadonlySet<Section>;
  /** Tables without rows that could be read: rules that look them up cannot be checked. */
  readonly unreadableTables: readonly string[];
  /** False when some severity leaves it out, so that the fact of the same name may be absent. */
  readonly everySeverityHas: { readonly acknowledgeWithin: boolean; readonly updateEvery: boolean };
}

const DETAIL_TYPES: readonly string[] = ['string', 'number', 'boolean', 'time', 'list', 'text'] satisfies DetailType[];

/** Collects the names a document declares, whatever else is wrong with it. Pure. */
export function declaredNames(document: Json): Names {
  const root = asMap(document);
  const incident = asMap(root?.['incident']);
  const keys = (section: Json | undefined): readonly string[] => asMeant(Object.keys(asMap(section) ?? {}));
  const severities = (asList(root?.['severities']) ?? []).map((severity) => asMap(severity));
  const details = Object.entries(asMap(incident?.['details']) ?? {});
  // A misspelt key counts as present, and so do those of what is no map: it is reported once, and not again in every rule that reads the fact.
  const every = (key: string): boolean =>
    severities.every((severity) => severity === null || Object.keys(severity).some((word) => isMeantAs(word, key)));
  return {
    details: new Map(
      [...details.map(([name, detail]) => [kebabOf(name) || name, detail] as const), ...details].map(
        ([name, detail]) => [name, declaredDetail(detail)],
      ),
    ),
    conditions: keys(root?.['conditions']),
    severities: asMeant(severities.map((severity) => severity?.['id']).filter((id) => typeof id === 'string')),
    roles: keys(root?.['roles']),
    levels: asList(root?.['levels'])?.length ?? 0,
    schedules: keys(root?.['schedules']),
    calendars: keys(root?.['calendars']),
    templates: [...new Set([...SHIPPED_TEMPLATES, ...keys(root?.['templates']).filter((id) => !isMessageId(id))])],
    channels: keys(root?.['channels']),
    reach: keys(root?.['reach']),
    // A review that is not as it should be is reported once, and not again in every rule that reads `review.due`.
    hasReview: root !== null && Object.hasOwn(root, 'review'),
    hasUnnamedSeverity: severities.some((severity) => typeof severity?.['id'] !== 'string' || severity['id'] === ''),
    unreadable: new Set([...unreadable(root, SECTIONS), ...unreadable(incident, ['details'])]),
    unreadableTables: Object.entries(asMap(root?.['tables']) ?? {}).flatMap(([name, rows]) =>
      hasKeys(rows) ? [] : [name],
    ),
    everySeverityHas: { acknowledgeWithin: every('acknowledge-within'), updateEvery: every('update-every') },
  };
}

const isMeantAs = (word: string, key: string): boolean => likelyKey(word, [key]) !== null;

const hasKeys = (value: Json): boolean => Object.keys(asMap(value) ?? {}).length > 0;

/** Names as written, and as they have to be: `Lead` is one mistake where it is declared, and none where `lead` is called. */
function asMeant(names: readonly string[]): readonly string[] {
  return [...new Set([...names, ...names.map(kebabOf).filter((name) => name !== '')])];
}

/** Sections of another kind than they should be, empty or left out though required, or there under a misspelt key. */
function unreadable(holder: ReturnType<typeof asMap>, sections: readonly Section[]): readonly Section[] {
  return sections.filter((section) => {
    if (holder === null) return true;
    if (Object.hasOwn(holder, section)) {
      const content = (LISTS.includes(section) ? asList : asMap)(holder[section]);
      return (
        content === null ||
        isCutOff(holder, section) ||
        (REQUIRED.includes(section) && Object.keys(content).length === 0)
      );
    }
    return (
      REQUIRED.includes(section) || Object.keys(holder).some((key) => !KEYS.includes(key) && isMeantAs(key, section))
    );
  });
}

function declaredDetail(written: Json): DeclaredDetail | null {
  const detail = asMap(written) ?? {};
  const type = detail['type'];
  if (typeof type !== 'string' || !DETAIL_TYPES.includes(type)) return null;
  const answers = asList(detail['values']) ?? [];
  // What one of them was to be is not known, so every answer may stand in a rule.
  const values = answers.filter((value) => typeof value === 'string').filter((value) => value.trim() !== '');
  return {
    type: type as DetailType,
    // An empty list is a problem of its own.
    values: values.length > 0 && values.length === answers.length ? values : null,
    otherIsAbsent: detail['on-other'] === 'absent',
  };
}
