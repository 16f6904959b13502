/** How often a workflow runs at best. Pure. */
import { asList, asMap } from '#policy/pointer.ts';
import { DAY, MINUTE, parseDuration, type Seconds } from '#domain/time.ts';
import type { TextFile } from '#domain/diagnostic.ts';
import { actionSteps, type ActionStep } from './workflow-steps.ts';

const DAY_IN_MINUTES = DAY / MINUTE;

/**
 * The shortest time between two scheduled runs of the policy of this path; null for a workflow that has no schedule, does not decide about
 * its incidents, or keeps time by itself.
 */
export function shortestGap(workflow: TextFile, policyPath: string | null): Seconds | null {
  const steps = actionSteps(workflow, policyPath).filter(({ escalates }) => escalates);
  const [first] = steps;
  if (first === undefined || steps.some(keepsTime)) return null;
  const schedules = asList(first.events.get('schedule')) ?? [];
  const crons = schedules.map((one) => asMap(one)?.['cron']).filter((one) => typeof one === 'string');
  const minutes = [...new Set(crons.flatMap(minutesOf))].sort((a, b) => a - b);
  const [earliest] = minutes;
  if (earliest === undefined) return null;
  // Runs of different days may follow each other over midnight: the best that can be.
  const gaps = minutes.map((minute, index) => (minutes[index + 1] ?? earliest + DAY_IN_MINUTES) - minute);
  return Math.min(...gaps) * 60;
}

/** A watcher acts at the second, however rare the schedule is. */
function keepsTime({ inputs }: ActionStep): boolean {
  const span = inputs['watch-for'];
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
