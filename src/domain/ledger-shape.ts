/** Is what was parsed of a hidden line a record of this version? Every field of its types is named, so that none goes unchecked. Pure. */
import { isMap } from './rule.ts';
import type { DeliveryRecord, EarlierDeliveries } from './delivery.ts';
import { PERMISSIONS } from './issue.ts';
import type {
  ChosenSeverity,
  LedgerRecord,
  QuietRecord,
  QuietSeverity,
  RecordedState,
  StatusRecord,
} from './ledger.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isTrue: Check = (value) => value === true;
const isInstant: Check = (value) => Number.isInteger(value);
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isPermission: Check = (value) => PERMISSIONS.some((one) => one === value);

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const mapOf =
  (check: Check): Check =>
  (value) =>
    isMap(value) && Object.values(value).every(check);

/** Further fields are let be: a later version may say more. */
const object =
  <Shape>(fields: { readonly [Key in keyof Shape]-?: Check }): Check =>
  (value) =>
    isMap(value) && Object.entries<Check>(fields).every(([name, check]) => check(value[name]));

const isPeople = listOf(isText);
const isPeopleByName = mapOf(isPeople);
const isFiring = object<RecordedState['fired'][string]>({ n: isCount, at: isInstant, seen: isCount });

const isRecordedState = object<RecordedState>({
  comments: isCount,
  episode: isCount,
  level: isCount,
  levelSince: isInstant,
  calledAt: isInstant,
  escalations: isCount,
  fired: mapOf(isFiring),
  severity: isText,
  since: isInstant,
  mostSevere: isText,
  raised: orNull(isText),
  holders: isPeopleByName,
  answers: optional(isPeopleByName),
  tried: optional(isPeopleByName),
  answered: listOf(isText),
  commands: optional(listOf(isText)),
  notAssigned: optional(isPeopleByName),
});

const isLookUps = mapOf(
  object<NonNullable<LedgerRecord['people']>[string]>({ permission: isPermission, at: isInstant }),
);

const isRecord = object<LedgerRecord>({
  v: (value) => value === 1,
  issue: isText,
  policy: isText,
  commit: orNull(isText),
  at: isInstant,
  run: optional(isText),
  episode: isCount,
  fired: mapOf(isCount),
  level: isCount,
  severity: isText,
  since: isInstant,
  chosen: optional(object<ChosenSeverity>({ severity: isText, by: isText, at: isInstant })),
  raised: orNull(isText),
  called: isPeopleByName,
  notAssigned: optional(isPeopleByName),
  reach: optional(isPeople),
  unacknowledged: optional(isTrue),
  unreached: optional(isPeopleByName),
  inPlaceOf: optional(isPeopleByName),
  notify: optional(mapOf(listOf(isText))),
  escalated: isFlag,
  answered: listOf(isText),
  commands: optional(listOf(isText)),
  review: isFlag,
  late: isCount,
  watched: optional(isTrue),
  seen: isCount,
  people: optional(isLookUps),
  before: optional(isRecordedState),
});

const isQuiet = object<QuietRecord>({
  at: isInstant,
  episode: isCount,
  fired: mapOf(isFiring),
  severity: isText,
  since: isInstant,
  raised: optional(isText),
  answered: listOf(isText),
  commands: optional(listOf(isText)),
  seen: isCount,
  earlier: optional(
    listOf(object<QuietSeverity>({ at: isInstant, severity: isText, since: isInstant, seen: isCount })),
  ),
});

const isDelivery = object<DeliveryRecord>({
  id: isText,
  channel: isText,
  to: orNull(isText),
  cause: isText,
  of: isText,
  nth: isCount,
  reach: optional(isText),
  first: isInstant,
  released: optional(isInstant),
  at: isInstant,
  tries: isCount,
  unrecorded: optional(isTrue),
  state: isText,
  reference: optional(isText),
  code: optional(isText),
  until: optional(isInstant),
  cancelled: optional(isTrue),
  by: optional(isText),
});

const isStatus = object<StatusRecord>({
  people: optional(isLookUps),
  quiet: orNull(isQuiet),
  labelAndAssignCount: isCount,
  review: orNull(
    object<NonNullable<StatusRecord['review']>>({ id: isText, episode: isCount, issue: optional(isText) }),
  ),
  shows: isText,
  last: optional(isRecord),
  deliveries: optional(listOf(isDelivery)),
  earlierDeliveries: optional(object<EarlierDeliveries>({ until: isInstant, sent: mapOf(listOf(isInstant)) })),
});

export const isLedgerRecord = (data: unknown): data is LedgerRecord => isRecord(data);
export const isStatusRecord = (data: unknown): data is StatusRecord => isStatus(data);
