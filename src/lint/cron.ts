/** How often a workflow runs at best. Pure. */
import { parseYaml } from '#policy/index.ts';
import { asList, asMap } from '#policy/pointer.ts';
import type { Json } from '#domain/rule.ts';
import { parseDuration, type Seconds } from '#domain/time.ts';
import type { Workflow } from './rule.ts';

const DAY = 1440;
/** This action, by its name or from its own repository. */
const USES = /(?:^|\/)tocsin(?:@|\/|$)|^\.\/?$/i;

/** The shortest time between two scheduled runs; null for a workflow that has no schedule, does not run this action, or lets it keep time by itself. */
export function shortestGap({ file, text }: Workflow): Seconds | null {
  const workflow = asMap(parseYaml(text, file).value);
  if (workflow === null || !runsTocsin(workflow) || stepsOf(workflow).some(keepsTime)) return null;
  const schedules = asList(asMap(workflow['on'])?.['schedule']) ?? [];
  const crons = schedules.map((one) => asMap(one)?.['cron']).filter((one) => typeof one === 'string');
  const minutes = [...new Set(crons.flatMap(minutesOf))].sort((a, b) => a - b);
  const [first] = minutes;
  if (first === undefined) return null;
  // Runs of different days may follow each other over midnight: the best that can be.
  const gaps = minutes.map((minute, index) => (minutes[index + 1] ?? first + DAY) - minute);
  return Math.min(...gaps) * 60;
}

type Mapping = { readonly [key: string]: Json };

const runsTocsin = (workflow: Mapping): boolean => stepsOf(workflow).length > 0;

/** The steps and jobs that run this action. */
function stepsOf(workflow: Mapping): readonly Mapping[] {
  return Object.values(asMap(workflow['jobs']) ?? {})
    .flatMap((job) => [asMap(job), ...(asList(asMap(job)?.['steps']) ?? []).map(asMap)])
    .flatMap((step) => (step !== null && typeof step['uses'] === 'string' && USES.test(step['uses']) ? [step] : []));
}

/** A watcher acts at the second, however rare the schedule is. */
function keepsTime(step: Mapping): boolean {
  const span = asMap(step['with'])?.['watch-for'];
  return typeof span === 'string' && (parseDuration(span) ?? 0) > 0;
}

/** The minutes of a day at which a cron line can run; none for a line that is not understood. */
function minutesOf(cron: string): readonly number[] {
  const [minute = '', hour = '', ...days] = cron.trim().split(/\s+/);
  if (days.length !== 3) return [];
  const [minutes, hours] = [field(minute, 60), field(hour, 24)];
  return hours.flatMap((one) => minutes.map((other) => one * 60 + other));
}

function field(text: string, size: number): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [, any, from, to, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
    if (any === undefined && from === undefined) return [];
    const first = any ? 0 : Number(from);
    const last = any || (step && to === undefined) ? size - 1 : Number(to ?? from);
    const width = Number(step ?? 1);
    if (width === 0) return [];
    return Array.from({ length: size }, (_, n) => first + n * width).filter((one) => one <= last && one < size);
  });
}
