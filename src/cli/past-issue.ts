/** One issue of history files, by what people call it. */
import { sameName } from '#domain/names.ts';
import type { Reading } from '#history/index.ts';
import { visible } from '#report/text/terminal.ts';
import { readHistories } from './latest-readings.ts';
import type { Refusable } from './io.ts';

const NAME = /^(?:(?<repository>[\w.-]+\/[\w.-]+)?#)?(?<number>\d+)$/;
const MOST_NEAR = 3;

/** `name`: 42, #42 or owner/name#42. The issue as it was read last. */
export async function findPastIssue(files: readonly string[], name: string): Promise<Refusable<Reading>> {
  const { repository, number } = NAME.exec(name)?.groups ?? {};
  if (number === undefined)
    return { ok: false, refusal: `--issue is a number, such as 42, or owner/name#42; found "${visible(name)}".` };
  const wanted = Number(number);
  const near = new Map<string, number>();
  const found = await readHistories(files, (reading) => {
    const { issue } = reading;
    if (repository !== undefined && !sameName(issue.repository, repository)) return null;
    near.set(`${issue.repository}#${issue.number}`, Math.abs(issue.number - wanted));
    return issue.number === wanted ? reading : null;
  });
  if (!found.ok) return found;
  const repositories = [...new Set(found.value.map(({ issue }) => issue.repository.toLowerCase()))];
  if (repositories.length > 1)
    return {
      ok: false,
      refusal: `Issue ${wanted} is one of several repositories. Name one: ${listNames(found.value.map(refOf))}.`,
    };
  const [reading] = found.value.toSorted((a, b) => b.at - a.at);
  return reading ? { ok: true, value: reading } : { ok: false, refusal: unknown(name, files, near) };
}

function unknown(name: string, files: readonly string[], near: ReadonlyMap<string, number>): string {
  const nearest = [...near].toSorted(([, a], [, b]) => a - b).slice(0, MOST_NEAR);
  const help =
    nearest.length === 0 ? 'No other issue is in it.' : `The nearest: ${listNames(nearest.map(([ref]) => ref))}.`;
  return `There is no issue ${visible(name)} in ${listNames(files)}. ${help}`;
}

const refOf = ({ issue }: Reading): string => `${issue.repository}#${issue.number}`;
const listNames = (all: readonly string[]): string => all.map((one) => visible(one)).join(', ');
