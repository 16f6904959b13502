/** One issue of history files, by what people call it. */
import { sameName } from '#domain/names.ts';
import type { Reading } from '#history/index.ts';
import { visible } from '#report/text/terminal.ts';
import { readHistories } from './latest-readings.ts';
import { Refusal } from './io.ts';

const NAME = /^(?:(?<repository>[\w.-]+\/[\w.-]+)?#)?(?<number>\d+)$/;
const MOST_NEAR = 3;

/** `name`: 42, #42 or owner/name#42. The issue as it was read last; throws a `Refusal` where there is none, or more than one. */
export async function findPastIssue(files: readonly string[], name: string): Promise<Reading> {
  const { repository, number } = NAME.exec(name)?.groups ?? {};
  if (number === undefined)
    throw new Refusal(`--issue is a number, such as 42, or owner/name#42; found "${visible(name)}".`);
  const wanted = Number(number);
  const near = new Map<string, number>();
  const found = await readHistories(files, (reading) => {
    const { issue } = reading;
    if (repository !== undefined && !sameName(issue.repository, repository)) return null;
    near.set(`${issue.repository}#${issue.number}`, Math.abs(issue.number - wanted));
    return issue.number === wanted ? reading : null;
  });
  const repositories = [...new Set(found.map(({ issue }) => issue.repository.toLowerCase()))];
  if (repositories.length > 1)
    throw new Refusal(`Issue ${wanted} is one of several repositories. Name one: ${listNames(found.map(refOf))}.`);
  const [reading] = found.toSorted((a, b) => b.at - a.at);
  if (reading === undefined) throw new Refusal(unknown(name, files, near));
  return reading;
}

function unknown(name: string, files: readonly string[], near: ReadonlyMap<string, number>): string {
  const nearest = [...near].toSorted(([, a], [, b]) => a - b).slice(0, MOST_NEAR);
  const help =
    nearest.length === 0 ? 'No other issue is in it.' : `The nearest: ${listNames(nearest.map(([ref]) => ref))}.`;
  return `There is no issue ${visible(name)} in ${listNames(files)}. ${help}`;
}

const refOf = ({ issue }: Reading): string => `${issue.repository}#${issue.number}`;
const listNames = (all: readonly string[]): string => all.map((one) => visible(one)).join(', ');
