import { nearest } from '../domain/nearest.ts';
import type { DetailType } from '../domain/policy.ts';
import type { Json } from '../domain/rule.ts';
import { asList, asMap } from './pointer.ts';

/** The templates whose wording ships; a policy may replace it. */
export const SHIPPED_TEMPLATES = ['update-due', 'ownership', 'review-due', 'actions-due', 'missing-details'] as const;

/**
 * What a policy declares, by name. Read from the document as written, so that a mistake inside a role does not make every
 * mention of the role a mistake as well.
 */
export interface Names {
  /** The type is null where it could not be read: rules over that detail cannot be checked. */
  readonly details: ReadonlyMap<string, DetailType | null>;
  readonly conditions: readonly string[];
  readonly severities: readonly string[];
  readonly roles: readonly string[];
  readonly levels: number;
  readonly schedules: readonly string[];
  readonly calendars: readonly string[];
  readonly templates: readonly string[];
  readonly hasReview: boolean;
  /** False when some severity leaves it out, so that the fact of the same name may be absent. */
  readonly everySeverityHas: { readonly acknowledgeWithin: boolean; readonly updateEvery: boolean };
}

const DETAIL_TYPES: readonly string[] = ['string', 'number', 'boolean', 'time', 'list', 'text'] satisfies DetailType[];

/** Collects the names a document declares, whatever else is wrong with it. Pure. */
export function declaredNames(document: Json): Names {
  const root = asMap(document);
  const keys = (section: Json | undefined): readonly string[] => Object.keys(asMap(section) ?? {});
  const severities = (asList(root?.['severities']) ?? []).map((severity) => asMap(severity));
  const details = Object.entries(asMap(asMap(root?.['incident'])?.['details']) ?? {});
  // A misspelt key counts as given: it is told once, and not again in every rule that reads the fact.
  const every = (key: string): boolean =>
    severities.every((severity) => nearest(key, Object.keys(severity ?? {})) !== null);
  return {
    details: new Map(details.map(([name, detail]) => [name, detailType(asMap(detail)?.['type'])])),
    conditions: keys(root?.['conditions']),
    severities: severities.map((severity) => severity?.['id']).filter((id) => typeof id === 'string'),
    roles: keys(root?.['roles']),
    levels: asList(root?.['levels'])?.length ?? 0,
    schedules: keys(root?.['schedules']),
    calendars: keys(root?.['calendars']),
    templates: [...new Set([...SHIPPED_TEMPLATES, ...keys(root?.['templates'])])],
    hasReview: asMap(root?.['review']) !== null,
    everySeverityHas: { acknowledgeWithin: every('acknowledge-within'), updateEvery: every('update-every') },
  };
}

function detailType(type: Json | undefined): DetailType | null {
  return typeof type === 'string' && DETAIL_TYPES.includes(type) ? (type as DetailType) : null;
}
