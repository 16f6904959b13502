import type { OneOrMany } from './pointer.ts';
import type { HoursSpec } from '#calendar/index.ts';
import type { Draft } from '#domain/diagnostic.ts';
import type { DoDocument } from './do.ts';

/** A rule as written: JSON logic, or a plain value. `src/logic` knows what it may be. */
type RuleSource = unknown;

type Durations = string;
interface ByName<T> {
  readonly [name: string]: T;
}

export interface DetailDocument {
  readonly heading: string;
  readonly type: 'string' | 'number' | 'boolean' | 'time' | 'list' | 'text';
  readonly values?: readonly string[];
  readonly 'on-other'?: 'keep' | 'absent';
  readonly required?: boolean;
}

export interface SeverityDocument {
  readonly id: string;
  readonly name?: string;
  readonly label?: string;
  readonly when?: RuleSource;
  readonly 'acknowledge-within'?: RuleSource;
  readonly 'update-every'?: RuleSource;
  readonly 'max-snooze'?: Durations;
  readonly reach?: string;
  readonly clock?: string;
}

interface RoleDocument {
  readonly name?: string;
  readonly does?: string;
  readonly who: RuleSource;
  readonly otherwise?: RuleSource;
}

export interface LevelDocument {
  readonly name: string;
  readonly roles: readonly string[];
  readonly label?: string;
  readonly notify?: OneOrMany;
}

interface ChannelDocument {
  readonly type: string;
  /** Each type has its own; checked by what is known of the type. */
  readonly [setting: string]: unknown;
}

interface ReachStepDocument {
  readonly after?: Durations;
  readonly by: OneOrMany;
}

export interface TriggerDocument {
  readonly id: string;
  readonly reason: string;
  readonly phase?: 'open' | 'resolved';
  readonly mode?: 'act' | 'evaluate';
  readonly when: RuleSource;
  readonly repeat?: RuleSource;
  readonly clock?: string;
  readonly limit?: number;
  readonly do: DoDocument;
}

export interface ScheduleDocument {
  readonly timezone: string;
  readonly layers: readonly {
    readonly rotate: readonly OneOrMany[];
    readonly every: string;
    readonly from: string;
    readonly hours?: HoursSpec;
    readonly timezone?: string;
  }[];
  readonly overrides?: readonly { readonly from: string; readonly to: string; readonly who: readonly string[] }[];
}

export interface CalendarDocument extends Partial<HoursSpec> {
  readonly timezone: string;
  readonly hours?: readonly HoursSpec[];
  readonly holidays?: readonly string[];
}

/** A policy as written, once `schemas/policy.v1.schema.json` holds for it. */
export interface PolicyDocument {
  readonly version: 1;
  readonly name: string;
  readonly formerly?: readonly string[];
  readonly 'trusted-authors'?: readonly string[];
  readonly 'effective-from'?: string;
  readonly mode?: 'act' | 'evaluate';
  readonly incident: {
    readonly label: OneOrMany;
    readonly when?: RuleSource;
    readonly acknowledge?: {
      readonly by?: 'responders' | 'called';
      readonly how?: readonly ('ack' | 'comment' | 'assign')[];
    };
    readonly headline?: readonly string[];
    readonly 'max-age'?: Durations;
    readonly details?: ByName<DetailDocument>;
  };
  readonly conditions?: ByName<RuleSource>;
  readonly tables?: ByName<ByName<RuleSource>>;
  readonly severities: readonly SeverityDocument[];
  readonly roles: ByName<RoleDocument>;
  readonly levels: readonly LevelDocument[];
  readonly triggers?: readonly TriggerDocument[];
  readonly review?: {
    readonly severities: readonly string[];
    readonly as?: 'comment' | 'issue';
    readonly label?: string;
    readonly due: Durations;
    readonly clock?: string;
  };
  readonly schedules?: ByName<ScheduleDocument>;
  readonly calendars?: ByName<CalendarDocument>;
  readonly templates?: ByName<string>;
  readonly channels?: ByName<ChannelDocument>;
  readonly contacts?: string | ByName<ByName<unknown>>;
  readonly reach?: ByName<readonly ReachStepDocument[]>;
  readonly limits?: {
    readonly 'comments-per-run'?: number;
    readonly 'messages-per-run'?: number;
    readonly 'messages-per-person'?: string;
  };
  readonly commands?: ByName<OneOrMany>;
}

export type PolicyDraft = Draft<PolicyDocument>;
