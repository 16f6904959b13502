/** What stands in a report, before it is Markdown, HTML or a terminal's: a few words, each of them ours or somebody's. Pure. */
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import type { Statistics } from '#domain/results/statistics.ts';
import { DAY, formatInstant, HOUR, type Instant, type Seconds } from '#domain/time.ts';
import type { IssueRef } from '#domain/refs.ts';

/** `own` is this project's text, `foreign` is written by others and may be hostile, `name` is a login or an identifier. */
export interface Word {
  readonly kind: 'own' | 'foreign' | 'name';
  readonly text: string;
  readonly url: string | null;
}

export type Cell = readonly Word[];

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows there are besides. */
  readonly more: number;
}

export type ChartName = 'incidents' | 'acknowledge' | 'calls' | 'messages';

export interface Section {
  readonly title: string;
  /** 2 for a section, 3 for a part of the one before. */
  readonly level: 2 | 3;
  /** `urgent`: somebody should act on it; `fine`: nobody has to. */
  readonly tone: 'urgent' | 'fine' | 'plain';
  readonly text: Cell;
  readonly chart: ChartName | null;
  readonly table: Table | null;
}

/** One that says all in its text, unless there is more. */
export const section = (title: string, text: Cell, more: Partial<Section> = {}): Section => ({
  title,
  level: 2,
  tone: 'plain',
  text,
  chart: null,
  table: null,
  ...more,
});

export const own = (text: string): Cell => [{ kind: 'own', text, url: null }];
export const foreign = (text: string): Cell => [{ kind: 'foreign', text, url: null }];
export const name = (text: string): Cell => [{ kind: 'name', text, url: null }];
export const join = (...cells: readonly Cell[]): Cell => cells.flat();

export function names(logins: readonly string[]): Cell {
  if (logins.length === 0) return own('nobody');
  return logins.flatMap((login, index) => (index === 0 ? name(login) : join(own(', '), name(login))));
}

/** `#12 Its title`, with the repository where there are several. */
export function issueCell({ number, repository, url, title }: IssueRef, { repositories }: Statistics): Cell {
  const ref = repositories.length > 1 ? `${repository}#${number}` : `#${number}`;
  return [{ kind: 'own', text: ref, url }, ...own(' '), ...foreign(title)];
}

export const severityCell = ({ severity }: Pick<IncidentSummary, 'severity'>): Cell => foreign(severity.name);

/** `2026-11-24 09:05`, in UTC. */
export const when = (at: Instant): string => formatInstant(at).slice(0, 16).replace('T', ' ');
export const whenCell = (at: Instant): Cell => own(when(at));

const UNITS: readonly (readonly [string, Seconds])[] = [
  ['d', DAY],
  ['h', HOUR],
  ['m', 60],
  ['s', 1],
];

/** `45s`, `24m`, `1h 30m`, `2d 3h`: the two largest units, rounded down, minutes as the least from one minute on. */
export function short(seconds: Seconds): string {
  const least = seconds < 60 ? 1 : 60;
  let rest = Math.max(0, Math.floor(seconds / least) * least);
  const largest = UNITS.findIndex(([, size]) => rest >= size);
  if (largest === -1) return '0s';
  const parts = UNITS.slice(largest, largest + 2).map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.filter((part) => part !== '').join(' ');
}

/** A span, or a dash for none. */
export const spanCell = (seconds: Seconds | null): Cell => own(seconds === null ? '–' : short(seconds));
export const countCell = (count: number): Cell => own(String(count));

/** A table of the first rows, which are the ones that matter most. */
export function tableOf<T>(
  head: readonly string[],
  all: readonly T[],
  most: number,
  row: (one: T) => readonly Cell[],
): Table {
  return { head, rows: all.slice(0, most).map(row), more: Math.max(0, all.length - most) };
}
